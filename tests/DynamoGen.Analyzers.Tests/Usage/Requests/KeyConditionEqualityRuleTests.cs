using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class KeyConditionEqualityRuleTests
{
    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"pk > :pk\"|] });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"begins_with(pk, :pk)\"|] });")]
    [InlineData("var request = new QueryRequest(); request.KeyConditionExpression = [|\"pk BETWEEN :a AND :b\"|]; await client.QueryAsync(request);")]
    [InlineData("const string Range = \"#d >= :from\"; await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|Range|] });")]
    [InlineData("var range = \"pk > :pk\"; await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|range|] });")]
    [InlineData("var config = new QueryOperationConfig { KeyExpression = new Expression { ExpressionStatement = [|\"begins_with(pk, :pk)\"|] } };")]
    public Task A_key_condition_without_an_equality_is_reported(string statements) => Request.VerifyAsync(RuleIds.KeyConditionEquality, statements);

    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"begins_with(sk, :sk) AND pk=:pk\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = text });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk \" + text });")]
    [InlineData("await client.QueryAsync(new QueryRequest { FilterExpression = \"a > :a\", KeyConditionExpression = \"pk = :pk\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"\" });")]
    [InlineData("var request = new QueryRequest { KeyConditionExpression = \"begins_with(sk, :sk)\" }; request.KeyConditionExpression += \" AND pk = :pk\"; await client.QueryAsync(request);")]
    [InlineData("var request = new QueryRequest { KeyConditionExpression = \"sk > :s\" }; Console.WriteLine(request); request.KeyConditionExpression += \" AND pk = :pk\"; await client.QueryAsync(request);")]
    [InlineData("var range = \"pk > :pk\"; range += \" AND id = :id\"; await client.QueryAsync(new QueryRequest { KeyConditionExpression = range });")]
    [InlineData("var range = \"pk > :pk\"; if (condition) range = text; await client.QueryAsync(new QueryRequest { KeyConditionExpression = range });")]
    [InlineData("var config = new QueryOperationConfig { KeyExpression = new Expression { ExpressionStatement = \"pk = :pk\" }, FilterExpression = new Expression { ExpressionStatement = \"a > :a\" } };")]
    [InlineData("var range = \"pk > :pk\"; ref var same = ref range; same += text; await client.QueryAsync(new QueryRequest { KeyConditionExpression = range });")]
    [InlineData("var range = text; await client.QueryAsync(new QueryRequest { KeyConditionExpression = range });")]
    [InlineData("var config = new QueryOperationConfig { KeyExpression = new Expression { ExpressionStatement = \"sk > :s\" } }; config.KeyExpression.ExpressionStatement += \" AND pk = :pk\";")]
    [InlineData("var config = Complete(new QueryOperationConfig { KeyExpression = new Expression { ExpressionStatement = \"sk > :s\" } }); static QueryOperationConfig Complete(QueryOperationConfig config) => config;")]
    [InlineData("var own = new Own { KeyExpression = new Expression { ExpressionStatement = \"sk > :s\" } };")]
    public Task A_key_condition_with_one_or_of_unknown_text_is_not_reported(string statements) => Request.VerifyAsync(RuleIds.KeyConditionEquality, statements);
}
