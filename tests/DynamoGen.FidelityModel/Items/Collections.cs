using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Numerics;
using System.Text.Json;
using DynamoGen.Mapping;

namespace DynamoGen.FidelityModel;

/// <summary>Every shape of a list.</summary>
[DynamoTable("Lists")]
public sealed partial record Lists
{
    [PartitionKey] public required string Id { get; init; }
    public required int[] Array { get; init; }
    public int[][]? Jagged { get; init; }
    public string?[] Texts { get; init; } = [];
    public Place?[]? Places { get; init; }
    public List<decimal?> Prices { get; init; } = [];
    public required IList<Spot> Spots { get; init; }
    public IReadOnlyList<Spot?>? MaybeSpots { get; init; }
    public ICollection<Guid>? Collected { get; init; }
    public IReadOnlyCollection<DateTimeOffset>? Moments { get; init; }
    public required IEnumerable<string> First { get; init; }
    public required IEnumerable<byte[]> Second { get; init; }
    public ImmutableArray<int> Immutable { get; init; }
    public required ImmutableArray<string> RequiredImmutable { get; init; }
    public ImmutableArray<Place>? MaybeImmutable { get; init; }
    public ImmutableList<Shade>? ImmutableList { get; init; }
    public IImmutableList<Rights>? IImmutableList { get; init; }
    public Collection<ReadOnlyMemory<byte>>? Collection { get; init; }
    public ReadOnlyCollection<Uri>? ReadOnly { get; init; }
    public List<JsonElement>? Jsons { get; init; }
    public List<DynamoValue>? Values { get; init; }
    public List<List<List<bool?>?>?>? Deep { get; init; }
    public List<ImmutableArray<int>>? ImmutableInside { get; init; }
    public List<HashSet<int>?>? SetsInside { get; init; }
    public List<Dictionary<string, Place?>>? MapsInside { get; init; }
}

/// <summary>Every shape of a set.</summary>
[DynamoTable("Sets")]
public sealed partial record Sets
{
    [PartitionKey] public required string Id { get; init; }
    public required HashSet<string> Texts { get; init; }
    public ISet<int> Numbers { get; init; } = new HashSet<int>();
    public IReadOnlySet<Guid> Guids { get; init; } = FrozenSet<Guid>.Empty;
    public FrozenSet<Shade> Shades { get; init; } = [];
    public ImmutableHashSet<byte[]> Bytes { get; init; } = ImmutableHashSet.Create<byte[]>(BytesComparer.Instance);
    public HashSet<byte[]> PlainBytes { get; init; } = new(BytesComparer.Instance);
    public IImmutableSet<long> Longs { get; init; } = ImmutableHashSet<long>.Empty;
    public SortedSet<string> Sorted { get; init; } = new(StringComparer.Ordinal);
    public ImmutableSortedSet<decimal> Decimals { get; init; } = [];
    public ImmutableSortedSet<string> SortedTexts { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
    public HashSet<double> Doubles { get; init; } = [];
    public HashSet<BigInteger> Bigs { get; init; } = [];
    public HashSet<Rights> Rights { get; init; } = [];
    public HashSet<DateTimeOffset> Moments { get; init; } = [];
    public HashSet<TimeSpan> Spans { get; init; } = [];
    public HashSet<DateOnly> Days { get; init; } = [];
    public HashSet<char> Letters { get; init; } = [];
    [DynamoAttribute(EnumAsNumber = true)] public HashSet<Shade> ShadeNumbers { get; init; } = [];
}

/// <summary>Every shape of a map.</summary>
[DynamoTable("Maps")]
public sealed partial record Maps
{
    [PartitionKey] public required string Id { get; init; }
    public required Dictionary<string, int> Counts { get; init; }
    public IDictionary<string, Place?>? Places { get; init; }
    public IReadOnlyDictionary<Guid, Spot>? ByGuid { get; init; }
    public FrozenDictionary<int, string>? ByNumber { get; init; }
    public ImmutableDictionary<Shade, List<int>>? ByShade { get; init; }
    public IImmutableDictionary<long, HashSet<int>?>? Sets { get; init; }
    public SortedDictionary<string, Dictionary<string, int?>> Sorted { get; init; } = new(StringComparer.Ordinal);
    public ImmutableSortedDictionary<string, int> ImmutableSorted { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);
    public ReadOnlyDictionary<ulong, byte[]?>? ReadOnly { get; init; }
    public Dictionary<BigInteger, string?>? ByBig { get; init; }
    public Dictionary<sbyte, Tree<int>>? Trees { get; init; }
    public Dictionary<string, JsonElement>? Jsons { get; init; }
}
