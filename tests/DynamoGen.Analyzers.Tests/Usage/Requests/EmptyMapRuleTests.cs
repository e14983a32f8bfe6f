using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class EmptyMapRuleTests
{
    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeNames = [|new()|] });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = [|new Dictionary<string, AttributeValue>()|] });")]
    [InlineData("var request = new ScanRequest(); request.ExpressionAttributeNames = [|new Dictionary<string, string> { }|]; await client.ScanAsync(request);")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeNames = [|[]|] });")]
    [InlineData("await client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [new() { Put = new Put { ConditionExpression = \"attribute_not_exists(pk)\", ExpressionAttributeValues = [|new()|] } }] });")]
    public Task An_empty_map_is_reported(string statements) => Request.VerifyAsync(RuleIds.EmptyMap, statements);

    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeNames = new() { [\"#a\"] = \"a\" } });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeNames = null });")]
    [InlineData("var request = new ScanRequest { ExpressionAttributeNames = new() }; request.ExpressionAttributeNames.Add(\"#a\", \"a\"); await client.ScanAsync(request);")]
    [InlineData("var request = new ScanRequest { ExpressionAttributeNames = new() }; request.ExpressionAttributeNames.Add(text, \"a\"); await client.ScanAsync(request);")]
    [InlineData("var request = new ScanRequest { ExpressionAttributeNames = new() }; if (condition) request.ExpressionAttributeNames = null; await client.ScanAsync(request);")]
    [InlineData("await client.QueryAsync(Complete(new QueryRequest { ExpressionAttributeNames = new() }));")]
    [InlineData("var names = new Dictionary<string, string> { [\"#a\"] = \"a\" }; await client.ScanAsync(new ScanRequest { ExpressionAttributeNames = new Dictionary<string, string>(names) });")]
    public Task A_map_that_is_filled_or_may_be_is_not_reported(string statements) => Request.VerifyAsync(RuleIds.EmptyMap, statements);
}
