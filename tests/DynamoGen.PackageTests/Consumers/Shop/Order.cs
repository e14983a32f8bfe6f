using DynamoGen;

namespace Shop;

[DynamoTable("Orders")]
public sealed partial record Order
{
    [PartitionKey] public required string Customer { get; init; }

    [SortKey] public required DateTimeOffset PlacedAt { get; init; }

    public decimal Total { get; init; }

    public IReadOnlyList<Line> Lines { get; init; } = [];

    public IReadOnlySet<string> Tags { get; init; } = new HashSet<string>();
}

public sealed record Line(string Product, int Count);
