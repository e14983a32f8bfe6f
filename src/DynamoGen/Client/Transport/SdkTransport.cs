using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Errors;
using DynamoGen.Expressions;
using DynamoGen.Mapping;
using DynamoGen.Queries;

namespace DynamoGen.Transport;

/// <summary>The transport over the SDK's model: any <see cref="IAmazonDynamoDB"/> serves, and items travel as its attribute values.</summary>
internal sealed class SdkTransport(IAmazonDynamoDB client) : ITransport
{
    private readonly SdkBatches batches = new(client);
    private readonly SdkTransactions transactions = new(client);

    public string Endpoint => client.Config switch
    {
        { ServiceURL: { Length: > 0 } url } => url,
        { RegionEndpoint: { } region } => $"DynamoDB in {region.SystemName}",
        _ => "the endpoint",
    };

    public async Task<Answer<TItem>> PutAsync<TItem>(PutCall<TItem> call, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>
    {
        var request = new PutItemRequest { TableName = call.Table, Item = AttributeMap.Write(call.Item), ReturnConsumedCapacity = SdkCapacity.Report(call.ReportConsumed) };
        if (call.Guard.Condition is { } condition)
        {
            using var expressions = new SdkExpressions();
            request.ConditionExpression = expressions.Condition(condition);
            (request.ExpressionAttributeNames, request.ExpressionAttributeValues) = (expressions.Names, expressions.Values);
            request.ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD;
        }
        try
        {
            var response = await client.PutItemAsync(request, cancellationToken).ConfigureAwait(false);
            return new(call.Item, SdkCapacity.Written(call.Table, response.ConsumedCapacity));
        }
        catch (ConditionalCheckFailedException e)
        {
            throw ConditionFailures.Of<TItem>(e, call.Table, call.Guard);
        }
    }

    public async Task<Answer<TItem?>> UpdateAsync<TItem, TKey>(UpdateCall<TKey> call, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        using var expressions = new SdkExpressions();
        var request = new UpdateItemRequest
        {
            TableName = call.Table,
            Key = AttributeMap.WriteKey<TItem, TKey>(call.Key),
            UpdateExpression = call.Update.Actions.Count == 0 ? null : expressions.Update(call.Update),
            ReturnValues = call.ReturnOld ? ReturnValue.ALL_OLD : ReturnValue.ALL_NEW,
            ReturnConsumedCapacity = SdkCapacity.Report(call.ReportConsumed),
        };
        if (call.Guard.Condition is { } condition)
        {
            request.ConditionExpression = expressions.Condition(condition);
            request.ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD;
        }
        (request.ExpressionAttributeNames, request.ExpressionAttributeValues) = (expressions.Names, expressions.Values);
        try
        {
            var response = await client.UpdateItemAsync(request, cancellationToken).ConfigureAwait(false);
            return new(Read<TItem>(response.Attributes, call.Table), SdkCapacity.Written(call.Table, response.ConsumedCapacity));
        }
        catch (ConditionalCheckFailedException e)
        {
            throw ConditionFailures.Of<TItem>(e, call.Table, call.Guard);
        }
    }

    public async Task<Answer<TItem?>> GetAsync<TItem, TKey>(KeyCall<TKey> call, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        var response = await client.GetItemAsync(GetRequest<TItem, TKey>(call), cancellationToken).ConfigureAwait(false);
        return new(Read<TItem>(Living(response.Item, call.Expiry), call.Table), SdkCapacity.Read(call.Table, response.ConsumedCapacity));
    }

    public async Task<Answer<TProjection?>> GetAsync<TItem, TKey, TProjection>(KeyCall<TKey> call, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> where TProjection : class, IDynamoReadable<TProjection>
    {
        var request = GetRequest<TItem, TKey>(call);
        request.ExpressionAttributeNames = [];
        request.ProjectionExpression = Projections.Render(TProjection.Names.All, Needed(request.Key.Keys, call.Expiry), request.ExpressionAttributeNames);
        var response = await client.GetItemAsync(request, cancellationToken).ConfigureAwait(false);
        return new(Read<TProjection>(Living(response.Item, call.Expiry), call.Table), SdkCapacity.Read(call.Table, response.ConsumedCapacity));
    }

    public async Task<Answer<bool>> ExistsAsync<TItem, TKey>(KeyCall<TKey> call, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        var request = GetRequest<TItem, TKey>(call);
        request.ExpressionAttributeNames = [];
        request.ProjectionExpression = Projections.Render([], Needed([TItem.Table.PartitionKey.Name], call.Expiry), request.ExpressionAttributeNames);
        var response = await client.GetItemAsync(request, cancellationToken).ConfigureAwait(false);
        return new(Living(response.Item, call.Expiry) is { Count: > 0 }, SdkCapacity.Read(call.Table, response.ConsumedCapacity));
    }

    public async Task<Answer<TItem?>> DeleteAsync<TItem, TKey>(DeleteCall<TKey> call, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        var request = new DeleteItemRequest
        {
            TableName = call.Table,
            Key = AttributeMap.WriteKey<TItem, TKey>(call.Key),
            ReturnValues = ReturnValue.ALL_OLD,
            ReturnConsumedCapacity = SdkCapacity.Report(call.ReportConsumed),
        };
        if (call.Guard.Condition is { } condition)
        {
            using var expressions = new SdkExpressions();
            request.ConditionExpression = expressions.Condition(condition);
            (request.ExpressionAttributeNames, request.ExpressionAttributeValues) = (expressions.Names, expressions.Values);
            request.ReturnValuesOnConditionCheckFailure = ReturnValuesOnConditionCheckFailure.ALL_OLD;
        }
        try
        {
            var response = await client.DeleteItemAsync(request, cancellationToken).ConfigureAwait(false);
            return new(Read<TItem>(response.Attributes, call.Table), SdkCapacity.Written(call.Table, response.ConsumedCapacity));
        }
        catch (ConditionalCheckFailedException e)
        {
            throw ConditionFailures.Of<TItem>(e, call.Table, call.Guard);
        }
    }

    public Task<Answer<ItemPage<T>>> ReadPageAsync<T>(PageCall call, CancellationToken cancellationToken) where T : class, IDynamoReadable<T> =>
        call.KeyCondition is null ? ScanAsync<T>(call, cancellationToken) : QueryAsync<T>(call, cancellationToken);

    public async Task<Answer<CountedPage>> CountPageAsync(PageCall call, CancellationToken cancellationToken)
    {
        var request = QueryRequest(call);
        if (call.DropsItems)
            request.ProjectionExpression = "#sk";
        else
            request.Select = Select.COUNT;
        var response = await client.QueryAsync(request, cancellationToken).ConfigureAwait(false);
        return new(new(call.DropsItems ? Kept(call, response.Items).Count : response.Count ?? 0, NextKey(response.LastEvaluatedKey)), SdkCapacity.Read(call.Table, response.ConsumedCapacity));
    }

    public Task<Answer<BatchAnswer>> BatchWriteAsync(BatchCall call, CancellationToken cancellationToken) => batches.WriteAsync(call, cancellationToken);

    public Task<Answer<BatchAnswer>> BatchGetAsync(BatchCall call, CancellationToken cancellationToken) => batches.GetAsync(call, cancellationToken);

    public Task<Answer<bool>> TransactWriteAsync(TransactCall call, CancellationToken cancellationToken) => transactions.WriteAsync(call, cancellationToken);

    public Task<Answer<IReadOnlyList<BatchFound>>> TransactGetAsync(BatchCall call, CancellationToken cancellationToken) => transactions.GetAsync(call, cancellationToken);

    private async Task<Answer<ItemPage<T>>> QueryAsync<T>(PageCall call, CancellationToken cancellationToken) where T : class, IDynamoReadable<T>
    {
        var response = await client.QueryAsync(QueryRequest(call), cancellationToken).ConfigureAwait(false);
        return new(Page<T>(call, response.Items, response.LastEvaluatedKey), SdkCapacity.Read(call.Table, response.ConsumedCapacity));
    }

    private static QueryRequest QueryRequest(PageCall call)
    {
        using var expressions = new SdkExpressions(new(call.Names), Values(call.Values));
        var request = new QueryRequest
        {
            TableName = call.Table,
            IndexName = call.Index,
            KeyConditionExpression = call.KeyCondition,
            FilterExpression = call.WholeFilter is { } filter ? expressions.Condition(filter, "filter") : null,
            ProjectionExpression = call.Projection,
            ExpressionAttributeNames = expressions.Names,
            ExpressionAttributeValues = expressions.Values,
            ExclusiveStartKey = Values(call.StartKey),
            ScanIndexForward = !call.Descending,
            ConsistentRead = call.Consistent,
            ReturnConsumedCapacity = SdkCapacity.Report(call.ReportConsumed),
        };
        if (call.EvaluateAtMost is { } limit)
            request.Limit = limit;
        return request;
    }

    private async Task<Answer<ItemPage<T>>> ScanAsync<T>(PageCall call, CancellationToken cancellationToken) where T : class, IDynamoReadable<T>
    {
        using var expressions = call.Names.Count == 0 ? new SdkExpressions() : new SdkExpressions(new(call.Names), null);
        var request = new ScanRequest
        {
            TableName = call.Table,
            FilterExpression = call.WholeFilter is { } filter ? expressions.Condition(filter, "filter") : null,
            ProjectionExpression = call.Projection,
            ExpressionAttributeNames = expressions.Names,
            ExpressionAttributeValues = expressions.Values,
            ExclusiveStartKey = Values(call.StartKey),
            ConsistentRead = call.Consistent,
            ReturnConsumedCapacity = SdkCapacity.Report(call.ReportConsumed),
        };
        (request.Segment, request.TotalSegments) = (call.Segment, call.TotalSegments);
        var response = await client.ScanAsync(request, cancellationToken).ConfigureAwait(false);
        return new(Page<T>(call, response.Items, response.LastEvaluatedKey), SdkCapacity.Read(call.Table, response.ConsumedCapacity));
    }

    // BETWEEN includes both bounds.
    private static List<Dictionary<string, AttributeValue>> Kept(PageCall call, List<Dictionary<string, AttributeValue>>? found) =>
        call.DropsItems && found is not null ? found.FindAll(item => !call.Range!.Drops(AttributeMap.Read(item[call.SortKey!]))) : found ?? [];

    private static ItemPage<T> Page<T>(PageCall call, List<Dictionary<string, AttributeValue>>? found, Dictionary<string, AttributeValue>? lastEvaluated) where T : class, IDynamoReadable<T>
    {
        found = Kept(call, found);
        var count = Math.Min(found.Count, call.Take ?? int.MaxValue);
        var items = new List<T>(count);
        for (var i = 0; i < count; i++)
            items.Add(AttributeMap.Read<T>(found[i], call.Table));
        return new(items, count == 0 ? null : KeyOf(call, found[0]), count == 0 ? null : KeyOf(call, found[count - 1]), NextKey(lastEvaluated), count < found.Count);
    }

    private static Dictionary<string, DynamoValue> KeyOf(PageCall call, Dictionary<string, AttributeValue> item) => call.KeyAttributes.ToDictionary(name => name, name => AttributeMap.Read(item[name]));

    private static Dictionary<string, DynamoValue>? NextKey(Dictionary<string, AttributeValue>? lastEvaluated) =>
        lastEvaluated is { Count: > 0 } ? lastEvaluated.ToDictionary(attribute => attribute.Key, attribute => AttributeMap.Read(attribute.Value)) : null;

    private static GetItemRequest GetRequest<TItem, TKey>(KeyCall<TKey> call) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> => new()
    {
        TableName = call.Table,
        Key = AttributeMap.WriteKey<TItem, TKey>(call.Key),
        ConsistentRead = call.Consistent,
        ReturnConsumedCapacity = SdkCapacity.Report(call.ReportConsumed),
    };

    private static T? Read<T>(Dictionary<string, AttributeValue>? item, string table) where T : class, IDynamoReadable<T> =>
        item is { Count: > 0 } ? AttributeMap.Read<T>(item, table) : null;

    // An expired item is as good as gone; the service has not come to it yet.
    private static Dictionary<string, AttributeValue>? Living(Dictionary<string, AttributeValue>? item, Expiry? expiry) =>
        expiry is { } over && item is not null && item.TryGetValue(over.Attribute, out var end) && over.IsOver(end.N) ? null : item;

    private static IEnumerable<string> Needed(IEnumerable<string> keyAttributes, Expiry? expiry) => expiry is { } over ? keyAttributes.Append(over.Attribute) : keyAttributes;

    // An empty map would be sent and refused; null is left out.
    private static Dictionary<string, AttributeValue>? Values(IReadOnlyDictionary<string, DynamoValue>? values) =>
        values is { Count: > 0 } ? values.ToDictionary(value => value.Key, value => AttributeMap.Write(value.Value)) : null;
}
