namespace DynamoGen.Tables;

/// <summary>A secondary index of a table.</summary>
public sealed class IndexDefinition
{
    /// <summary>The index name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the index is local: with the table's own partition key, made with the table or never.</summary>
    public bool IsLocal { get; init; }

    /// <summary>The partition key; that of the table when the index is local.</summary>
    public required KeyAttribute PartitionKey { get; init; }

    /// <summary>The sort key, if there is one.</summary>
    public KeyAttribute? SortKey { get; init; }

    /// <summary>Which attributes the index holds.</summary>
    public IndexProjection Projection { get; init; }

    /// <summary>The attribute names that the index holds beside the keys, when <see cref="Projection"/> is <see cref="IndexProjection.Include"/>.</summary>
    public IReadOnlyList<string> IncludedAttributes { get; init; } = [];

    /// <summary>Capacity units per second of a global index on a provisioned table.</summary>
    public CapacityUnits? ProvisionedCapacity { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
