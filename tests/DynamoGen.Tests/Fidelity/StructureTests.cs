using System.Collections.Immutable;
using System.Text.Json;
using DynamoGen.FidelityModel;
using DynamoGen.Mapping;

namespace DynamoGen.Tests.Fidelity;

/// <summary>The comparison itself: it sees every difference that the fidelity tests rely on it to see.</summary>
public sealed class StructureTests
{
    private static readonly Place Home = new("Bonn", null, ["a", "b"], Shade.Dark, new("Köln", "x", [], Shade.Light));

    public static TheoryData<string> Differences => [.. Different.Keys];

    private static readonly Dictionary<string, (object? Expected, object? Actual)> Different = new()
    {
        ["null"] = (null, ""),
        ["texts that a culture takes for equal"] = ("a\u00AD", "a"),
        ["numbers"] = (1.1m, 1.2m),
        ["numbers of other types"] = (1, 1L),
        ["a member"] = (Home, Home with { City = "bonn" }),
        ["a member of a nested value"] = (Home, Home with { Next = Home.Next! with { Shade = Shade.Dark } }),
        ["order in a list"] = (Home, Home with { Lines = ["b", "a"] }),
        ["length of a list"] = (new[] { 1 }, new[] { 1, 2 }),
        ["an immutable array that is none"] = (ImmutableArray<int>.Empty, default(ImmutableArray<int>)),
        ["a member of a set"] = (new HashSet<int> { 1, 2 }, new HashSet<int> { 1, 3 }),
        ["a key of a map"] = (new Dictionary<string, int> { ["a"] = 1 }, new Dictionary<string, int> { ["b"] = 1 }),
        ["a value of a map"] = (new Dictionary<string, int?> { ["a"] = 1 }, new Dictionary<string, int?> { ["a"] = null }),
        ["bytes"] = (new byte[] { 1 }, new byte[] { 2 }),
        ["memory"] = (new ReadOnlyMemory<byte>([1]), new ReadOnlyMemory<byte>([1, 2])),
        ["moments"] = (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddTicks(1)),
        ["a moment that is not in UTC"] = (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.ToOffset(TimeSpan.FromHours(1))),
        ["a time that is not marked as UTC"] = (DateTime.UnixEpoch, DateTime.SpecifyKind(DateTime.UnixEpoch, DateTimeKind.Unspecified)),
        ["spellings of a URI"] = (new Uri("http://a/"), new Uri("HTTP://a/")),
        ["JSON"] = (JsonDocument.Parse("[1]").RootElement, JsonDocument.Parse("[2]").RootElement),
        ["values of any type"] = (DynamoValue.String("1"), DynamoValue.Number("1")),
        ["a base type"] = (new Engine(), new Diesel()),
        ["what the type's own equality leaves out"] = (new Node { Name = "a" }, new Node { Name = "b" }),
    };

    [Theory]
    [MemberData(nameof(Differences))]
    public void A_difference_is_seen(string what) => Assert.NotNull(Structure.Difference(Different[what].Expected, Different[what].Actual));

    [Theory]
    [MemberData(nameof(Differences))]
    public void The_same_is_equal_to_itself(string what)
    {
        // A moment with an offset is what a reader must never give.
        if (what != "a moment that is not in UTC" && what != "a time that is not marked as UTC")
            Assert.Null(Structure.Difference(Different[what].Actual, Different[what].Actual));
    }

    [Fact]
    public void The_difference_is_said_with_its_path() =>
        Assert.StartsWith(".Next.City:", Structure.Difference(Home, Home with { Next = Home.Next! with { City = "Ulm" } }), StringComparison.Ordinal);
}
