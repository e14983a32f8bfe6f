using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class DoubleRetryRuleTests
{
    [Theory]
    [InlineData("Task M(GetItemRequest request) => retry.ExecuteAsync(() => client.[|GetItemAsync|](request));")]
    [InlineData("Task M(Order order) => retry.ExecuteAsync(() => orders.[|PutAsync|](order));")]
    [InlineData("async Task<object> M(GetItemRequest request) { while (true) { try { return await client.[|GetItemAsync|](request); } catch (ProvisionedThroughputExceededException) { await Task.Delay(10); } } }")]
    [InlineData("async Task<object> M(Order order) { while (true) { try { return await orders.[|PutAsync|](order); } catch (ThrottledException) { await Task.Delay(10); } } }")]
    public Task Retries_around_a_client_that_retries_are_reported(string member) => Retries.VerifyAsync(RuleIds.DoubleRetry, member);

    [Theory]
    [InlineData("Task M(GetItemRequest request) => timeout.ExecuteAsync(() => client.GetItemAsync(request));")]
    [InlineData("AmazonDynamoDBConfig Config => new() { MaxErrorRetry = 0 }; Task M(GetItemRequest request) => retry.ExecuteAsync(() => client.GetItemAsync(request));")]
    [InlineData("Task M(System.Net.Http.HttpClient http) => retry.ExecuteAsync(() => http.GetStringAsync(\"a\"));")]
    [InlineData("async Task<object> M(UpdateItemRequest request) { while (true) { try { return await client.UpdateItemAsync(request); } catch (ConditionalCheckFailedException) { await Task.Delay(10); } } }")]
    [InlineData("async Task<object?> M(GetItemRequest request) { while (true) { try { return await client.GetItemAsync(request); } catch (ProvisionedThroughputExceededException) { return null; } } }")]
    public Task Retries_of_something_else_are_not_reported(string member) => Retries.VerifyAsync(RuleIds.DoubleRetry, member);
}
