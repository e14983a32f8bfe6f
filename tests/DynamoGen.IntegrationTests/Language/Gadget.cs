using System.Collections.Frozen;

namespace DynamoGen.IntegrationTests.Language;

/// <summary>What conditions and updates are tried on: members of every kind.</summary>
[DynamoTable("Gadgets", AllowScan = true)]
[Gsi("ByOwner", PartitionKey = nameof(Owner), SortKey = nameof(Number))]
public sealed partial record Gadget
{
    [PartitionKey] public required string Shelf { get; init; }

    [SortKey] public required int Number { get; init; }

    public string? Owner { get; init; }

    public required Uri Manual { get; init; }

    public string? Title { get; init; }

    public int Visits { get; init; }

    public int? Limit { get; init; }

    public decimal Price { get; init; }

    public bool IsArchived { get; init; }

    public bool? IsStarred { get; init; }

    public Colour Colour { get; init; }

    public DateTimeOffset BoughtAt { get; init; }

    public byte[]? Photo { get; init; }

    public IReadOnlySet<string> Tags { get; init; } = FrozenSet<string>.Empty;

    public IReadOnlySet<int> Sizes { get; init; } = FrozenSet<int>.Empty;

    public IReadOnlyList<string> History { get; init; } = [];

    public Maker? Maker { get; init; }

    public IReadOnlyList<Maker> Parts { get; init; } = [];

    public IReadOnlyDictionary<string, int> Counts { get; init; } = FrozenDictionary<string, int>.Empty;

    public IReadOnlyDictionary<Colour, Maker> Painters { get; init; } = FrozenDictionary<Colour, Maker>.Empty;
}

public enum Colour
{
    Red,
    Green,
    Blue,
}

public sealed record Maker(string City, int? Zip = null)
{
    public IReadOnlySet<string> Brands { get; init; } = FrozenSet<string>.Empty;

    public int Stars { get; init; }
}
