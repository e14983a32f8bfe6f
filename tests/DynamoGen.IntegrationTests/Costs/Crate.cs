using DynamoGen.Mapping;

namespace DynamoGen.IntegrationTests.Costs;

/// <summary>An item of any content, filled up to any size.</summary>
[DynamoTable("Crates")]
public sealed partial record Crate
{
    [PartitionKey] public required string Id { get; init; }

    [DynamoAttribute("größe 😀")] public required DynamoValue Content { get; init; }

    public string Padding { get; init; } = "";
}
