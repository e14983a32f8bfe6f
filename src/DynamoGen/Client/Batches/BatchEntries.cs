using System.Globalization;
using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Tables;
using DynamoGen.Transport;
using DynamoGen.Writes;

namespace DynamoGen.Batches;

/// <summary>Makes the entries of one batch of what the caller gives: stamped, checked, each with the key that tells it apart.</summary>
internal sealed class BatchEntries(string operation, ItemChecks checks, WritePreparation writes, TableNames tables, DynamoGenOptions options, CallOptions? callOptions)
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

    /// <summary>A copy of an item: stored as it is, unless it was never stored before.</summary>
    public BatchEntry Copy<TItem>(TItem item) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(item);
        if (TItem.Kept.Version is not null && TItem.Version(item) is null)
            return Put(item);
        return new ItemEntry<TItem>(TableOf(TItem.Table), checks.Item(operation, item), item, item);
    }

    /// <summary>An item of whatever type, to be stored with the attributes of a line.</summary>
    public BatchEntry Put(TableDefinition table, BulkLine line)
    {
        var item = DynamoValue.Map(line.Item);
        try
        {
            return new RawEntry(TableOf(table), checks.Item(operation, table, item), item, isPut: true, line);
        }
        catch (DynamoGenException e)
        {
            throw new InvalidRequestException(string.Create(CultureInfo.InvariantCulture, $"Line {line.Number}: {e.Reason}"), e) { Operation = operation, Table = e.Table, Key = e.Key };
        }
    }

    /// <summary>The key of an item of whatever type, to be deleted.</summary>
    /// <param name="table">The table.</param>
    /// <param name="attributes">The key's attributes; more of the item does no harm.</param>
    public BatchEntry Delete(TableDefinition table, IReadOnlyDictionary<string, DynamoValue> attributes)
    {
        var key = attributes.Where(attribute => attribute.Key == table.PartitionKey.Name || attribute.Key == table.SortKey?.Name).ToDictionary();
        return new RawEntry(TableOf(table), checks.Key(operation, table, DynamoValue.Map(key)), DynamoValue.Map(key), isPut: false, key);
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
    public BatchEntry Of(DynamoGet get)
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

    private sealed class GetVisitor(BatchEntries entries, DynamoGet given) : IGetVisitor<BatchEntry>
    {
        public BatchEntry Get<TItem>(IDynamoKey<TItem> key) where TItem : class, IDynamoItem<TItem> => entries.Key<TItem, IDynamoKey<TItem>>(key, given);
    }
}
