namespace DynamoGen.IntegrationTests.Indexes;

/// <summary>A performance whose keys are made by templates; it shares table and index with <see cref="Rehearsal"/>.</summary>
[DynamoTable("Stage", FormerItemTypes = ["Show"])]
[PartitionKeyTemplate("HOUSE#{House}"), SortKeyTemplate("BALLET#{On}#{Title}")]
[Gsi("ByDancer", PartitionKey = nameof(Dancer), SortKeyTemplate = "{On}", Projection = IndexProjection.Include, Include = [nameof(Seats)])]
[Gsi("ByCity", PartitionKey = nameof(City), Projection = IndexProjection.KeysOnly)]
[Lsi("BySeats", SortKey = nameof(Seats), Projection = IndexProjection.Include, Include = [nameof(City)])]
public sealed partial record Ballet(string House, DateOnly On, string Title)
{
    public string? Dancer { get; init; }

    public string? City { get; init; }

    public int? Seats { get; init; }

    public string Programme { get; init; } = "";
}

/// <summary>A rehearsal, in the same index of dancers.</summary>
[DynamoTable("Stage")]
[PartitionKeyTemplate("ROOM#{Room}"), SortKeyTemplate("REHEARSAL#{On}")]
[Gsi("ByDancer", PartitionKey = nameof(Dancer), SortKeyTemplate = "{On}", Projection = IndexProjection.Include, Include = [nameof(Seats)])]
public sealed partial record Rehearsal(int Room, DateOnly On, string Dancer)
{
    public int? Seats { get; init; }
}
