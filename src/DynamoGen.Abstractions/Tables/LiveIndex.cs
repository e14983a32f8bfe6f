namespace DynamoGen.Tables;

/// <summary>A secondary index as it is at an endpoint. Data only.</summary>
public sealed record LiveIndex
{
    /// <summary>The index name.</summary>
    public required string Name { get; init; }

    /// <summary>The status in the service's word, such as <c>ACTIVE</c> or <c>CREATING</c>; a local index is active with its table.</summary>
    public string Status { get; init; } = "ACTIVE";

    /// <summary>Whether the index is being filled with what the table holds.</summary>
    public bool IsBackfilling { get; init; }

    /// <summary>Whether the index is local.</summary>
    public bool IsLocal { get; init; }

    /// <summary>The attributes of the partition key: one, or up to four of a global index.</summary>
    public required IReadOnlyList<KeyAttribute> PartitionKeys { get; init; }

    /// <summary>The attributes of the sort key: none, one, or up to four of a global index.</summary>
    public IReadOnlyList<KeyAttribute> SortKeys { get; init; } = [];

    /// <summary>Which attributes the index holds.</summary>
    public IndexProjection Projection { get; init; }

    /// <summary>
    /// The attribute names that the index holds beside the keys when <see cref="Projection"/> is <see cref="IndexProjection.Include"/>, in any order.
    /// </summary>
    public IReadOnlyList<string> IncludedAttributes { get; init; } = [];

    /// <summary>Capacity units per second of a global index on a provisioned table.</summary>
    public CapacityUnits? ProvisionedCapacity { get; init; }
}
