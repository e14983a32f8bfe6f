namespace DynamoGen.DomainModel;

/// <summary>An item in a table that another assembly declares too, with an index that only this one knows.</summary>
[DynamoTable("Journeys")]
[Gsi("ByCountry", PartitionKey = nameof(Country))]
public sealed partial record Visa
{
    [PartitionKey] public required string Traveller { get; init; }

    [SortKey] public required int Number { get; init; }

    public required string Country { get; init; }
}
