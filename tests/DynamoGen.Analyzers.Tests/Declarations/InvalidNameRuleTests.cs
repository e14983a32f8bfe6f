using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class InvalidNameRuleTests
{
    private const int Key = 255;
    private const int Other = 65_535;

    [Theory]
    [InlineData("[{|DGEN110:DynamoTable(\"ab\")|}]")]
    [InlineData("[{|DGEN110:DynamoTable(\"My Orders\")|}]")]
    [InlineData("[{|DGEN110:DynamoTable(null!)|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN110:Gsi(\"Über\", PartitionKey = nameof(Owner))|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN110:Lsi(\"\", SortKey = nameof(Owner))|}]")]
    public Task A_name_that_the_service_refuses_is_reported(string annotations) => Declaration.VerifyAnnotatedAsync(annotations);

    [Theory]
    [InlineData("[DynamoTable(\"abc\")]")]
    [InlineData("[DynamoTable(\"_my-Orders.2024\")]")]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"1.2\", PartitionKey = nameof(Owner))]")]
    [InlineData("[DynamoTable(\"Orders\")] [Lsi(\"---\", SortKey = nameof(Owner))]")]
    [InlineData("[DynamoTable(\"Orders\", ItemType = \"My order\", Tags = [\"Über uns=a b\"])]")]
    public Task A_name_that_the_service_takes_is_not_reported(string annotations) => Declaration.VerifyAnnotatedAsync(annotations);

    [Fact]
    public async Task A_table_name_is_too_long_from_256_characters_on()
    {
        await Declaration.VerifyAnnotatedAsync($"[DynamoTable(\"{new string('a', 255)}\")]");
        await Declaration.VerifyAnnotatedAsync($"[{{|DGEN110:DynamoTable(\"{new string('a', 256)}\")|}}]");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\\ud83d")]
    public Task An_attribute_name_that_is_none_is_reported(string name) => Declaration.VerifyKeyedAsync($"[DynamoAttribute(\"{name}\")] public int {{|DGEN110:Value|}} {{ get; init; }}");

    [Theory]
    [InlineData("Status")]
    [InlineData("first name")]
    [InlineData("#1:größe")]
    [InlineData("\\ud83d\\ude00")]
    public Task An_attribute_name_of_any_characters_is_not_reported(string name) => Declaration.VerifyKeyedAsync($"[DynamoAttribute(\"{name}\")] public int Value {{ get; init; }}");

    [Theory]
    [InlineData("[PartitionKey, DynamoAttribute({0})] public int {1} { get; init; }", Key)]
    [InlineData("[PartitionKey] public int Id { get; init; } [SortKey, DynamoAttribute({0})] public int {1} { get; init; }", Key)]
    [InlineData("[PartitionKey] public int Id { get; init; } [DynamoAttribute({0})] public int {1} { get; init; }", Other)]
    public async Task An_attribute_name_is_too_long_sooner_for_a_key(string members, int most)
    {
        await Declaration.VerifyMembersAsync(Named(members, new('a', most), "Value"));
        await Declaration.VerifyMembersAsync(Named(members, new('a', most + 1), "{|DGEN110:Value|}"));
        await Declaration.VerifyMembersAsync(Named(members, new string('ä', most / 2) + "a", "Value"));
        await Declaration.VerifyMembersAsync(Named(members, new string('ä', (most / 2) + 1), "{|DGEN110:Value|}"));
    }

    [Theory]
    [InlineData("PartitionKey = nameof(Value)", "Gsi(\"ByValue\", {0})", "{|DGEN110:Value|}")]
    [InlineData("PartitionKey = nameof(Id), Projection = IndexProjection.Include, Include = [nameof(Value)]", "{|DGEN110:Gsi(\"ByValue\", {0})|}", "Value")]
    public Task An_attribute_name_of_an_index_is_as_short_as_that_of_a_key(string arguments, string index, string member) => Declaration.VerifyAsync(
        $$"""
        [DynamoTable("Orders")]
        [{{index.Replace("{0}", arguments, StringComparison.Ordinal)}}]
        public partial record Order([PartitionKey] string Id, [DynamoAttribute("{{new string('a', 256)}}")] string {{member}});
        """);

    [Theory]
    [InlineData("PartitionKey = nameof(Id), SortKey = nameof(Number)")]
    [InlineData("PartitionKey = nameof(Number), Projection = IndexProjection.KeysOnly")]
    [InlineData("PartitionKey = nameof(Number), Projection = IndexProjection.Include, Include = [nameof(Text)]")]
    public Task A_long_attribute_name_that_no_index_names_is_not_reported(string index) => Declaration.VerifyAsync(
        $$"""
        [DynamoTable("Orders")]
        [Gsi("ByNumber", {{index}})]
        public partial record Order([PartitionKey] string Id, int Number, [DynamoAttribute("{{new string('a', 256)}}")] string Value, string Text);
        """);

    [Fact]
    public Task A_name_of_a_templates_attribute_that_is_none_is_reported() =>
        Declaration.VerifyAsync("[DynamoTable(\"Orders\", PartitionKeyName = \"\"), {|DGEN110:PartitionKeyTemplate(\"ORDER#{Id}\")|}] public partial record Order(string Id);");

    private static string Named(string members, string attribute, string member) =>
        members.Replace("{0}", $"\"{attribute}\"", StringComparison.Ordinal).Replace("{1}", member, StringComparison.Ordinal);
}
