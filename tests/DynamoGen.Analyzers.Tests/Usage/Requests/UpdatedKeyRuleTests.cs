using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class UpdatedKeyRuleTests
{
    [Theory]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { Key = new() { [\"pk\"] = value, [\"sk\"] = value }, UpdateExpression = [|\"SET sk = :s\"|] });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { Key = new() { [\"pk\"] = value, [\"sk\"] = value }, UpdateExpression = [|\"SET a = :a REMOVE pk\"|] });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { Key = new() { [\"pk\"] = value, [\"sk\"] = value }, UpdateExpression = [|\"ADD #k :one\"|], ExpressionAttributeNames = new() { [\"#k\"] = \"sk\" } });")]
    [InlineData("await client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [new() { Update = new Update { Key = new() { [\"pk\"] = value, [\"sk\"] = value }, UpdateExpression = [|\"SET pk = :p\"|] } }] });")]
    public Task An_update_of_the_key_is_reported(string statements) => Request.VerifyAsync(RuleIds.UpdatedKey, statements);

    [Theory]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { Key = new() { [\"pk\"] = value, [\"sk\"] = value }, UpdateExpression = \"SET a = :a\" });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { Key = new() { [\"pk\"] = value, [\"sk\"] = value }, UpdateExpression = \"SET copy = sk\" });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { Key = new() { [\"pk\"] = value, [\"sk\"] = value }, UpdateExpression = \"SET address.pk = :a\" });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { Key = new() { [text] = value }, UpdateExpression = \"SET sk = :s\" });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { Key = new() { [\"pk\"] = value, [\"sk\"] = value }, UpdateExpression = \"SET #k = :s\", ExpressionAttributeNames = new() { [\"#k\"] = text } });")]
    public Task An_update_of_something_else_is_not_reported(string statements) => Request.VerifyAsync(RuleIds.UpdatedKey, statements);
}
