namespace DynamoGen.IntegrationTests.Indexes;

/// <summary>A recording with plain keys, and an index of each kind that holds a part of it.</summary>
[DynamoTable("Recordings")]
[Gsi("ByLabel", PartitionKey = nameof(Label), SortKey = nameof(Year), Projection = IndexProjection.Include, Include = [nameof(Title), nameof(Genres), nameof(Rating), nameof(Notes), nameof(Until)])]
[Gsi("ByYear", PartitionKey = nameof(Year), Projection = IndexProjection.KeysOnly)]
[Lsi("ByRating", SortKey = nameof(Rating), Projection = IndexProjection.KeysOnly)]
[Lsi("ByLength", SortKey = nameof(Minutes), Projection = IndexProjection.Include, Include = [nameof(Title)])]
public sealed partial record Recording([property: PartitionKey] string Artist, [property: SortKey] int Number, string Title)
{
    public string? Label { get; init; }

    public int? Year { get; init; }

    public HashSet<string> Genres { get; init; } = [];

    public decimal? Rating { get; init; }

    public string Notes { get; init; } = "";

    public int Minutes { get; init; }

    [TimeToLive] public DateTimeOffset? Until { get; init; }

    public string Lyrics { get; init; } = "";
}
