namespace DynamoGen.IntegrationTests.Costs;

/// <summary>An item with keys of every type, and indexes of every projection, into which it comes and out of which it goes.</summary>
[DynamoTable("Shipments")]
[Lsi("BySeal", SortKey = nameof(Seal))]
[Gsi("ByCarrier", PartitionKey = nameof(Carrier), SortKey = nameof(Weight))]
[Gsi("ByPlace", PartitionKey = nameof(Place), Projection = IndexProjection.KeysOnly)]
[Gsi("ByDay", PartitionKey = nameof(Day), Projection = IndexProjection.Include, Include = [nameof(Note)])]
public sealed partial record Shipment
{
    [PartitionKey] public required string Sender { get; init; }

    [SortKey] public required string Number { get; init; }

    public byte[]? Seal { get; init; }

    public string? Carrier { get; init; }

    public decimal Weight { get; init; }

    public string? Place { get; init; }

    public int? Day { get; init; }

    public string Note { get; init; } = "";

    public string Content { get; init; } = "";
}
