using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class UnsupportedTypeRuleTests
{
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
    [InlineData("SortedSet<byte[]>")]
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
    [InlineData("List<bool>")]
    [InlineData("IEnumerable<Point>")]
    [InlineData("Dictionary<DayOfWeek, DateTime>")]
    public Task A_member_of_a_type_that_can_be_stored_is_not_reported(string type) =>
        Declaration.VerifyKeyedAsync($"public {type} Value {{ get; init; }} = default!;", "public record struct Point(int X); public record Node(Node? Next, List<Node> Children);");

    [Fact]
    public Task A_member_deep_inside_is_reported_at_its_own_place() => Declaration.VerifyKeyedAsync(
        "public List<Line>? Lines { get; init; }",
        "public record Line(Product Product); public record Product(string Name, object {|DGEN108:Anything|});");

    [Fact]
    public Task A_type_that_generated_code_cannot_see_is_reported() => Declaration.VerifyKeyedAsync(
        "[DynamoAttribute(\"Secret\")] private Secret? {|DGEN108:Value|} { get; init; } private sealed record Secret(int Number);");

    [Fact]
    public Task A_faulty_type_that_two_items_reach_is_reported_once() => Declaration.VerifyAsync(
        """
        [DynamoTable("Orders")] public partial record Order([PartitionKey] string Id, Line Line);
        [DynamoTable("Offers")] public partial record Offer([PartitionKey] string Id, Line Line);
        public record Line(Task {|DGEN108:Later|});
        """);

    [Theory]
    [InlineData("[DynamoIgnore] public object? Value { get; init; }")]
    [InlineData("public object Value => Id;")]
    [InlineData("private Task? Value { get; set; }")]
    [InlineData("public static Action? Value { get; set; }")]
    [InlineData("public object this[int index] { get => Id; set { } }")]
    public Task A_member_that_is_not_stored_may_be_of_any_type(string member) => Declaration.VerifyKeyedAsync(member);

    [Fact]
    public Task A_member_of_a_type_that_holds_such_a_one_without_storing_it_is_not_reported() => Declaration.VerifyKeyedAsync(
        "public Line? Line { get; init; }", "public record Line(int Number) { [DynamoIgnore] public object? Tag { get; init; } public IComparable Order => Number; }");

    [Fact]
    public Task A_member_that_the_base_leaves_out_is_left_out_where_it_is_overridden() => Declaration.VerifyAsync(
        """
        public abstract class Document { [DynamoIgnore] public virtual object? Tag { get; init; } }
        [DynamoTable("Orders")] public partial class Order : Document { [PartitionKey] public Guid Id { get; init; } public override object? Tag { get; init; } }
        """);
}
