using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class HierarchyRuleTests
{
    private const string Note = "public sealed record Note : Widget { public string? Text { get; init; } }";

    [Theory]
    [InlineData("public sealed record Note([property: DynamoIgnore] int X);", "{|DGEN128:DerivedItem<Note>(\"note\")|}")]
    [InlineData("public abstract record Note : Widget;", "{|DGEN128:DerivedItem<Note>(\"note\")|}")]
    [InlineData("public sealed record {|DGEN129:Note|}<T> : Widget;", "{|DGEN128:DerivedItem<Note<int>>(\"note\")|}")]
    [InlineData(Note, "{|DGEN128:DerivedItem<Note>(\"\")|}")]
    [InlineData(Note, "{|DGEN128:DerivedItem<Note>(\"note\", FormerValues = [\"\"])|}")]
    [InlineData(Note, "{|DGEN128:DerivedItem<Note>(\"note\", FormerValues = [\"note\"])|}")]
    [InlineData(Note, "DerivedItem<Note>(\"note\"), {|DGEN128:DerivedItem<Note>(\"text\")|}")]
    [InlineData(Note + " public sealed record Clock : Widget;", "DerivedItem<Note>(\"note\"), {|DGEN128:DerivedItem<Clock>(\"note\")|}")]
    [InlineData(Note + " public sealed record Clock : Widget;", "DerivedItem<Note>(\"note\", FormerValues = [\"clock\"]), {|DGEN128:DerivedItem<Clock>(\"clock\")|}")]
    [InlineData("[DynamoTable(\"Notes\")] public sealed partial record Note : Widget;", "{|DGEN128:DerivedItem<Note>(\"note\")|}")]
    [InlineData("[Gsi(\"ByText\", PartitionKey = nameof(Text))] public sealed record Note : Widget { public string? Text { get; init; } }", "{|DGEN128:DerivedItem<Note>(\"note\")|}")]
    [InlineData("[PreviousShape<Old>] public sealed record Note : Widget { static Note Of(Old old) => new(); } public sealed record Old;", "{|DGEN128:DerivedItem<Note>(\"note\")|}")]
    public Task A_listing_that_says_no_type_of_the_hierarchy_is_reported(string types, string listings) => VerifyAsync($"Polymorphic(\"kind\"), {listings}", types);

    [Theory]
    [InlineData("Polymorphic(\"kind\")", "{|DGEN128:Widget|}", "abstract", "")]
    [InlineData("Polymorphic(\"kind\"), DerivedItem<Note>(\"note\")", "{|DGEN128:Widget|}", "", Note)]
    [InlineData("Polymorphic(\"\"), DerivedItem<Note>(\"note\")", "{|DGEN110:Widget|}", "abstract", Note)]
    [InlineData("Polymorphic(\"kind\"), DerivedItem<Note>(\"note\"), PreviousShape<Old>", "{|DGEN128:Widget|}", "abstract", Note + "public sealed record Old;")]
    [InlineData("DerivedItem<Note>(\"note\")", "{|DGEN128:Widget|}", "", Note)]
    public Task A_base_that_is_none_is_reported(string annotations, string name, string modifier, string types) => Declaration.VerifyAsync(
        $"[DynamoTable(\"Widgets\"), {annotations}] public {modifier} partial record {name} {{ [PartitionKey] public string Id {{ get; init; }} = \"\"; }}\n{types}");

    [Theory]
    [InlineData("public sealed record Note : Widget { public string? {|DGEN128:kind|} { get; init; } }")]
    [InlineData("public sealed record Note : Widget { [SortKey] public int {|DGEN128:Number|} { get; init; } }")]
    public Task A_member_that_cannot_be_one_of_a_derived_type_is_reported(string types) =>
        VerifyAsync("Polymorphic(\"kind\"), DerivedItem<Note>(\"note\")", types);

    [Theory]
    [InlineData("public int {|DGEN128:Text|} { get; init; }")]
    [InlineData("[DynamoAttribute(\"T\")] public string? {|DGEN128:Text|} { get; init; }")]
    [InlineData("[DynamoAttribute(\"Text\")] public string? {|DGEN128:Other|} { get; init; }")]
    [InlineData("public System.Collections.Generic.List<string>? {|DGEN128:Text|} { get; init; }")]
    public Task Members_that_two_types_mean_differently_are_reported(string member) => VerifyAsync(
        "Polymorphic(\"kind\"), DerivedItem<Note>(\"note\"), DerivedItem<Clock>(\"clock\")",
        $"{Note} public sealed record Clock : Widget {{ {member} }}");

    [Fact]
    public Task A_key_of_a_template_is_the_bases() => Declaration.VerifyAsync(
        """
        [DynamoTable("Widgets"), Polymorphic("kind"), DerivedItem<Note>("note")]
        [PartitionKeyTemplate("A#{Text}")]
        public abstract partial record Widget;
        public sealed record Note : Widget { public required string {|DGEN128:Text|} { get; init; } }
        """);

    [Theory]
    [InlineData("Polymorphic(\"PK\")", "", "PartitionKeyTemplate(\"A#{Id}\")")]
    [InlineData("Polymorphic", ", ItemType = \"Widget\"", "PartitionKeyTemplate(\"A#{Id}\")")]
    [InlineData("Polymorphic", ", FormerItemTypes = [\"Widget\"]", "PartitionKeyTemplate(\"A#{Id}\")")]
    public Task An_attribute_that_means_something_else_is_reported(string polymorphic, string table, string template) => Declaration.VerifyAsync(
        $$"""
        [DynamoTable("Widgets"{{table}}), {{polymorphic}}, DerivedItem<Note>("note"), {{template}}]
        public abstract partial record {|DGEN128:Widget|} { public string Id { get; init; } = ""; }
        {{Note}}
        """);

    [Fact]
    public Task A_nested_hierarchy_is_held_to_the_same() => Declaration.VerifyKeyedAsync(
        "public Style? Style { get; init; }",
        "[Polymorphic, {|DGEN128:DerivedItem<Other>(\"x\")|}] public abstract record Style; public sealed record Other; public sealed record {|DGEN129:Plain|} : Style;");

    [Fact]
    public Task A_hierarchy_that_no_item_reaches_is_looked_at_too() => Declaration.VerifyAsync("[Polymorphic(\"kind\")] public abstract record {|DGEN128:Style|};");

    [Fact]
    public Task An_abstract_type_without_a_hierarchy_cannot_be_stored() => Declaration.VerifyKeyedAsync("public Style? {|DGEN108:Style|} { get; init; }", "public abstract record Style;");

    [Theory]
    [InlineData("Polymorphic", "public sealed record Note(string Id) : Timed(Id) { [TimeToLive] public DateTimeOffset? End { get; init; } } public sealed record Clock(string Id) : Timed(Id) { [TimeToLive] public DateTimeOffset? End { get; init; } } public abstract record Timed(string Id) : Widget(Id);")]
    [InlineData("Polymorphic(\"_type\")", "internal sealed record Note(string Id) : Widget(Id) { public Line? Line { get; init; } [MaxSize(10)] public string? Text { get; init; } } internal sealed record Line(Widget? Widget); public record Clock(string Id) : Widget(Id) { public required string Text { get; init; } }")]
    [InlineData("Polymorphic(\"kind\")", "public sealed record Note(string Id) : Box<int>(Id); public sealed record Clock(string Id) : Box<string>(Id); public abstract record Box<T>(string Id) : Widget(Id);")]
    [InlineData("Polymorphic(\"note kind\")", "public sealed record Note(string Id) : Widget(Id) { public string? NoteKind { get; init; } } public sealed record Clock(string Id) : Widget(Id);")]
    public Task A_closed_hierarchy_is_not_reported(string polymorphic, string types) => Declaration.VerifyAsync(
        $$"""
        [DynamoTable("Widgets"), {{polymorphic}}, DerivedItem<Note>("note"), DerivedItem<Clock>("clock", FormerValues = ["watch"])]
        public abstract partial record Widget([PartitionKey] string Id);
        {{types}}
        """);

    [Fact]
    public Task A_projection_takes_what_some_types_may_lack_as_nullable() => VerifyAsync(
        "Polymorphic(\"kind\"), DerivedItem<Note>(\"note\"), DerivedItem<Clock>(\"clock\")",
        """
        public sealed record Note : Widget { public required string Text { get; init; } public required string Title { get; init; } }
        public sealed record Clock : Widget { public string? Text { get; init; } public required string Title { get; init; } }
        [ProjectionOf<Widget>] public sealed partial record Good(string Id, string? Text, string Title);
        [ProjectionOf<Widget>] public sealed partial record Bad(string Id, string {|DGEN133:Text|});
        """);

    [Fact]
    public Task A_projection_takes_what_only_some_types_have_as_nullable() => VerifyAsync(
        "Polymorphic(\"kind\"), DerivedItem<Note>(\"note\"), DerivedItem<Clock>(\"clock\")",
        """
        public sealed record Note : Widget { public required string Text { get; init; } }
        public sealed record Clock : Widget;
        [ProjectionOf<Widget>] public sealed partial record Good(string Id, string? Text);
        [ProjectionOf<Widget>] public sealed partial record Bad(string Id, string {|DGEN133:Text|});
        """);

    private static Task VerifyAsync(string annotations, string types) =>
        Declaration.VerifyAsync($"[DynamoTable(\"Widgets\"), {annotations}] public abstract partial record Widget {{ [PartitionKey] public string Id {{ get; init; }} = \"\"; }}\n{types}");
}
