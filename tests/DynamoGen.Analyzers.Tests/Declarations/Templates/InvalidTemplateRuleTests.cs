using DynamoGen.Generators.Diagnostics;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class InvalidTemplateRuleTests
{
    [Theory]
    [InlineData("")]
    [InlineData("A#{Id")]
    [InlineData("A#{Id}}")]
    [InlineData("A#}{Id}")]
    public Task A_template_that_cannot_be_read_is_reported(string template) => Template.VerifyAsync(template, DiagnosticIds.InvalidTemplate);

    [Theory]
    [InlineData("A#{Id}")]
    [InlineData("{Id}")]
    [InlineData("{{{Number}}}{Id}")]
    [InlineData("{{Id}}#{Id}")]
    public Task A_template_with_its_braces_in_pairs_is_not_reported(string template) => Template.VerifyAsync(template);

    [Fact]
    public Task A_key_without_any_member_is_reported() =>
        Declaration.VerifyAsync("[DynamoTable(\"Shop\"), PartitionKeyTemplate(\"CONSTANT\")] public sealed partial record {|DGEN122:Order|}(string Id);");

    [Theory]
    [InlineData("PartitionKeyTemplate(\"CONSTANT\"), SortKeyTemplate(\"{Id}\")", "")]
    [InlineData("PartitionKeyTemplate(\"CONSTANT\")", "[SortKey] ")]
    public Task A_key_with_its_members_in_the_sort_key_is_not_reported(string templates, string annotation) =>
        Declaration.VerifyAsync($"[DynamoTable(\"Shop\"), {templates}] public sealed partial record Order({annotation}string Id);");

    [Theory]
    [InlineData("[DynamoTable(\"Shop\")] [{|DGEN122:PartitionKeyTemplate(\"A#{Id}\")|}]")]
    [InlineData("[DynamoTable(\"Shop\")] [{|DGEN122:Gsi(\"ByOwner\", PartitionKey = \"Owner\", PartitionKeyTemplate = \"{Owner}\")|}]")]
    [InlineData("[DynamoTable(\"Shop\")] [Gsi(\"First\", PartitionKeyTemplate = \"{Owner}\", PartitionKeyName = \"X\")] [{|DGEN122:Gsi(\"Second\", PartitionKeyTemplate = \"B{Owner}\", PartitionKeyName = \"X\")|}]")]
    [InlineData("[DynamoTable(\"Shop\")] [{|DGEN107:Gsi(\"ByOwner\", PartitionKeyTemplate = \"O#{Owner}\", PartitionKeyName = \"Owner\")|}]")]
    [InlineData("[DynamoTable(\"Shop\")] [{|DGEN107:SortKeyTemplate(\"O#{Owner}\")|}]", "SK")]
    public Task One_key_has_one_source_and_one_attribute_one_key(string annotations, string member = "Note") => VerifyKeyedAsync(annotations, member);

    [Theory]
    [InlineData("[DynamoTable(\"Shop\"), SortKeyTemplate(\"A#{Id}\")]")]
    [InlineData("[DynamoTable(\"Shop\"), Gsi(\"ByOwner\", PartitionKey = \"Owner\", SortKeyTemplate = \"{Owner}\")]")]
    [InlineData("[DynamoTable(\"Shop\"), Gsi(\"First\", PartitionKeyTemplate = \"{Owner}\", PartitionKeyName = \"X\"), Gsi(\"Second\", PartitionKeyTemplate = \"B{Owner}\", PartitionKeyName = \"Y\")]")]
    public Task Keys_with_sources_and_attributes_of_their_own_are_not_reported(string annotations) => VerifyKeyedAsync(annotations, "Note");

    [Fact]
    public Task The_attribute_of_the_type_is_no_members_where_templates_are_used() => Declaration.VerifyAsync(
        """
        [{|DGEN118:DynamoTable("Shop")|}, PartitionKeyTemplate("A#{Id}")]
        public sealed partial record Order(string Id, [property: DynamoAttribute("_type")] string Type);
        """);

    private static Task VerifyKeyedAsync(string annotations, string member) => Declaration.VerifyAsync(
        $$"""
        {{annotations}}
        public sealed partial record Order([PartitionKey] string Id, string Owner, string {{member}});
        """);
}
