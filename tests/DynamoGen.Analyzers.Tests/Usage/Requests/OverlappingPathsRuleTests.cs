using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class OverlappingPathsRuleTests
{
    [Theory]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = [|\"SET a = :a, a = :b\"|] });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = [|\"SET address.city = :c REMOVE address\"|] });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = [|\"SET #a = :a REMOVE b, a\"|], ExpressionAttributeNames = new() { [\"#a\"] = \"a\" } });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = [|\"SET list[1].x = :a ADD list[1] :b\"|] });")]
    public Task Paths_that_overlap_are_reported(string statements) => Request.VerifyAsync(RuleIds.OverlappingPaths, statements);

    [Theory]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = \"SET a = :a, b = a + :b\" });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = \"SET address.city = :c, address.street = :s\" });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = \"SET a = if_not_exists(a, :zero) + :b\" });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = \"SET list[1] = :a, list[2] = list[1] REMOVE other\" });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = \"SET a[1] = :a, a[10] = :b REMOVE b\" });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = \"SET #a = :a, #b = :b\", ExpressionAttributeNames = new() { [\"#a\"] = text, [\"#b\"] = \"a\" } });")]
    public Task Paths_that_do_not_overlap_are_not_reported(string statements) => Request.VerifyAsync(RuleIds.OverlappingPaths, statements);
}
