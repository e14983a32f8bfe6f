using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class LegacyParameterRuleTests
{
    [Theory]
    [InlineData("await client.GetItemAsync(new GetItemRequest { AttributesToGet = [|new List<string> { \"a\" }|] });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditions = [|new() { [\"pk\"] = new Condition() }|] });")]
    [InlineData("var request = new ScanRequest(); request.ScanFilter = [|new Dictionary<string, Condition>()|]; await client.ScanAsync(request);")]
    [InlineData("await client.ScanAsync(new ScanRequest(\"Orders\") { AttributesToGet = [|[\"a\"]|] });")]
    [InlineData("await client.PutItemAsync(new PutItemRequest { Expected = [|new() { [\"a\"] = new ExpectedAttributeValue() }|] });")]
    public Task A_legacy_parameter_is_reported(string statements) => Request.VerifyAsync(RuleIds.LegacyParameter, statements);

    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ProjectionExpression = \"a\" });")]
    [InlineData("await client.GetItemAsync(new GetItemRequest { AttributesToGet = null });")]
    [InlineData("var config = new QueryOperationConfig { AttributesToGet = new List<string> { \"a\" } };")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = \"SET a = :a\" });")]
    public Task Expressions_and_other_types_are_not_reported(string statements) => Request.VerifyAsync(RuleIds.LegacyParameter, statements);
}
