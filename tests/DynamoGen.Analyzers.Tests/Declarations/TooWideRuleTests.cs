using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

/// <summary>4,096 bytes of an update expression set 331 attributes; a key is not set.</summary>
public sealed class TooWideRuleTests
{
    private const string Key = "[PartitionKey] public string Id { get; init; } = \"\";";

    [Theory]
    [InlineData("", Key, 331, false)]
    [InlineData("", Key, 332, true)]
    [InlineData("", Key + "[SortKey] public int Number { get; init; }", 331, false)]
    [InlineData("", Key + "[SortKey] public int Number { get; init; }", 332, true)]
    [InlineData(", PartitionKeyTemplate(\"ORDER#{Id}\")", "public string Id { get; init; } = \"\";", 329, false)]
    [InlineData(", PartitionKeyTemplate(\"ORDER#{Id}\")", "public string Id { get; init; } = \"\";", 330, true)]
    [InlineData(", PreviousShape<Old>", Key + "public static Order From(Old old) => new();", 330, false)]
    [InlineData(", PreviousShape<Old>", Key + "public static Order From(Old old) => new();", 331, true)]
    public Task An_item_with_more_attributes_than_one_update_sets_is_reported(string annotations, string members, int count, bool isReported) =>
        VerifyAsync(annotations, members + Members("", count), isReported);

    [Theory]
    [InlineData(330, false)]
    [InlineData(331, true)]
    public Task A_hierarchy_is_as_wide_as_its_widest_type_and_its_mark(int count, bool isReported) => Declaration.VerifyAsync(
        $$"""
        [DynamoTable("Widgets"), Polymorphic("kind"), DerivedItem<Note>("note"), DerivedItem<Clock>("clock")] public abstract partial record {{Marked("Widget", isReported)}} { {{Key}} }
        public sealed record Note : Widget { {{Members("", count)}} }
        public sealed record Clock : Widget { public string? Face { get; init; } }
        """);

    [Fact]
    public Task Counters_take_more_of_an_update() => VerifyAsync("", Key + Members("[Counter] ", 200), isReported: true);

    [Fact]
    public Task Members_that_are_not_stored_do_not_count() => VerifyAsync("", Key + Members("[DynamoIgnore] ", 400), isReported: false);

    [Fact]
    public Task The_members_of_a_nested_type_are_one_attribute() => Declaration.VerifyKeyedAsync("public Wide? Inner { get; init; }", $"public record Wide {{ {Members("", 400)} }}");

    private static Task VerifyAsync(string annotations, string members, bool isReported) =>
        Declaration.VerifyAsync($"[DynamoTable(\"Orders\"){annotations}] public partial record {Marked("Order", isReported)} {{ {members} }}\npublic record Old(string Id);");

    private static string Members(string annotation, int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"{annotation}public int A{i} {{ get; init; }} "));

    private static string Marked(string name, bool isReported) => isReported ? $"{{|DGEN137:{name}|}}" : name;
}
