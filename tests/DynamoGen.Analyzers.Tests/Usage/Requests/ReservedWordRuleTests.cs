using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class ReservedWordRuleTests
{
    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"name = :n\"|] });")]
    [InlineData("await client.ScanAsync(new ScanRequest { FilterExpression = [|\"#s = :s AND Status <> :x\"|] });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = [|\"SET total = :t, ttl = :x\"|] });")]
    [InlineData("await client.GetItemAsync(new GetItemRequest { ProjectionExpression = [|\"id, owner\"|] });")]
    [InlineData("await client.PutItemAsync(new PutItemRequest { ConditionExpression = [|\"attribute_not_exists(year)\"|] });")]
    [InlineData("await client.GetItemAsync(new GetItemRequest { ProjectionExpression = [|\"address.zone\"|] });")]
    [InlineData("var filter = new Expression { ExpressionStatement = [|\"date > :d\"|] };")]
    public Task A_reserved_word_without_a_placeholder_is_reported(string statements) => Request.VerifyAsync(RuleIds.ReservedWord, statements);

    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"customerId = :n\", FilterExpression = \"#name = :x\" });")]
    [InlineData("await client.ScanAsync(new ScanRequest { FilterExpression = \"size(tags) > :n AND contains(tags, :t)\" });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = \"SET amount = if_not_exists(amount, :zero) + :t REMOVE obsolete ADD visits :one DELETE tags :tags\" });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = \"set amount = :t\", ConditionExpression = \"amount between :a and :b\" });")]
    [InlineData("await client.ScanAsync(new ScanRequest { FilterExpression = text });")]
    [InlineData("await client.ScanAsync(new ScanRequest { FilterExpression = \"userName = :n AND status_code = :s AND date2 > :d\" });")]
    [InlineData("await client.ScanAsync(new ScanRequest { FilterExpression = \"attribute_type(a, :s) AND a <> :null AND b = :name\" });")]
    [InlineData("Console.WriteLine(\"status = :s\");")]
    public Task Other_names_and_functions_are_not_reported(string statements) => Request.VerifyAsync(RuleIds.ReservedWord, statements);
}
