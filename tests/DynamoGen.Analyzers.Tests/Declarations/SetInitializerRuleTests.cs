using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class SetInitializerRuleTests
{
    private const string ByLength =
        """
        public sealed class ByLength : IEqualityComparer<string>
        {
            public static ByLength Rule { get; } = new();
            public bool Equals(string? x, string? y) => x?.Length == y?.Length;
            public int GetHashCode(string text) => text.Length;
        }
        """;

    [Theory]
    [InlineData("public HashSet<string> {|DGEN116:Tags|} { get; init; } = [\"new\"];")]
    [InlineData("public HashSet<string> {|DGEN116:Tags|} { get; init; } = new() { \"new\" };")]
    [InlineData("public IReadOnlySet<int> {|DGEN116:Tags|} { get; init; } = new HashSet<int>(new[] { 1 });")]
    [InlineData("public ISet<string> {|DGEN116:Tags|} { get; init; } = new HashSet<string>(StringComparer.Ordinal) { \"new\" };")]
    [InlineData("public ImmutableHashSet<string> {|DGEN116:Tags|} { get; init; } = ImmutableHashSet.Create(\"new\");")]
    [InlineData("public ImmutableHashSet<int> {|DGEN116:Tags|} { get; init; } = ImmutableHashSet.Create(1);")]
    [InlineData("public FrozenSet<int> {|DGEN116:Tags|} { get; init; } = new[] { 1 }.ToFrozenSet();")]
    [InlineData("public FrozenSet<string> {|DGEN116:Tags|} { get; init; } = FrozenSet.Create(StringComparer.Ordinal, [\"new\"]);")]
    [InlineData("public HashSet<string> {|DGEN116:Tags|} { get; init; } = new(Comparers); private static readonly string[] Comparers = [\"ordinal\"];")]
    public Task A_set_that_begins_with_members_is_reported(string member) => Declaration.VerifyKeyedAsync(member);

    [Fact]
    public Task A_set_of_a_type_inside_that_begins_with_members_is_reported() => Declaration.VerifyKeyedAsync(
        "public Line? Line { get; init; }", "public record Line(int Number) { public HashSet<int> {|DGEN116:Marks|} { get; init; } = [1]; }");

    [Theory]
    [InlineData("public HashSet<string> Tags { get; init; } = [];")]
    [InlineData("public HashSet<string> Tags { get; init; } = new(StringComparer.Ordinal);")]
    [InlineData("public HashSet<string> Tags { get; init; } = new(ByLength.Rule);")]
    [InlineData("public HashSet<string> Tags { get; init; } = new(Capacity, comparer: null); private const int Capacity = 10;")]
    [InlineData("public HashSet<string> Tags { get; init; } = new([], StringComparer.Ordinal);")]
    [InlineData("public IReadOnlySet<string> Tags { get; init; } = FrozenSet<string>.Empty;")]
    [InlineData("public FrozenSet<string> Tags { get; init; } = Array.Empty<string>().ToFrozenSet(StringComparer.Ordinal);")]
    [InlineData("public FrozenSet<string> Tags { get; init; } = FrozenSet.Create<string>(StringComparer.Ordinal, []);")]
    [InlineData("public ImmutableHashSet<string> Tags { get; init; } = ImmutableHashSet.Create<string>(StringComparer.Ordinal);")]
    [InlineData("public ImmutableHashSet<string> Tags { get; init; } = ImmutableHashSet<string>.Empty.WithComparer(StringComparer.Ordinal);")]
    [InlineData("public ISet<string> Tags { get; init; } = (ISet<string>)new SortedSet<string>() { };")]
    [InlineData("public HashSet<string> Tags { get; init; } = null!;")]
    [InlineData("public List<string> Tags { get; init; } = [\"new\"];")]
    [InlineData("[DynamoIgnore] public HashSet<string> Tags { get; init; } = [\"new\"];")]
    [InlineData("public static HashSet<string> Tags { get; } = [\"new\"];")]
    public Task A_set_that_begins_empty_and_what_is_stored_as_no_set_are_not_reported(string member) => Declaration.VerifyKeyedAsync(member, ByLength);
}
