using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class DescribeRuleTests
{
    [Theory]
    [InlineData("async Task M(PutItemRequest request) { await client.[|DescribeTableAsync|](request.TableName); await client.PutItemAsync(request); }")]
    [InlineData("async Task<object> M(QueryRequest request) { var table = await client.[|DescribeTableAsync|](new DescribeTableRequest(\"Orders\")); request.IndexName = table.Table.GlobalSecondaryIndexes[0].IndexName; return await client.QueryAsync(request); }")]
    [InlineData("async Task M(GetItemRequest request) { try { await client.[|DescribeTableAsync|](\"Orders\"); } catch (ResourceNotFoundException) { return; } await client.GetItemAsync(request); }")]
    public Task A_description_on_the_way_to_items_is_reported(string member) => Calls.VerifyMemberAsync(RuleIds.Describe, member);

    [Theory]
    [InlineData("Task M() => client.DescribeTableAsync(\"Orders\");")]
    [InlineData("async Task M(PutItemRequest request) { while ((await client.DescribeTableAsync(\"Orders\")).Table.TableStatus != TableStatus.ACTIVE) await Task.Delay(10); await client.PutItemAsync(request); }")]
    [InlineData("async Task M(PutItemRequest request) { await client.CreateTableAsync(new CreateTableRequest()); await client.DescribeTableAsync(\"Orders\"); await client.PutItemAsync(request); }")]
    [InlineData("static async Task Main(IAmazonDynamoDB client, PutItemRequest request) { await client.DescribeTableAsync(\"Orders\"); await client.PutItemAsync(request); }")]
    public Task A_description_that_sets_up_is_not_reported(string member) => Calls.VerifyMemberAsync(RuleIds.Describe, member);
}
