using DynamoGen.Tables;

namespace DynamoGen.Keys;

/// <summary>The key attributes of a table and its indexes, each once, in numbered slots: the table's own first.</summary>
internal sealed class TableKeys
{
    private readonly List<string> names = [];
    private readonly List<KeyUse> uses = [];

    public TableKeys(TableDefinition table)
    {
        Table = table;
        Add(table.PartitionKey, null, isPartition: true);
        Add(table.SortKey, null, isPartition: false);
        TableSlots = names.Count;
        foreach (var index in table.Indexes)
        {
            foreach (var key in index.PartitionKeys)
                Add(key, index, isPartition: true);
            foreach (var key in index.SortKeys)
                Add(key, index, isPartition: false);
        }
    }

    public TableDefinition Table { get; }

    /// <summary>How many slots belong to the table's own key: the first ones.</summary>
    public int TableSlots { get; }

    /// <summary>The attribute names by slot.</summary>
    public IReadOnlyList<string> Names => names;

    /// <summary>What the attributes are used as; one may be the key of several indexes.</summary>
    public IReadOnlyList<KeyUse> Uses => uses;

    /// <summary>The slot of an attribute, or -1 when it is no key. There are few: a search is faster than a hash.</summary>
    public int SlotOf(string attribute) => names.IndexOf(attribute);

    private void Add(KeyAttribute? key, IndexDefinition? index, bool isPartition)
    {
        if (key is not { } attribute)
            return;
        var slot = names.IndexOf(attribute.Name);
        if (slot < 0)
        {
            slot = names.Count;
            names.Add(attribute.Name);
        }
        uses.Add(new(slot, attribute, index, isPartition));
    }
}

/// <summary>One use of an attribute as a key.</summary>
/// <param name="Slot">Its slot.</param>
/// <param name="Attribute">Name and type.</param>
/// <param name="Index">The index whose key it is; the table's own when null.</param>
/// <param name="IsPartition">Whether it is, or belongs to, the partition key; otherwise the sort key.</param>
internal readonly record struct KeyUse(int Slot, KeyAttribute Attribute, IndexDefinition? Index, bool IsPartition)
{
    public int MaxBytes => IsPartition ? ServiceLimits.PartitionKeyBytes : ServiceLimits.SortKeyBytes;

    public string Role => IsPartition ? "partition key" : "sort key";

    public override string ToString() => Index is null ? $"the table's {Role}" : $"{(IsAlone ? "" : "part of ")}the {Role} of the index '{Index.Name}'";

    private bool IsAlone => (IsPartition ? Index!.PartitionKeys : Index!.SortKeys).Count == 1;
}
