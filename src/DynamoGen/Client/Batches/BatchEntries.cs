using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Tables;
using DynamoGen.Transport;
using DynamoGen.Writes;

namespace DynamoGen.Batches;

/// <summary>Makes the entries of one batch of what the caller gives: stamped, checked, each with the key that tells it apart.</summary>
internal sealed class BatchEntries(string operation, ItemChecks checks, ItemWriter writes, TableNames tables, DynamoGenOptions options, CallOptions? callOptions)
{
    private readonly Dictionary<TableDefinition, BatchTable> known = [];

    /// <summary>An item to store.</summary>
    /// <param name="item">The item.</param>
    /// <param name="given">What the caller gave for it; the item when null.</param>
    public BatchEntry Put<TItem>(TItem item, object? given = null) where TItem : class, IDynamoItem<TItem>
    {
        var stamped = writes.Stamped(item);
        return new ItemEntry<TItem>(TableOf(TItem.Table), checks.Item(operation, stamped), stamped, given ?? item);
    }

    /// <summary>A key to delete or read by.</summary>
    /// <param name="key">The key.</param>
    /// <param name="given">What the caller gave for it; the key when null.</param>
    public BatchEntry Key<TItem, TKey>(TKey key, object? given = null) where TItem : class, IDynamoItem<TItem> where TKey : IDynamoKey<TItem> =>
        new KeyEntry<TItem, TKey>(TableOf(TItem.Table), checks.Key<TItem, TKey>(operation, key), key, given);

    /// <summary>An entry of a batch over several tables.</summary>
    public BatchEntry Of(DynamoBatchWrite write)
    {
        ArgumentNullException.ThrowIfNull(write);
        return write.Accept(new WriteVisitor(this, write));
    }

    /// <inheritdoc cref="Of(DynamoBatchWrite)"/>
    public BatchEntry Of(DynamoBatchGet get)
    {
        ArgumentNullException.ThrowIfNull(get);
        return get.Accept(new GetVisitor(this, get));
    }

    private BatchTable TableOf(TableDefinition table)
    {
        if (!known.TryGetValue(table, out var made))
            known.Add(table, made = new(tables.Of(table), checks.KeysOf(table), Expiry.Of(table, options.TimeProvider, callOptions)));
        return made;
    }

    private sealed class WriteVisitor(BatchEntries entries, DynamoBatchWrite given) : IBatchWriteVisitor<BatchEntry>
    {
        public BatchEntry Put<TItem>(TItem item) where TItem : class, IDynamoItem<TItem> => entries.Put(item, given);

        public BatchEntry Delete<TItem>(IDynamoKey<TItem> key) where TItem : class, IDynamoItem<TItem> => entries.Key<TItem, IDynamoKey<TItem>>(key, given);
    }

    private sealed class GetVisitor(BatchEntries entries, DynamoBatchGet given) : IBatchGetVisitor<BatchEntry>
    {
        public BatchEntry Get<TItem>(IDynamoKey<TItem> key) where TItem : class, IDynamoItem<TItem> => entries.Key<TItem, IDynamoKey<TItem>>(key, given);
    }
}
