using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class KeyValueRuleTests
{
    [Theory]
    [InlineData("await client.GetItemAsync(new GetItemRequest { Key = new() { [\"pk\"] = [|new AttributeValue(\"\")|] } });")]
    [InlineData("await client.DeleteItemAsync(new DeleteItemRequest { Key = new() { [\"pk\"] = [|new AttributeValue { BOOL = true }|] } });")]
    [InlineData("await client.UpdateItemAsync(new UpdateItemRequest { Key = new Dictionary<string, AttributeValue> { { \"pk\", [|new() { SS = [text] }|] } } });")]
    [InlineData("await client.GetItemAsync(new GetItemRequest { Key = new() { [\"pk\"] = [|new AttributeValue { S = \"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\" }|] } });")]
    [InlineData("var request = new DeleteItemRequest(); request.Key = new() { { \"pk\", [|new AttributeValue(string.Empty)|] } }; await client.DeleteItemAsync(request);")]
    [InlineData("await client.GetItemAsync(new GetItemRequest { Key = new() { [\"pk\"] = [|new AttributeValue { NULL = true }|] } });")]
    public Task A_value_that_no_key_can_have_is_reported(string statements) => Request.VerifyAsync(RuleIds.KeyValue, statements);

    [Theory]
    [InlineData("await client.GetItemAsync(new GetItemRequest { Key = new() { [\"pk\"] = new AttributeValue(\"a\") } });")]
    [InlineData("await client.GetItemAsync(new GetItemRequest { Key = new() { [\"pk\"] = new AttributeValue { N = \"1\" }, [\"sk\"] = new() { S = text } } });")]
    [InlineData("await client.PutItemAsync(new PutItemRequest { Item = new() { [\"empty\"] = new AttributeValue(\"\"), [\"flag\"] = new() { BOOL = true } } });")]
    [InlineData("await client.GetItemAsync(new GetItemRequest { Key = new() { [\"pk\"] = value } });")]
    [InlineData("await client.GetItemAsync(new GetItemRequest { Key = new() { [\"pk\"] = new AttributeValue { S = text, SS = null, BOOL = null } } });")]
    public Task One_that_a_key_can_have_is_not_reported(string statements) => Request.VerifyAsync(RuleIds.KeyValue, statements);
}
