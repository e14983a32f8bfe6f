namespace DynamoGen.DomainModel;

/// <summary>An item with a table of its own.</summary>
[DynamoTable("Suitcases")]
public sealed partial record Suitcase
{
    [PartitionKey] public required Guid Id { get; init; }

    public IReadOnlyList<string> Contents { get; init; } = [];
}
