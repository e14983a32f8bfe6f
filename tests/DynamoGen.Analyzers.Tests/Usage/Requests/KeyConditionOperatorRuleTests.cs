using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class KeyConditionOperatorRuleTests
{
    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"pk = :pk OR pk = :other\"|] });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"pk = :pk AND sk <> :sk\"|] });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"pk in (:a, :b)\"|] });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"pk = :pk AND NOT sk = :sk\"|] });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"pk = :pk AND contains(sk, :sk)\"|] });")]
    [InlineData("var config = new QueryOperationConfig { KeyExpression = new Expression { ExpressionStatement = [|\"pk = :pk AND contains(sk, :sk)\"|] } };")]
    public Task An_operator_that_keys_do_not_have_is_reported(string statements) => Request.VerifyAsync(RuleIds.KeyConditionOperator, statements);

    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"pk = :pk AND sk >= :from AND sk <= :to\"|] });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"#p = :pk AND #s >= :from AND sk <= :to\"|], ExpressionAttributeNames = new() { [\"#p\"] = \"pk\", [\"#s\"] = \"sk\" } });")]
    public Task Two_conditions_on_one_key_are_reported(string statements) => Request.VerifyAsync(RuleIds.KeyConditionOperator, statements);

    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk AND sk BETWEEN :from AND :to\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk AND begins_with(sk, :sk)\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"tenant = :t AND region = :r AND day >= :d\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", FilterExpression = \"a <> :a OR b IN (:b)\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"order_in = :pk\" });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"#or = :pk AND #not > :s\" });")]
    [InlineData("var config = new QueryOperationConfig { KeyExpression = new Expression { ExpressionStatement = \"pk = :pk\" }, FilterExpression = new Expression { ExpressionStatement = \"contains(a, :a)\" } };")]
    public Task What_keys_have_is_not_reported(string statements) => Request.VerifyAsync(RuleIds.KeyConditionOperator, statements);
}
