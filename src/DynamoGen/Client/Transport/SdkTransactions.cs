using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;

namespace DynamoGen.Transport;

/// <summary>Transactions over the SDK's model.</summary>
internal sealed class SdkTransactions(IAmazonDynamoDB client)
{
    public async Task<Answer<bool>> WriteAsync(TransactCall call, CancellationToken cancellationToken)
    {
        var request = new TransactWriteItemsRequest
        {
            TransactItems = [.. call.Entries.Select(Action)],
            ClientRequestToken = call.Token,                             // the SDK would make another one for each attempt
            ReturnConsumedCapacity = SdkCapacity.Report(call.ReportConsumed),
        };
        var response = await client.TransactWriteItemsAsync(request, cancellationToken).ConfigureAwait(false);
        return new(true, SdkCapacity.OfTables(response.ConsumedCapacity, isWrite: true));
    }

    public async Task<Answer<IReadOnlyList<BatchFound>>> GetAsync(BatchCall call, CancellationToken cancellationToken)
    {
        var request = new TransactGetItemsRequest
        {
            TransactItems = [.. call.Entries.Select(entry => new TransactGetItem { Get = new() { TableName = entry.Table.Name, Key = SdkBatches.Attributes(entry) } })],
            ReturnConsumedCapacity = SdkCapacity.Report(call.ReportConsumed),
        };
        var response = await client.TransactGetItemsAsync(request, cancellationToken).ConfigureAwait(false);
        var found = new List<BatchFound>();
        for (var i = 0; i < response.Responses.Count; i++)
            if (response.Responses[i].Item is { Count: > 0 } item && !SdkBatches.IsOver(item, call.Entries[i].Table.Expiry))
                found.Add(new(call.Entries[i], new SdkItem(item, call.Entries[i].Table.Name)));
        return new(found, SdkCapacity.OfTables(response.ConsumedCapacity, isWrite: false));
    }

    private static TransactWriteItem Action(TransactEntry entry)
    {
        using var expressions = new SdkExpressions();
        var writer = new AttributeMapWriter();
        entry.Write(ref writer);
        var update = entry.Update is { } changes ? expressions.Update(changes) : null;
        var condition = entry.Guard.Condition is { } guard ? expressions.Condition(guard) : null;
        var returned = condition is null ? null : ReturnValuesOnConditionCheckFailure.ALL_OLD;
        return entry.Given.Kind switch
        {
            TransactionActionKind.Create or TransactionActionKind.Put => new()
            {
                Put = new()
                {
                    TableName = entry.Table,
                    Item = writer.Item,
                    ConditionExpression = condition,
                    ExpressionAttributeNames = expressions.Names,
                    ExpressionAttributeValues = expressions.Values,
                    ReturnValuesOnConditionCheckFailure = returned,
                },
            },
            TransactionActionKind.Update => new()
            {
                Update = new()
                {
                    TableName = entry.Table,
                    Key = writer.Item,
                    UpdateExpression = update,
                    ConditionExpression = condition,
                    ExpressionAttributeNames = expressions.Names,
                    ExpressionAttributeValues = expressions.Values,
                    ReturnValuesOnConditionCheckFailure = returned,
                },
            },
            TransactionActionKind.Delete => new()
            {
                Delete = new()
                {
                    TableName = entry.Table,
                    Key = writer.Item,
                    ConditionExpression = condition,
                    ExpressionAttributeNames = expressions.Names,
                    ExpressionAttributeValues = expressions.Values,
                    ReturnValuesOnConditionCheckFailure = returned,
                },
            },
            _ => new()
            {
                ConditionCheck = new()
                {
                    TableName = entry.Table,
                    Key = writer.Item,
                    ConditionExpression = condition,
                    ExpressionAttributeNames = expressions.Names,
                    ExpressionAttributeValues = expressions.Values,
                    ReturnValuesOnConditionCheckFailure = returned,
                },
            },
        };
    }
}
