using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class UndefinedPlaceholderRuleTests
{
    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"pk = :pk\"|] });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"pk = :pk AND sk = :sk\"|], ExpressionAttributeValues = new() { [\":pk\"] = new(text) } });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"#p = :pk\"|], ExpressionAttributeValues = new() { [\":pk\"] = new(text) } });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = [|\"pk = :pk\"|], ExpressionAttributeValues = new() { { \":pK\", new(text) } } });")]
    [InlineData("var request = new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() { [\":pk\"] = new(text) } }; request.FilterExpression = [|\"a = :a\"|]; await client.QueryAsync(request);")]
    [InlineData("var values = new Dictionary<string, AttributeValue> { [\":a\"] = value }; await client.UpdateItemAsync(new UpdateItemRequest { UpdateExpression = [|\"SET a = :a, b = :b\"|], ExpressionAttributeValues = values });")]
    [InlineData("await client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [new() { Update = new Update { UpdateExpression = [|\"SET a = :a\"|] } }] });")]
    [InlineData("await client.BatchGetItemAsync(new BatchGetItemRequest { RequestItems = new() { [\"Orders\"] = new KeysAndAttributes { ProjectionExpression = [|\"#a\"|] } } });")]
    public Task A_placeholder_that_nothing_defines_is_reported(string statements) => Request.VerifyAsync(RuleIds.UndefinedPlaceholder, statements);

    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"#p = :pk\", ExpressionAttributeNames = new() { [\"#p\"] = \"pk\" }, ExpressionAttributeValues = new() { [\":pk\"] = new(text) } });")]
    [InlineData("var request = new QueryRequest { KeyConditionExpression = \"pk = :pk\" }; request.ExpressionAttributeValues = new() { [\":pk\"] = value }; await client.QueryAsync(request);")]
    [InlineData("var request = new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() }; request.ExpressionAttributeValues.Add(\":pk\", value); await client.QueryAsync(request);")]
    [InlineData("var request = new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() }; request.ExpressionAttributeValues[\":pk\"] = value; await client.QueryAsync(request);")]
    [InlineData("var request = new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() }; request.ExpressionAttributeValues[text] = value; await client.QueryAsync(request);")]
    [InlineData("await client.QueryAsync(Complete(new QueryRequest { KeyConditionExpression = \"pk = :pk\" }));")]
    [InlineData("var request = new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = new() }; request.ExpressionAttributeValues.TryAdd(\":pk\", value); await client.QueryAsync(request);")]
    [InlineData("var values = new Dictionary<string, AttributeValue> { [\":pk\"] = value }; var copy = new Dictionary<string, AttributeValue>(values); await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = copy });")]
    [InlineData("var values = new Dictionary<string, AttributeValue>(); values.Add(\":pk\", value); await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = values });")]
    [InlineData("var values = new Dictionary<string, AttributeValue>(); Console.WriteLine(values); await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", ExpressionAttributeValues = values });")]
    [InlineData("var held = new Held { Request = new QueryRequest { KeyConditionExpression = \"pk = :pk\" } }; Complete(held.Request); await client.QueryAsync(held.Request);")]
    [InlineData("var many = new List<QueryRequest> { new QueryRequest { KeyConditionExpression = \"pk = :pk\" } }; Complete(many[0]); await client.QueryAsync(many[0]);")]
    [InlineData("QueryRequest[] many = [new QueryRequest { KeyConditionExpression = \"pk = :pk\" }]; Complete(many[0]); await client.QueryAsync(many[0]);")]
    [InlineData("var config = new QueryOperationConfig { FilterExpression = new Expression { ExpressionStatement = \"a = :a\" } };")]
    public Task One_that_is_defined_or_may_be_is_not_reported(string statements) => Request.VerifyAsync(RuleIds.UndefinedPlaceholder, statements);
}
