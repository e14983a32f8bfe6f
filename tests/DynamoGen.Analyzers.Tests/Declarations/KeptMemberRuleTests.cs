using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class KeptMemberRuleTests
{
    [Theory]
    [InlineData("[Version] public string {|DGEN136:Version|} { get; init; } = \"\";")]
    [InlineData("[Version] public short {|DGEN136:Version|} { get; init; }")]
    [InlineData("[Version] public decimal? {|DGEN136:Version|} { get; init; }")]
    [InlineData("[Version] public long A { get; init; } [Version] public long {|DGEN136:B|} { get; init; }")]
    [InlineData("[Version, Counter] public long {|DGEN136:A|} { get; init; }")]
    [InlineData("[CreatedAt] public string {|DGEN136:At|} { get; init; } = \"\";")]
    [InlineData("[CreatedAt] public long {|DGEN136:At|} { get; init; }")]
    [InlineData("[CreatedAt] public DateOnly {|DGEN136:At|} { get; init; }")]
    [InlineData("[UpdatedAt] public DateTimeOffset A { get; init; } [UpdatedAt] public DateTimeOffset {|DGEN136:B|} { get; init; }")]
    [InlineData("[Counter] public string {|DGEN136:Count|} { get; init; } = \"\";")]
    [InlineData("[Counter] public int? {|DGEN136:Count|} { get; init; }")]
    [InlineData("[GeneratedId] public int {|DGEN136:Number|} { get; init; }")]
    [InlineData("[WriteId] public long {|DGEN136:Last|} { get; init; }")]
    [InlineData("[WriteId] public Guid A { get; init; } [WriteId] public Guid {|DGEN136:B|} { get; init; }")]
    [InlineData("[GeneratedId<Ids>] public string {|DGEN136:Number|} { get; init; } = \"\";")]
    [InlineData("[GeneratedId<None>] public int {|DGEN136:Number|} { get; init; }")]
    [InlineData("public Line? Line { get; init; }", "public record Line([property: Version] long {|DGEN136:Version|});")]
    public Task A_member_that_cannot_be_kept_is_reported(string members, string types = "") => Declaration.VerifyKeyedAsync(members, Generators + types);

    [Theory]
    [InlineData("[Version] public int Version { get; init; }")]
    [InlineData("[Version] public long? Version { get; private set; }")]
    [InlineData("[CreatedAt] public DateTime? A { get; set; } [UpdatedAt] public DateTimeOffset B { get; init; }")]
    [InlineData("[WriteId] public Guid Last { get; init; }")]
    [InlineData("[WriteId] public string? Last { get; init; }")]
    [InlineData("[Counter] public decimal A { get; init; } [Counter] public int B { get; init; }")]
    [InlineData("[GeneratedId] public string A { get; init; } = \"\"; [GeneratedId] public Guid B { get; init; } [GeneratedId<Ids>] public int C { get; init; }")]
    public Task A_member_that_can_be_kept_is_not_reported(string members) => Declaration.VerifyKeyedAsync(members, Generators);

    [Theory]
    [InlineData("[PartitionKeyTemplate(\"A#{Number}\")]", "[Version] public int {|DGEN136:Number|} { get; init; }")]
    [InlineData("[PartitionKeyTemplate(\"A#{At}\")]", "[UpdatedAt] public DateTimeOffset {|DGEN136:At|} { get; init; }")]
    [InlineData("", "[PartitionKey, WriteId] public Guid {|DGEN136:Last|} { get; init; }")]
    [InlineData("", "[PartitionKey, Counter] public int {|DGEN136:Number|} { get; init; }")]
    [InlineData("[Gsi(\"ByIt\", PartitionKeyTemplate = \"A#{At}\")]", "[PartitionKey] public string Id { get; init; } = \"\"; [UpdatedAt] public DateTimeOffset {|DGEN136:At|} { get; init; }")]
    [InlineData("[Gsi(\"ByIt\", PartitionKeyTemplate = \"A#{Number}\")]", "[PartitionKey] public string Id { get; init; } = \"\"; [Counter] public int {|DGEN136:Number|} { get; init; }")]
    public Task A_member_of_a_key_that_would_change_is_reported(string annotations, string members) =>
        Declaration.VerifyAsync($"[DynamoTable(\"Orders\")] {annotations} public partial class Order {{ {members} }}");

    [Theory]
    [InlineData("[PartitionKeyTemplate(\"A#{At}\")]", "[CreatedAt] public DateTimeOffset At { get; init; }")]
    [InlineData("[Gsi(\"ByIt\", PartitionKey = \"At\")]", "[PartitionKey] public string Id { get; init; } = \"\"; [UpdatedAt] public DateTimeOffset At { get; init; }")]
    [InlineData("[Gsi(\"ByIt\", PartitionKeyTemplate = \"A#{At}\")]", "[PartitionKey] public string Id { get; init; } = \"\"; [CreatedAt] public DateTimeOffset At { get; init; }")]
    public Task A_member_of_a_key_that_stays_is_not_reported(string annotations, string members) =>
        Declaration.VerifyAsync($"[DynamoTable(\"Orders\")] {annotations} public partial class Order {{ {members} }}");

    [Fact]
    public Task A_member_without_a_setter_is_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Orders")]
        public partial class Order(string id, long version) { [PartitionKey] public string Id { get; } = id; [Version] public long {|DGEN136:Version|} { get; } = version; }
        """);

    [Fact]
    public Task A_hierarchy_declares_what_is_kept_in_its_base() => Declaration.VerifyAsync(
        """
        [DynamoTable("Shapes"), Polymorphic("kind"), DerivedItem<Circle>("circle")]
        public abstract partial record Shape([property: PartitionKey] string Id) { [UpdatedAt] public DateTimeOffset At { get; init; } }
        public sealed record Circle(string Id) : Shape(Id) { [Version] public long {|DGEN136:Version|} { get; init; } [Counter] public int Views { get; init; } }
        """);

    [Theory]
    [InlineData("public abstract record Base(long number) { [Version] public long {|DGEN136:Version|} { get; private init; } = number; }", "record Order : Base", "public Order(long version) : base(version) { }")]
    [InlineData("public abstract class Base<T> { [Version] public long {|DGEN136:Version|} { get; init; } public T? Other { get; init; } }", "class Order : Base<int>", "")]
    public Task A_setter_that_generated_code_cannot_reach_is_reported(string types, string type, string members) => Declaration.VerifyAsync(
        $"{types} [DynamoTable(\"Orders\")] public partial {type} {{ [PartitionKey] public string Id {{ get; init; }} = \"\"; {members} }}");

    [Fact]
    public Task A_previous_shape_may_have_what_the_item_had() => Declaration.VerifyAsync(
        """
        [DynamoTable("Orders"), PreviousShape<OrderV1>] public partial record Order([PartitionKey] string Id) { internal static Order From(OrderV1 old) => new(old.Id); }
        public record OrderV1(string Id) { [Version] public long Version { get; init; } }
        """);

    private const string Generators =
        "public struct Ids : IIdGenerator<int> { public static int Next(DateTimeOffset now) => 1; } public struct None { } ";
}
