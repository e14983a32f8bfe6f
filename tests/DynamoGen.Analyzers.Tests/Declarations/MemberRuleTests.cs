using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class MemberRuleTests
{
    [Theory]
    [InlineData("public int A { get; init; } [DynamoAttribute(\"A\")] public int {|DGEN107:B|} { get; init; }")]
    [InlineData("[DynamoAttribute(\"Id\")] public int {|DGEN107:B|} { get; init; }")]
    [InlineData("[DynamoAttribute(\"x\")] public int A { get; init; } [DynamoAttribute(\"x\")] public int {|DGEN107:B|} { get; init; } [DynamoAttribute(\"x\")] public int {|DGEN107:C|} { get; init; }")]
    public Task Two_members_with_one_attribute_name_are_reported(string members) => Declaration.VerifyKeyedAsync(members);

    [Fact]
    public Task Two_members_that_the_naming_policy_makes_one_are_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Orders", AttributeNaming = AttributeNaming.SnakeCase)]
        public partial record Order([PartitionKey] string Id, int UserName, int {|DGEN107:User_Name|});
        """);

    [Theory]
    [InlineData("public int A { get; init; } public int a { get; init; }")]
    [InlineData("public int A { get; init; } [DynamoAttribute(\"A\"), DynamoIgnore] public int B { get; init; }")]
    [InlineData("[DynamoAttribute(\"B\")] public int A { get; init; } [DynamoAttribute(\"A\")] public int B { get; init; }")]
    public Task Members_with_names_of_their_own_are_not_reported(string members) => Declaration.VerifyKeyedAsync(members);

    [Theory]
    [InlineData("object")]
    [InlineData("Task")]
    [InlineData("Action")]
    [InlineData("Stream")]
    [InlineData("IComparable")]
    [InlineData("dynamic")]
    [InlineData("int[,]")]
    [InlineData("(int, string)")]
    [InlineData("HashSet<bool>")]
    [InlineData("HashSet<int?>")]
    [InlineData("Dictionary<DateTime, int>")]
    [InlineData("List<Task>")]
    [InlineData("Dictionary<string, Func<int>>")]
    [InlineData("KeyValuePair<string, int>")]
    [InlineData("Shape")]
    [InlineData("Queue<int>")]
    public Task A_member_of_a_type_that_cannot_be_stored_is_reported(string type) =>
        Declaration.VerifyKeyedAsync($"public {type} {{|DGEN108:Value|}} {{ get; init; }} = default!;", "public abstract class Shape;");

    [Theory]
    [InlineData("int?[]")]
    [InlineData("string[][]")]
    [InlineData("List<Dictionary<string, Point?>>")]
    [InlineData("IReadOnlyDictionary<Guid, ImmutableArray<Half>>")]
    [InlineData("FrozenSet<byte[]>")]
    [InlineData("System.Text.Json.JsonElement")]
    [InlineData("Node")]
    [InlineData("ReadOnlyMemory<byte>?")]
    public Task A_member_of_a_type_that_can_be_stored_is_not_reported(string type) =>
        Declaration.VerifyKeyedAsync($"public {type} Value {{ get; init; }} = default!;", "public record struct Point(int X); public record Node(Node? Next, List<Node> Children);");

    [Fact]
    public Task A_member_deep_inside_is_reported_at_its_own_place() => Declaration.VerifyKeyedAsync(
        "public List<Line>? Lines { get; init; }",
        "public record Line(Product Product); public record Product(string Name, object {|DGEN108:Anything|});");

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
