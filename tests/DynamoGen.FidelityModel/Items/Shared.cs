namespace DynamoGen.FidelityModel;

/// <summary>The first of three types in one table, told apart by the attribute _type.</summary>
[DynamoTable("Shop")]
public sealed partial record Customer
{
    [PartitionKey] public required string Pk { get; init; }
    [SortKey] public required string Sk { get; init; }
    public string? Name { get; init; }
    public Parcel? LastParcel { get; init; }
}

/// <summary>The second, with items of its own table and of another inside.</summary>
[DynamoTable("Shop")]
public sealed partial record Order
{
    [PartitionKey] public required string Pk { get; init; }
    [SortKey] public required string Sk { get; init; }
    public decimal Total { get; init; }
    public Customer? Customer { get; init; }
    public required IReadOnlyList<Parcel> Parcels { get; init; }
    public IReadOnlyDictionary<string, Order>? Parts { get; init; }
}

/// <summary>A table of its own, keyed by bytes and a number.</summary>
[DynamoTable("Parcels")]
public sealed partial record Parcel
{
    [PartitionKey] public required byte[] Hash { get; init; }
    [SortKey] public required TimeSpan Age { get; init; }
    public double Weight { get; init; }
}

/// <summary>Keyed by memory.</summary>
[DynamoTable("Blobs")]
public sealed partial record Blob
{
    [PartitionKey] public required ReadOnlyMemory<byte> Hash { get; init; }
    [SortKey] public required Shade Shade { get; init; }
    public byte[]? Content { get; init; }
}
