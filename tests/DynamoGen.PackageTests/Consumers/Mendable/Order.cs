using DynamoGen;

namespace Mendable;

[DynamoTable("Orders")]
public sealed partial record Order([PartitionKey] string Id)
{
    public int Visits { get; init; }
    public string? State { get; init; }
    public HashSet<string>? Tags { get; init; }
}

[DynamoTable("Sums"), PartitionKeyTemplate("SUM#{Total}")]
public sealed partial record Sum(decimal Total);
