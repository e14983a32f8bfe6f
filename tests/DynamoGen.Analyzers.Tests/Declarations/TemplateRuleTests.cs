using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class TemplateRuleTests
{
    [Theory]
    [InlineData("A#{Id}")]
    [InlineData("{Id}")]
    [InlineData("{Guid}{Number}{Id}")]
    [InlineData("{Name}#{Id}")]
    [InlineData("{Name:lower} {Id:upper}!")]
    [InlineData("{Name:raw}:{Id}")]
    [InlineData("{Name:lower,raw}|{Id}")]
    [InlineData("{Day}{At}{Time}{Span}{Id}")]
    [InlineData("{Day:yyyy-MM}{At:yyyy-MM-ddTHH}{Time:HH:mm}{Id}")]
    [InlineData("{Price:000000.00}{Rate:0.000}{Big:0000000000}{Number:000000}{Id}")]
    [InlineData("{Kind}#{Mask}#{Letter}#{Id}")]
    [InlineData("{{{Number}}}{Id}")]
    public Task A_template_that_keeps_its_members_apart_is_not_reported(string template) => VerifyAsync(template, "PartitionKeyTemplate");

    [Theory]
    [InlineData("")]
    [InlineData("A#{Id")]
    [InlineData("A#{Id}}")]
    [InlineData("A#}{Id}")]
    [InlineData("CONSTANT", true)]
    public Task A_template_that_cannot_be_read_is_reported(string template, bool atType = false) => VerifyAsync(template, "PartitionKeyTemplate", atType ? "" : "DGEN122", atType ? "DGEN122" : "");

    [Theory]
    [InlineData("{id}")]
    [InlineData("{}")]
    [InlineData("{Ignored}")]
    [InlineData("{Paid}")]
    [InlineData("{Bytes}")]
    [InlineData("{Tags}")]
    [InlineData("{Link}")]
    [InlineData("{Expires}")]
    [InlineData("{Price}")]
    [InlineData("{Rate}")]
    [InlineData("{Big}")]
    [InlineData("{Price:0,0}")]
    [InlineData("{Number:0.0}")]
    [InlineData("{Number:D5}")]
    [InlineData("{Guid:N}")]
    [InlineData("{Id:Lower}")]
    [InlineData("{At:yyyy-M}")]
    [InlineData("{At:dd}")]
    [InlineData("{Day:yyyy-MM-ddTHH}")]
    [InlineData("{Time:yyyy}")]
    public Task A_member_that_cannot_be_in_a_key_is_reported(string template) => VerifyAsync(template, "PartitionKeyTemplate", "DGEN123");

    [Theory]
    [InlineData("{Name}{Id}")]
    [InlineData("{Name}:{Id}")]
    [InlineData("{Name}$")]
    [InlineData("{Name:raw}{Id}")]
    [InlineData("{Kind}_{Id}")]
    [InlineData("{Kind:raw}A{Id}")]
    [InlineData("{Letter}{Id}")]
    public Task A_template_that_does_not_show_where_a_text_ends_is_reported(string template) => VerifyAsync(template, "PartitionKeyTemplate", "DGEN124");

    [Fact]
    public Task A_nullable_member_of_the_tables_key_is_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Shop"), PartitionKeyTemplate("A#{Id}"), SortKeyTemplate("B#{Number}")]
        public sealed partial record Order(string? {|DGEN105:Id|}, int? {|DGEN105:Number|});
        """);

    [Fact]
    public Task A_nullable_member_of_an_indexes_key_is_not_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Shop"), PartitionKeyTemplate("A#{Id}"), Gsi("ByOwner", PartitionKeyTemplate = "OWNER#{Owner}", SortKeyTemplate = "{At}")]
        public sealed partial record Order(string Id, string? Owner, DateTime? At);
        """);

    [Theory]
    [InlineData("[DynamoTable(\"Shop\")] [{|DGEN122:PartitionKeyTemplate(\"A#{Id}\")|}]")]
    [InlineData("[DynamoTable(\"Shop\")] [{|DGEN122:Gsi(\"ByOwner\", PartitionKey = \"Owner\", PartitionKeyTemplate = \"{Owner}\")|}]")]
    [InlineData("[DynamoTable(\"Shop\")] [{|DGEN107:Gsi(\"ByOwner\", PartitionKeyTemplate = \"O#{Owner}\", PartitionKeyName = \"Owner\")|}]")]
    [InlineData("[DynamoTable(\"Shop\")] [{|DGEN107:SortKeyTemplate(\"O#{Owner}\")|}]", "SK")]
    [InlineData("[DynamoTable(\"Shop\")] [Gsi(\"First\", PartitionKeyTemplate = \"{Owner}\", PartitionKeyName = \"X\")] [{|DGEN122:Gsi(\"Second\", PartitionKeyTemplate = \"B{Owner}\", PartitionKeyName = \"X\")|}]")]
    public Task One_key_has_one_source_and_one_attribute_one_key(string annotations, string member = "Note") => Declaration.VerifyAsync(
        $$"""
        {{annotations}}
        public sealed partial record Order([PartitionKey] string Id, string Owner, string {{member}});
        """);

    [Fact]
    public Task The_attribute_of_the_type_is_no_members_where_templates_are_used() => Declaration.VerifyAsync(
        """
        [{|DGEN118:DynamoTable("Shop")|}, PartitionKeyTemplate("A#{Id}")]
        public sealed partial record Order(string Id, [property: DynamoAttribute("_type")] string Type);
        """);

    [Theory]
    [InlineData("A#{Id}", "A#{Id}")]
    [InlineData("A#{Id}", "{Id}")]
    [InlineData("A#{Id}#B", "A#{Name:raw}:C#B")]
    [InlineData("N{Number}", "N0{Number:000000000}")]
    [InlineData("{Number:00}{Id}", "{Guid}")]
    [InlineData("{Day}", "{At:yyyy-MM-dd}")]
    public Task Two_types_whose_items_can_have_one_key_are_reported(string first, string second) => VerifyTwoAsync(first, second, "DGEN125");

    [Theory]
    [InlineData("A#{Id}", "B#{Id}")]
    [InlineData("A#{Name}#B", "A#{Name}#C")]
    [InlineData("A#{Name}#{Id}", "A#{Number}")]
    [InlineData("A#{Number}", "A#{Guid}")]
    [InlineData("{Day}", "{At}")]
    [InlineData("{Day}", "{Time}")]
    public Task Two_types_whose_items_have_different_keys_are_not_reported(string first, string second) => VerifyTwoAsync(first, second, "");

    [Fact]
    public Task Types_with_one_partition_and_different_sort_keys_are_not_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Shop"), PartitionKeyTemplate("A#{Id}"), SortKeyTemplate("A")]
        public sealed partial record First(string Id);
        [DynamoTable("Shop"), PartitionKeyTemplate("A#{Id}"), SortKeyTemplate("B#{Number}")]
        public sealed partial record Second(string Id, int Number);
        """);

    [Fact]
    public Task Types_whose_marks_are_or_were_the_same_are_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Shop"), PartitionKeyTemplate("A#{Id}")]
        public sealed partial record Client(string Id);
        [{|DGEN118:DynamoTable("Shop", FormerItemTypes = ["Client"])|}, PartitionKeyTemplate("B#{Id}")]
        public sealed partial record Customer(string Id);
        """);

    private static Task VerifyTwoAsync(string first, string second, string rule) => Declaration.VerifyAsync(
        $$"""
        {{Item("First", first, "PartitionKeyTemplate", "", "")}}
        {{Item("Second", second, "PartitionKeyTemplate", "", "", rule)}}
        public enum Kind { Small, Large }
        [Flags] public enum Mask { None, One }
        """);

    private static Task VerifyAsync(string template, string annotation, string rule = "", string typeRule = "") => Declaration.VerifyAsync(
        $$"""
        {{Item("Order", template, annotation, rule, typeRule)}}
        public enum Kind { Small, Large }
        [Flags] public enum Mask { None, One }
        """);

    private static string Item(string name, string template, string annotation, string rule, string typeRule, string tableRule = "") =>
        $$"""
        [{{Marked("DynamoTable(\"Shop\")", tableRule)}}, {{Marked($"{annotation}(\"{template}\")", rule)}}]
        public sealed partial class {{Marked(name, typeRule)}}
        {
            public required string Id { get; init; }
            public required string Name { get; init; }
            public Guid Guid { get; init; }
            public int Number { get; init; }
            public decimal Price { get; init; }
            public double Rate { get; init; }
            public System.Numerics.BigInteger Big { get; init; }
            public char Letter { get; init; }
            public Kind Kind { get; init; }
            public Mask Mask { get; init; }
            public DateOnly Day { get; init; }
            public DateTimeOffset At { get; init; }
            public TimeOnly Time { get; init; }
            public TimeSpan Span { get; init; }
            public bool Paid { get; init; }
            public byte[] Bytes { get; init; } = [];
            public string[] Tags { get; init; } = [];
            public required Uri Link { get; init; }
            [TimeToLive] public DateTimeOffset Expires { get; init; }
            [DynamoIgnore] public string Ignored { get; init; } = "";
        }
        """;

    private static string Marked(string text, string rule) => rule.Length == 0 ? text : $"{{|{rule}:{text}|}}";
}
