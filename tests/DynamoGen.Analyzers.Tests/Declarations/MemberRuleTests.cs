using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class MemberRuleTests
{
    [Theory]
    [InlineData("public HashSet<string> {|DGEN116:Tags|} { get; init; } = [\"new\"];")]
    [InlineData("public HashSet<string> {|DGEN116:Tags|} { get; init; } = new() { \"new\" };")]
    [InlineData("public IReadOnlySet<int> {|DGEN116:Tags|} { get; init; } = new HashSet<int>(new[] { 1 });")]
    public Task A_set_that_begins_with_members_is_reported(string member) => Declaration.VerifyKeyedAsync(member);

    [Theory]
    [InlineData("public HashSet<string> Tags { get; init; } = [];")]
    [InlineData("public HashSet<string> Tags { get; init; } = new(StringComparer.Ordinal);")]
    [InlineData("public IReadOnlySet<string> Tags { get; init; } = FrozenSet<string>.Empty;")]
    [InlineData("public HashSet<string> Tags { get; init; } = null!;")]
    [InlineData("public List<string> Tags { get; init; } = [\"new\"];")]
    public Task A_set_that_begins_empty_and_a_list_are_not_reported(string member) => Declaration.VerifyKeyedAsync(member);

    [Theory]
    [InlineData("[TimeToLive] public string? {|DGEN117:Expires|} { get; init; }")]
    [InlineData("[TimeToLive] public TimeSpan {|DGEN117:Expires|} { get; init; }")]
    [InlineData("[TimeToLive] public double {|DGEN117:Expires|} { get; init; }")]
    [InlineData("[TimeToLive] public long A { get; init; } [TimeToLive] public long {|DGEN117:B|} { get; init; }")]
    public Task A_time_to_live_that_the_service_cannot_read_is_reported(string members) => Declaration.VerifyKeyedAsync(members);

    [Theory]
    [InlineData("DateTimeOffset?")]
    [InlineData("DateTime")]
    [InlineData("long")]
    public Task A_time_to_live_of_a_moment_or_of_seconds_is_not_reported(string type) => Declaration.VerifyKeyedAsync($"[TimeToLive] public {type} Expires {{ get; init; }}");

    [Theory]
    [InlineData("[UnknownAttributes] public Dictionary<string, string> {|DGEN132:Others|} { get; init; } = [];")]
    [InlineData("[UnknownAttributes] public DynamoGen.Mapping.DynamoValue? {|DGEN132:Others|} { get; init; }")]
    [InlineData("[UnknownAttributes] public List<DynamoGen.Mapping.DynamoValue>? {|DGEN132:Others|} { get; init; }")]
    [InlineData("[UnknownAttributes] public Dictionary<int, DynamoGen.Mapping.DynamoValue>? {|DGEN132:Others|} { get; init; }")]
    [InlineData("[UnknownAttributes, DynamoAttribute(\"x\")] public Dictionary<string, DynamoGen.Mapping.DynamoValue>? {|DGEN132:Others|} { get; init; }")]
    [InlineData("[UnknownAttributes] public Dictionary<string, DynamoGen.Mapping.DynamoValue>? A { get; init; } [UnknownAttributes] public Dictionary<string, DynamoGen.Mapping.DynamoValue>? {|DGEN132:B|} { get; init; }")]
    public Task A_member_that_cannot_keep_unknown_attributes_is_reported(string members) => Declaration.VerifyKeyedAsync(members);

    [Theory]
    [InlineData("[UnknownAttributes] public Dictionary<string, DynamoGen.Mapping.DynamoValue>? Others { get; init; }")]
    [InlineData("[UnknownAttributes] public ImmutableDictionary<string, DynamoGen.Mapping.DynamoValue?> Others { get; init; } = null!;")]
    [InlineData("[UnknownAttributes] public IReadOnlyDictionary<string, DynamoGen.Mapping.DynamoValue> Others { get; init; } = null!; public Inner? More { get; init; }")]
    public Task A_member_that_can_keep_unknown_attributes_is_not_reported(string members) =>
        Declaration.VerifyKeyedAsync(members, "public record Inner([property: UnknownAttributes] IDictionary<string, DynamoGen.Mapping.DynamoValue> Others);");

    [Fact]
    public Task A_size_below_one_byte_is_reported() => Declaration.VerifyKeyedAsync("[MaxSize(0)] public string? {|DGEN118:Name|} { get; init; }");
}
