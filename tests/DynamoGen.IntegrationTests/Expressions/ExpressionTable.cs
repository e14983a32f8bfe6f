using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Mapping;

namespace DynamoGen.IntegrationTests.Expressions;

/// <summary>A table with a partition and a sort key, made once for a test class, and requests of it whose expressions are text.</summary>
/// <remarks>What the service refuses, they answer with null.</remarks>
public sealed class ExpressionTable : IDisposable
{
    private readonly Lock opening = new();
    private readonly string name = DynamoDbFixture.NewPrefix() + "Expressions";
    private Task<AmazonDynamoDBClient>? client;

    /// <summary>Makes the table if it is not there yet; skips the test when there is no database.</summary>
    public Task OpenAsync(DynamoDbFixture database)
    {
        var endpoint = database.Endpoint;
        lock (opening)
            return client ??= MakeAsync(DynamoDbFixture.CreateClient(endpoint));
    }

    /// <summary>Stores an item.</summary>
    public async Task PutAsync(ItemKey key, DynamoValue item) => await (await client!).PutItemAsync(name, AttributeMap.Write(key.Of(item)).M);

    /// <summary>Whether a condition holds for an item, which is left as it is.</summary>
    public async Task<bool?> CheckAsync(ItemKey key, string condition, Dictionary<string, string>? names, Dictionary<string, DynamoValue>? values)
    {
        var check = new ConditionCheck
        {
            TableName = name,
            Key = AttributeMap.Write(key.Value).M,
            ConditionExpression = condition,
            ExpressionAttributeNames = names,
            ExpressionAttributeValues = Sent(values),
        };
        try
        {
            return await AskAsync(service => service.TransactWriteItemsAsync(new() { TransactItems = [new() { ConditionCheck = check }] })) is null ? null : true;
        }
        catch (TransactionCanceledException exception) when (exception.CancellationReasons[0].Code == "ConditionalCheckFailed")
        {
            return false;
        }
    }

    /// <summary>Updates an item, which it answers with as it is afterwards, its key included.</summary>
    public async Task<DynamoValue?> UpdateAsync(ItemKey key, string update, Dictionary<string, string>? names, Dictionary<string, DynamoValue>? values)
    {
        var request = new UpdateItemRequest
        {
            TableName = name,
            Key = AttributeMap.Write(key.Value).M,
            UpdateExpression = update,
            ExpressionAttributeNames = names,
            ExpressionAttributeValues = Sent(values),
            ReturnValues = ReturnValue.ALL_NEW,
        };
        return Item((await AskAsync(service => service.UpdateItemAsync(request)))?.Attributes);
    }

    /// <summary>Reads a part of an item.</summary>
    public async Task<DynamoValue?> GetAsync(ItemKey key, string projection, Dictionary<string, string>? names)
    {
        var request = new GetItemRequest
        {
            TableName = name,
            Key = AttributeMap.Write(key.Value).M,
            ProjectionExpression = projection,
            ExpressionAttributeNames = names,
        };
        return Item((await AskAsync(service => service.GetItemAsync(request)))?.Item);
    }

    /// <summary>Queries items, of which it answers with the sort keys.</summary>
    public async Task<List<int>?> QueryAsync(string keyCondition, string? filter, Dictionary<string, string>? names, Dictionary<string, DynamoValue>? values)
    {
        var request = new QueryRequest
        {
            TableName = name,
            KeyConditionExpression = keyCondition,
            FilterExpression = filter,
            ExpressionAttributeNames = names,
            ExpressionAttributeValues = Sent(values),
        };
        if (await AskAsync(service => service.QueryAsync(request)) is not { } response)
            return null;
        Assert.True(response.LastEvaluatedKey is null or { Count: 0 });
        return [.. response.Items.Select(item => int.Parse(item["sk"].N, CultureInfo.InvariantCulture))];
    }

    public void Dispose()
    {
        if (client is { IsCompletedSuccessfully: true })
            client.Result.Dispose();
    }

    private async Task<T?> AskAsync<T>(Func<AmazonDynamoDBClient, Task<T>> ask) where T : class
    {
        try
        {
            return await ask(await client!);
        }
        catch (AmazonDynamoDBException exception) when (exception.ErrorCode == "ValidationException")
        {
            return null;
        }
    }

    private static DynamoValue? Item(Dictionary<string, AttributeValue>? attributes) =>
        attributes is null ? null : AttributeMap.Read(new AttributeValue { M = attributes });

    private static Dictionary<string, AttributeValue>? Sent(Dictionary<string, DynamoValue>? values) =>
        values?.ToDictionary(value => value.Key, value => AttributeMap.Write(value.Value));

    private async Task<AmazonDynamoDBClient> MakeAsync(AmazonDynamoDBClient made)
    {
        await made.CreateTableAsync(new CreateTableRequest
        {
            TableName = name,
            BillingMode = BillingMode.PAY_PER_REQUEST,
            KeySchema = [new("pk", KeyType.HASH), new("sk", KeyType.RANGE)],
            AttributeDefinitions = [new("pk", ScalarAttributeType.S), new("sk", ScalarAttributeType.N)],
        });
        return made;
    }
}
