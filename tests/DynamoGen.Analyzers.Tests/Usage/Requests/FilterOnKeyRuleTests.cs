using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class FilterOnKeyRuleTests
{
    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", FilterExpression = [|\"pk <> :x\"|] });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk AND sk > :sk\", FilterExpression = [|\"a = :a AND sk <> :x\"|] });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"#p = :pk\", FilterExpression = [|\"attribute_exists(pk)\"|], ExpressionAttributeNames = new() { [\"#p\"] = \"pk\" } });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"#p = :pk\", FilterExpression = [|\"#q = :x\"|], ExpressionAttributeNames = new() { [\"#p\"] = \"pk\", [\"#q\"] = \"pk\" } });")]
    public Task A_filter_on_a_key_is_reported(string statements) => Request.VerifyAsync(RuleIds.FilterOnKey, statements);

    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", FilterExpression = \"status = :s\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", FilterExpression = \"address.city = :c\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"#p = :pk\", FilterExpression = \"#q = :x\", ExpressionAttributeNames = new() { [\"#p\"] = \"pk\", [\"#q\"] = text } });")]
    [InlineData("await client.ScanAsync(new ScanRequest { FilterExpression = \"pk = :pk\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { IndexName = \"ByDay\", KeyConditionExpression = \"day = :d\", FilterExpression = \"pk <> :x\" });")]
    [InlineData("var request = new QueryRequest { KeyConditionExpression = \"pk = :pk\", FilterExpression = \"sk = :sk\" }; if (condition) request.KeyConditionExpression = text; await client.QueryAsync(request);")]
    public Task A_filter_on_something_else_is_not_reported(string statements) => Request.VerifyAsync(RuleIds.FilterOnKey, statements);
}
