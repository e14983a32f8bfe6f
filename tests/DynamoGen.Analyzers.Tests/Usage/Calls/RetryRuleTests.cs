using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class RetryRuleTests
{
    private const string Polly = """

        namespace Polly
        {
            class AsyncRetryPolicy { public Task<T> ExecuteAsync<T>(Func<Task<T>> action) => action(); }
            class AsyncTimeoutPolicy { public Task<T> ExecuteAsync<T>(Func<Task<T>> action) => action(); }
        }
        """;

    [Theory]
    [InlineData("Task M(TransactWriteItem write) => retry.ExecuteAsync(() => client.[|TransactWriteItemsAsync|](new TransactWriteItemsRequest { TransactItems = [write] }));")]
    [InlineData("Task M(TransactWriteItem write) { var request = new TransactWriteItemsRequest { TransactItems = [write] }; return retry.ExecuteAsync(async () => await client.[|TransactWriteItemsAsync|](request)); }")]
    [InlineData("async Task M(TransactWriteItem write) { for (var i = 0; i < 3; i++) try { await client.[|TransactWriteItemsAsync|](new() { TransactItems = [write] }); return; } catch (TransactionCanceledException) { await Task.Delay(i); } }")]
    public Task A_transaction_that_is_retried_without_its_token_is_reported(string member) => VerifyAsync(RuleIds.RetriedTransaction, member);

    [Theory]
    [InlineData("Task M(string token) => retry.ExecuteAsync(() => client.TransactWriteItemsAsync(new TransactWriteItemsRequest { ClientRequestToken = token }));")]
    [InlineData("Task M(TransactWriteItemsRequest request) => retry.ExecuteAsync(() => client.TransactWriteItemsAsync(request));")]
    [InlineData("Task M(TransactWriteItem write) => timeout.ExecuteAsync(() => client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [write] }));")]
    [InlineData("Task M(TransactWriteItem write) => client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [write] });")]
    [InlineData("async Task M(TransactWriteItem[] writes) { for (var i = 0; i < 3; i++) try { await client.TransactWriteItemsAsync(new() { TransactItems = [writes[i]] }); } catch (TransactionCanceledException) { } }")]
    [InlineData("async Task M(TransactWriteItem write) { while (true) try { await client.TransactWriteItemsAsync(new() { TransactItems = [write] }); return; } catch (TransactionCanceledException) { throw; } }")]
    public Task A_transaction_with_its_token_or_sent_once_is_not_reported(string member) => VerifyAsync(RuleIds.RetriedTransaction, member);

    [Fact]
    public Task The_fix_sets_the_token_outside_of_what_is_retried() => Calls.VerifyFixAsync<TransactionTokenCodeFix>(RuleIds.RetriedTransaction,
        """
        async Task M(TransactWriteItem write)
        {
            var request = new TransactWriteItemsRequest { TransactItems = [write] };
            while (true)
            {
                try
                {
                    await client.[|TransactWriteItemsAsync|](request);
                    return;
                }
                catch (TransactionInProgressException)
                {
                    await Task.Delay(10);
                }
            }
        }
        """,
        """
        async Task M(TransactWriteItem write)
        {
            var request = new TransactWriteItemsRequest { TransactItems = [write], ClientRequestToken = Guid.NewGuid().ToString() };
            while (true)
            {
                try
                {
                    await client.TransactWriteItemsAsync(request);
                    return;
                }
                catch (TransactionInProgressException)
                {
                    await Task.Delay(10);
                }
            }
        }
        """);

    [Theory]
    [InlineData("Task M(GetItemRequest request) => retry.ExecuteAsync(() => client.[|GetItemAsync|](request));")]
    [InlineData("Task M(Order order) => retry.ExecuteAsync(() => orders.[|PutAsync|](order));")]
    [InlineData("async Task<object> M(GetItemRequest request) { while (true) { try { return await client.[|GetItemAsync|](request); } catch (ProvisionedThroughputExceededException) { await Task.Delay(10); } } }")]
    [InlineData("async Task<object> M(Order order) { while (true) { try { return await orders.[|PutAsync|](order); } catch (ThrottledException) { await Task.Delay(10); } } }")]
    public Task Retries_around_a_client_that_retries_are_reported(string member) => VerifyAsync(RuleIds.DoubleRetry, member);

    [Theory]
    [InlineData("Task M(GetItemRequest request) => timeout.ExecuteAsync(() => client.GetItemAsync(request));")]
    [InlineData("AmazonDynamoDBConfig Config => new() { MaxErrorRetry = 0 }; Task M(GetItemRequest request) => retry.ExecuteAsync(() => client.GetItemAsync(request));")]
    [InlineData("Task M(System.Net.Http.HttpClient http) => retry.ExecuteAsync(() => http.GetStringAsync(\"a\"));")]
    [InlineData("async Task<object> M(UpdateItemRequest request) { while (true) { try { return await client.UpdateItemAsync(request); } catch (ConditionalCheckFailedException) { await Task.Delay(10); } } }")]
    [InlineData("async Task<object?> M(GetItemRequest request) { while (true) { try { return await client.GetItemAsync(request); } catch (ProvisionedThroughputExceededException) { return null; } } }")]
    public Task Retries_of_something_else_are_not_reported(string member) => VerifyAsync(RuleIds.DoubleRetry, member);

    private static Task VerifyAsync(string rule, string member) =>
        Calls.VerifyMemberAsync(rule, $"readonly Polly.AsyncRetryPolicy retry = new(); readonly Polly.AsyncTimeoutPolicy timeout = new(); object Policies => (retry, timeout); {member}", Polly);
}
