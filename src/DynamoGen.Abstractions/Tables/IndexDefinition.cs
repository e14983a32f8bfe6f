namespace DynamoGen.Tables;

/// <summary>A secondary index of a table.</summary>
public sealed class IndexDefinition
{
    /// <summary>The index name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the index is local: with the table's own partition key, made with the table or never.</summary>
    public bool IsLocal { get; init; }

    /// <summary>The attributes of the partition key: one, or up to four of a global index; that of the table when the index is local.</summary>
    public required IReadOnlyList<KeyAttribute> PartitionKeys { get; init; }

    /// <summary>The attributes of the sort key, in the order by which entries are sorted: none, one, or up to four of a global index.</summary>
    public IReadOnlyList<KeyAttribute> SortKeys { get; init; } = [];

    /// <summary>The attributes of its key, those of the partition key first. An item that lacks one is not in the index.</summary>
    public IEnumerable<KeyAttribute> Keys => PartitionKeys.Concat(SortKeys);

    /// <summary>Whether a key is made of several attributes, which not every endpoint knows.</summary>
    internal bool HasSeveral => PartitionKeys.Count > 1 || SortKeys.Count > 1;

    /// <summary>Which attributes the index holds.</summary>
    public IndexProjection Projection { get; init; }

    /// <summary>The attribute names that the index holds beside the keys, when <see cref="Projection"/> is <see cref="IndexProjection.Include"/>.</summary>
    public IReadOnlyList<string> IncludedAttributes { get; init; } = [];

    /// <summary>Capacity units per second of a global index on a provisioned table.</summary>
    public CapacityUnits? ProvisionedCapacity { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
