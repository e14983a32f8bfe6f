using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class PutOfProjectionRuleTests
{
    [Theory]
    [InlineData("var found = await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ProjectionExpression = \"a, b\" }); foreach (var item in found.Items) await client.PutItemAsync(new PutItemRequest { TableName = \"Orders\", Item = [|item|] });")]
    [InlineData("var found = await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ProjectionExpression = \"a, b\" }); await client.PutItemAsync(new PutItemRequest(\"Orders\", [|found.Items[0]|]));")]
    [InlineData("var found = await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ProjectionExpression = \"a, b\" }); var first = found.Items.First(); first[\"a\"] = value; await client.PutItemAsync(\"Orders\", first); await client.PutItemAsync(new PutItemRequest { Item = [|first|] });")]
    [InlineData("var got = await client.GetItemAsync(new GetItemRequest { AttributesToGet = [\"a\"] }); await client.PutItemAsync(new PutItemRequest { Item = [|got.Item|] });")]
    [InlineData("var found = await client.QueryAsync(new QueryRequest { TableName = \"Orders\", KeyConditionExpression = \"pk = :pk\", ProjectionExpression = \"a, b\" }); await client.PutItemAsync(new PutItemRequest(\"Orders\", [|found.Items[0]|]));")]
    public Task A_put_of_what_was_read_in_part_is_reported(string statements) => Request.VerifyAsync(RuleIds.PutOfProjection, statements);

    [Theory]
    [InlineData("var found = await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\" }); await client.PutItemAsync(new PutItemRequest { Item = found.Items[0] });")]
    [InlineData("var found = await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ProjectionExpression = \"a, b\" }); await client.PutItemAsync(new PutItemRequest { Item = new() { [\"a\"] = found.Items[0][\"a\"] } });")]
    [InlineData("var found = await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ProjectionExpression = \"a, b\" }); var other = await client.GetItemAsync(\"Orders\", new() { [\"pk\"] = value }); await client.PutItemAsync(new PutItemRequest { Item = other.Item });")]
    [InlineData("var found = await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ProjectionExpression = \"a, b\" }); foreach (var item in found.Items) await client.PutItemAsync(new PutItemRequest { Item = new(item) });")]
    [InlineData("var found = await client.QueryAsync(new QueryRequest { TableName = \"Orders\", KeyConditionExpression = \"pk = :pk\", ProjectionExpression = \"a, b\" }); await client.PutItemAsync(new PutItemRequest(\"Archive\", found.Items[0]));")]
    [InlineData("var found = await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ProjectionExpression = null }); await client.PutItemAsync(new PutItemRequest { Item = found.Items[0] });")]
    public Task A_put_of_what_was_read_whole_or_made_is_not_reported(string statements) => Request.VerifyAsync(RuleIds.PutOfProjection, statements);
}
