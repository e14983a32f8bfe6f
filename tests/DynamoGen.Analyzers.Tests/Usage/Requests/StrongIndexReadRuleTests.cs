using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class StrongIndexReadRuleTests
{
    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { IndexName = \"ByCustomer\", ConsistentRead = [|true|] });")]
    [InlineData("await client.QueryAsync(new QueryRequest { IndexName = \"ByDay\", ConsistentRead = [|true|] });")]
    [InlineData("var request = new ScanRequest { IndexName = \"ByDay\" }; request.ConsistentRead = [|true|]; await client.ScanAsync(request);")]
    public Task A_strong_read_of_a_global_index_is_reported(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { IndexName = \"Local\", ConsistentRead = true });")]
    [InlineData("await client.QueryAsync(new QueryRequest { IndexName = \"Unknown\", ConsistentRead = true });")]
    [InlineData("await client.QueryAsync(new QueryRequest { IndexName = \"ByState\", ConsistentRead = true });")]
    [InlineData("await client.QueryAsync(new QueryRequest { IndexName = \"ByPlace\", ConsistentRead = true });")]
    [InlineData("await client.QueryAsync(new QueryRequest { IndexName = \"ByDay\", ConsistentRead = false });")]
    [InlineData("await client.QueryAsync(new QueryRequest { ConsistentRead = true });")]
    public Task A_weak_read_or_one_of_another_index_is_not_reported(string statements) => VerifyAsync(statements);

    private static Task VerifyAsync(string statements) => AnalyzerVerifier<RequestAnalyzer>.VerifyAsync(
        Request.Source(statements) +
        """

        [DynamoGen.DynamoTable("Orders")]
        [DynamoGen.Gsi("ByCustomer", PartitionKey = "Customer")]
        [DynamoGen.Lsi("Local", SortKey = "Day")]
        [DynamoGen.Gsi("ByState", PartitionKey = "State")]
        [DynamoGen.Lsi("Local", SortKey = "Day")]
        class Order
        {
            public string? Customer { get; set; }
        }

        class Old
        {
            [Amazon.DynamoDBv2.DataModel.DynamoDBGlobalSecondaryIndexHashKey("ByDay")] public string? Day { get; set; }
            [Amazon.DynamoDBv2.DataModel.DynamoDBGlobalSecondaryIndexHashKey("ByPlace")] public string? Place { get; set; }
        }

        [DynamoGen.DynamoTable("Returns")]
        [DynamoGen.Lsi("ByState", SortKey = "State")]
        class Returned
        {
            [Amazon.DynamoDBv2.DataModel.DynamoDBLocalSecondaryIndexRangeKey("ByPlace")] public string? Place { get; set; }
        }
        """,
        new() { Rules = [RuleIds.StrongIndexRead] });
}
