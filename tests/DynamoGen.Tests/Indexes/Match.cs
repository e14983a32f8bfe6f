namespace DynamoGen.Tests.Indexes;

/// <summary>A match of a tournament, with indexes whose keys are made up of several attributes.</summary>
[DynamoTable("Matches")]
[Gsi("ByRound", PartitionKeys = [nameof(Tournament), nameof(Region)], SortKeys = [nameof(Round), nameof(Bracket), nameof(Board)])]
[Gsi("ByPlayer", PartitionKey = nameof(Player), SortKeys = [nameof(Day), nameof(Round)], Projection = IndexProjection.KeysOnly)]
[Gsi("ByReferee", PartitionKeys = [nameof(Referee), nameof(Region)], SortKeyTemplate = "{Day}#{Round}")]
public sealed partial record Match
{
    [PartitionKey] public required string Id { get; init; }

    public string? Tournament { get; init; }

    public string? Region { get; init; }

    public int Round { get; init; }

    public string? Bracket { get; init; }

    public decimal Board { get; init; }

    public string? Player { get; init; }

    public DateOnly? Day { get; init; }

    public string? Referee { get; init; }

    public string Score { get; init; } = "";
}
