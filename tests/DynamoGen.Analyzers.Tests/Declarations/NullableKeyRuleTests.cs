using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class NullableKeyRuleTests
{
    [Theory]
    [InlineData("[PartitionKey] public string? {|DGEN105:Id|} { get; init; }")]
    [InlineData("[PartitionKey] public Guid? {|DGEN105:Id|} { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey] public DateTimeOffset? {|DGEN105:At|} { get; init; }")]
    [InlineData("[PartitionKey] public required byte[]? {|DGEN105:Id|} { get; init; }")]
    public Task A_nullable_key_is_reported(string members) => Declaration.VerifyMembersAsync(members);

    [Theory]
    [InlineData("[DynamoTable(\"Orders\"), PartitionKeyTemplate(\"ORDER#{Id}\")] public partial record Order(string? {|DGEN105:Id|});")]
    [InlineData("[DynamoTable(\"Orders\"), SortKeyTemplate(\"AT#{At}\")] public partial record Order([PartitionKey] string Id, DateTimeOffset? {|DGEN105:At|});")]
    public Task A_nullable_member_of_the_tables_key_template_is_reported(string source) => Declaration.VerifyAsync(source);

    [Fact]
    public Task A_nullable_key_of_a_base_is_reported_where_it_is_declared() => Declaration.VerifyAsync(
        """
        public abstract record Document([property: PartitionKey] string? {|DGEN105:Id|});
        [DynamoTable("Orders")] public partial record Order(string? Id) : Document(Id);
        """);

    [Theory]
    [InlineData("[PartitionKey] public string Id { get; init; } = null!;")]
    [InlineData("[PartitionKey] public required string Id { get; init; } [SortKey] public int At { get; init; } public string? Note { get; init; }")]
    public Task A_key_that_is_never_null_is_not_reported(string members) => Declaration.VerifyMembersAsync(members);

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"ByOwner\", PartitionKey = nameof(Owner))] public partial record Order([PartitionKey] string Id, string? Owner);")]
    [InlineData("[DynamoTable(\"Orders\")] [Lsi(\"ByTime\", SortKey = nameof(At))] public partial record Order([PartitionKey] string Id, [SortKey] int Number, DateTimeOffset? At);")]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"ByOwner\", PartitionKeyTemplate = \"OWNER#{Owner}\")] public partial record Order([PartitionKey] string Id, string? Owner);")]
    public Task A_nullable_key_of_an_index_leaves_items_out_of_it(string source) => Declaration.VerifyAsync(source);

    [Theory]
    [InlineData("public abstract record Document<T>([property: PartitionKey] T Id);", "Guid")]
    [InlineData("public abstract record Document<T>([property: PartitionKey] T Id);", "string")]
    [InlineData("public abstract record Document<T>([property: PartitionKey] T? Id);", "Guid")]
    public Task A_key_of_a_type_parameter_is_what_its_argument_is(string document, string type) =>
        Declaration.VerifyAsync($"{document} [DynamoTable(\"Orders\")] public partial record Order({type} Id) : Document<{type}>(Id);");

    [Fact]
    public Task Without_nullable_annotations_nothing_is_known_of_null() => Declaration.VerifyAsync(
        "[DynamoTable(\"Orders\")] public partial class Order { [PartitionKey] public string Id { get; init; } }",
        new() { Options = new() { Nullable = false } });
}
