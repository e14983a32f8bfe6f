using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Keys;
using DynamoGen.Mapping;

namespace DynamoGen.Transport;

/// <summary>Batches over the SDK's model.</summary>
internal sealed class SdkBatches(IAmazonDynamoDB client)
{
    public async Task<Answer<BatchAnswer>> WriteAsync(BatchCall call, CancellationToken cancellationToken)
    {
        var request = new BatchWriteItemRequest
        {
            RequestItems = call.Entries.GroupBy(entry => entry.Table.Name).ToDictionary(table => table.Key, table => table.Select(Write).ToList()),
            ReturnConsumedCapacity = SdkCapacity.Report(call.ReportConsumed),
        };
        var response = await client.BatchWriteItemAsync(request, cancellationToken).ConfigureAwait(false);
        var entries = new Lookup(call.Entries);
        foreach (var (table, rest) in response.UnprocessedItems ?? [])
            foreach (var write in rest)
                entries.Leave(entries.Of(table, write.PutRequest?.Item ?? write.DeleteRequest.Key));
        return new(new([], entries.Leftovers), SdkCapacity.OfTables(response.ConsumedCapacity, isWrite: true));
    }

    public async Task<Answer<BatchAnswer>> GetAsync(BatchCall call, CancellationToken cancellationToken)
    {
        var request = new BatchGetItemRequest
        {
            RequestItems = call.Entries.GroupBy(entry => entry.Table.Name).ToDictionary(
                table => table.Key, table => new KeysAndAttributes { ConsistentRead = call.Consistent, Keys = [.. table.Select(Attributes)] }),
            ReturnConsumedCapacity = SdkCapacity.Report(call.ReportConsumed),
        };
        var response = await client.BatchGetItemAsync(request, cancellationToken).ConfigureAwait(false);
        var entries = new Lookup(call.Entries);
        var found = new List<BatchFound>();
        foreach (var (table, items) in response.Responses ?? [])
            foreach (var item in items)
                if (entries.Of(table, item) is var entry && !IsOver(item, entry.Table.Expiry))
                    found.Add(new(entry, new SdkItem(item, entry.Table.Name)));
        foreach (var (table, rest) in response.UnprocessedKeys ?? [])
            foreach (var key in rest.Keys ?? [])
                entries.Leave(entries.Of(table, key));
        return new(new(found, entries.Leftovers), SdkCapacity.OfTables(response.ConsumedCapacity, isWrite: false));
    }

    private static WriteRequest Write(BatchEntry entry) => entry.IsPut ? new(new PutRequest(Attributes(entry))) : new(new DeleteRequest(Attributes(entry)));

    /// <summary>The item or key of an entry.</summary>
    public static Dictionary<string, AttributeValue> Attributes(BatchEntry entry)
    {
        var writer = new AttributeMapWriter();
        entry.Write(ref writer);
        return writer.Item;
    }

    /// <summary>Whether an item is expired.</summary>
    public static bool IsOver(Dictionary<string, AttributeValue> item, Expiry? expiry) => expiry is { } over && item.TryGetValue(over.Attribute, out var end) && over.IsOver(end.N);

    /// <summary>Finds the entries of a request by what the service gives back for them.</summary>
    private sealed class Lookup(IReadOnlyList<BatchEntry> entries)
    {
        private readonly HashSet<BatchEntry> left = [];
        private Dictionary<(string Table, ItemKey Key), BatchEntry>? byKey;

        public IReadOnlyList<BatchEntry> Leftovers => left.Count == 0 ? [] : [.. entries.Where(left.Contains)];

        public void Leave(BatchEntry entry) => left.Add(entry);

        public BatchEntry Of(string table, Dictionary<string, AttributeValue> item)
        {
            byKey ??= entries.ToDictionary(entry => entry.Identity);
            var known = Table(table);
            var keys = known.Keys.Table;
            var key = new ItemKey(AttributeMap.Read(item[keys.PartitionKey.Name]), keys.SortKey is { } sort ? AttributeMap.Read(item[sort.Name]) : null);
            return byKey[(known.Name, key)];
        }

        // A table that was asked for by its ARN may be answered by its name.
        private BatchTable Table(string name) =>
            (entries.FirstOrDefault(entry => entry.Table.Name == name) ?? entries.First(entry => entry.Table.Name.EndsWith($"/{name}", StringComparison.Ordinal))).Table;
    }
}
