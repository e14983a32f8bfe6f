namespace DynamoGen.IntegrationTests.Language;

/// <summary>An item with an index whose keys are made of members, one of them the table's key.</summary>
[DynamoTable("Tickets")]
[Gsi("ByBoard", PartitionKeyTemplate = "BOARD#{Board}", SortKeyTemplate = "{Column}#{Id}")]
public sealed partial record Ticket
{
    [PartitionKey] public required string Id { get; init; }

    public string? Board { get; init; }

    public required string Column { get; init; }

    public string? Title { get; init; }
}
