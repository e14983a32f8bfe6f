namespace DynamoGen.IntegrationTests.Client;

/// <summary>What these tests store: a partition of many items, a local and a global index.</summary>
[DynamoTable("Journeys", AllowScan = true)]
[Lsi("Longest", SortKey = nameof(Kilometres))]
[Gsi("ByDestination", PartitionKey = nameof(Destination), SortKey = nameof(Number))]
public sealed partial record Journey
{
    [PartitionKey] public required string Traveller { get; init; }

    [SortKey] public required int Number { get; init; }

    public string? Destination { get; init; }

    public double Kilometres { get; init; }

    public string Diary { get; init; } = "";
}
