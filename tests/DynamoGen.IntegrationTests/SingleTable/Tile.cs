namespace DynamoGen.IntegrationTests.SingleTable;

/// <summary>A hierarchy whose versions and times the client keeps.</summary>
[DynamoTable("Tiles")]
[Polymorphic("kind")]
[DerivedItem<TextTile>("text"), DerivedItem<LinkTile>("link")]
public abstract partial record Tile
{
    [PartitionKey] public required string Page { get; init; }
    [SortKey] public required int Number { get; init; }
    [Version] public long Version { get; init; }
    [CreatedAt] public DateTimeOffset CreatedAt { get; init; }
}

public sealed record TextTile : Tile
{
    public required string Text { get; init; }
    [TimeToLive] public DateTimeOffset? Until { get; init; }
}

public sealed record LinkTile : Tile
{
    public required Uri Target { get; init; }
}

/// <summary>A page of tiles.</summary>
[ItemCollection]
public sealed record TilePage(IReadOnlyList<Tile> Tiles);
