using DynamoGen.Tables;

namespace DynamoGen.Mapping;

/// <summary>What an index holds of an item: its projected attributes.</summary>
/// <param name="Key">The index key's values.</param>
/// <param name="Content">All that is projected, keys included.</param>
/// <param name="Bytes">Its size.</param>
internal sealed record IndexEntry(IReadOnlyList<DynamoValue> Key, DynamoValue Content, int Bytes)
{
    // DynamoDB Local counts so many bytes more when it writes an entry of a local index, not when it reads one. AWS's pages speak of them for storage only: the larger is taken.
    private const int LocalWriteOverhead = 100;

    /// <summary>The entry of an item.</summary>
    /// <param name="table">The item's table.</param>
    /// <param name="index">The index.</param>
    /// <param name="item">The item's attributes; null when there is none.</param>
    /// <returns>Null when the index has no entry of it: an attribute of its key is missing.</returns>
    public static IndexEntry? Of(TableDefinition table, IndexDefinition index, IReadOnlyDictionary<string, DynamoValue>? item)
    {
        var keys = index.Keys.Select(key => key.Name).ToList();
        if (item is null || !keys.TrueForAll(item.ContainsKey))
            return null;
        var names = index.Projection == IndexProjection.All ? item.Keys : Names(table.PartitionKey, table.SortKey).Concat(keys).Concat(index.IncludedAttributes).Distinct().Where(item.ContainsKey);
        var content = DynamoValue.Map(names.ToDictionary(name => name, name => item[name]));
        return new([.. keys.Select(name => item[name])], content, Size(content));
    }

    /// <summary>An item's attributes, of which <see cref="Of"/> takes an entry; null when there is no item.</summary>
    public static IReadOnlyDictionary<string, DynamoValue>? Attributes<TItem>(TItem? item) where TItem : class, IDynamoItem<TItem>
    {
        if (item is null)
            return null;
        var writer = new DynamoValueWriter();
        TItem.Write(ref writer, item);
        return writer.Result.Entries;
    }

    /// <summary>What it costs an index when an entry becomes another, in write units.</summary>
    public static double CostOfWrite(IndexDefinition index, IndexEntry? before, IndexEntry? after)
    {
        if (before is not null && after is not null && !before.Key.SequenceEqual(after.Key))
            return ItemCost.Write(Written(before), 0) + ItemCost.Write(0, Written(after));
        return Equals(before?.Content, after?.Content) ? 0 : ItemCost.Write(Written(before), Written(after));

        int Written(IndexEntry? entry) => entry is null ? 0 : entry.Bytes + (index.IsLocal ? LocalWriteOverhead : 0);
    }

    private static List<string> Names(KeyAttribute partition, KeyAttribute? sort) => sort is { } key ? [partition.Name, key.Name] : [partition.Name];

    private static int Size(DynamoValue content)
    {
        var writer = new ItemSizeWriter();
        DynamoValueConverter.Write(ref writer, content);
        return writer.Bytes;
    }
}
