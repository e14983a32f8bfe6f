using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class UnusedPlaceholderRuleTests
{
    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() { [\":pk\"] = new(text), [|[\":sk\"] = new(text)|] } });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() { { \":pk\", value }, [|{ \":sk\", value }|] } });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeNames = new() { [|[\"#s\"] = \"status\"|] }, ExpressionAttributeValues = new() { [\":pk\"] = new(text) } });")]
    [InlineData("var request = new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() { [\":pk\"] = new(text) } }; [|request.ExpressionAttributeValues[\":x\"] = value|]; await client.QueryAsync(request);")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeNames = new() { [|[Names.Status] = \"status\"|] } });")]
    public Task A_placeholder_that_no_expression_uses_is_reported(string statements) => Request.VerifyAsync(RuleIds.UnusedPlaceholder, statements);

    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", FilterExpression = \"#s = :s\", ExpressionAttributeNames = new() { [\"#s\"] = \"status\" }, ExpressionAttributeValues = new() { [\":pk\"] = value, [\":s\"] = value } });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", FilterExpression = text, ExpressionAttributeValues = new() { [\":pk\"] = value, [\":s\"] = value } });")]
    [InlineData("var request = new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() { [\":pk\"] = value, [\":s\"] = value } }; if (condition) request.FilterExpression = \"a = :s\"; await client.QueryAsync(request);")]
    [InlineData("var request = new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() { [\":pk\"] = value, [\":s\"] = value } }; if (condition) request.FilterExpression += text; await client.QueryAsync(request);")]
    [InlineData("await client.QueryAsync(Complete(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() { [\":pk\"] = value, [\":s\"] = value } }));")]
    [InlineData("var values = new Dictionary<string, AttributeValue> { [\":pk\"] = value, [\":s\"] = value }; await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = values }); await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :s\", ExpressionAttributeValues = values });")]
    [InlineData("var config = new QueryOperationConfig { FilterExpression = new Expression { ExpressionStatement = \"#a = :a\", ExpressionAttributeNames = new() { [\"#a\"] = \"a\", [\"#p\"] = \"pk\" } } };")]
    public Task One_that_an_expression_uses_or_may_use_is_not_reported(string statements) => Request.VerifyAsync(RuleIds.UnusedPlaceholder, statements);
}
