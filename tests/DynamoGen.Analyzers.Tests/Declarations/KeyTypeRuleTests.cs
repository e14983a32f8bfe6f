using System.Globalization;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class KeyRuleTests
{
    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public partial record {|DGEN102:Order|}(string Id);")]
    [InlineData("[DynamoTable(\"Orders\")] public partial class {|DGEN102:Order|} { [SortKey] public Guid Id { get; init; } }")]
    [InlineData("[DynamoTable(\"Orders\")] public partial class {|DGEN102:Order|} { [PartitionKey, DynamoIgnore] public Guid Id { get; init; } }")]
    public Task An_item_without_a_partition_key_is_reported(string source) => Declaration.VerifyAsync(source);

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id);")]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([property: PartitionKey] string Id);")]
    [InlineData("public abstract class Base { [PartitionKey] public Guid Id { get; init; } } [DynamoTable(\"Orders\")] public partial class Order : Base;")]
    [InlineData("public partial record Order(string Id);")]
    public Task An_item_with_a_partition_key_and_what_is_no_item_are_not_reported(string source) => Declaration.VerifyAsync(source);

    [Theory]
    [InlineData("[PartitionKey] public Guid A { get; init; } [PartitionKey] public Guid {|DGEN103:B|} { get; init; }")]
    [InlineData("[PartitionKey] public Guid A { get; init; } [SortKey] public Guid B { get; init; } [SortKey] public Guid {|DGEN103:C|} { get; init; }")]
    [InlineData("[PartitionKey] public Guid A { get; init; } [PartitionKey] public Guid {|DGEN103:B|} { get; init; } [PartitionKey] public Guid {|DGEN103:C|} { get; init; }")]
    public Task A_second_key_of_a_kind_is_reported(string members) => Declaration.VerifyMembersAsync(members);

    [Fact]
    public Task One_key_of_each_kind_is_not_reported() => Declaration.VerifyMembersAsync("[PartitionKey] public Guid A { get; init; } [SortKey] public Guid B { get; init; }");

    [Theory]
    [InlineData("bool")]
    [InlineData("List<string>")]
    [InlineData("Inner")]
    [InlineData("DynamoGen.Mapping.DynamoValue")]
    public async Task A_key_of_a_type_that_no_key_can_have_is_reported(string type)
    {
        await Declaration.VerifyMembersAsync($"[PartitionKey] public {type} {{|DGEN104:Id|}} {{ get; init; }} = default!;", "public record Inner(int X);");
        await Declaration.VerifyKeyedAsync($"[SortKey] public {type} {{|DGEN104:At|}} {{ get; init; }} = default!;", "public record Inner(int X);");
    }

    [Theory]
    [InlineData("string")]
    [InlineData("Guid")]
    [InlineData("int")]
    [InlineData("decimal")]
    [InlineData("byte[]")]
    [InlineData("DateTimeOffset")]
    [InlineData("DayOfWeek")]
    [InlineData("Uri")]
    public Task A_key_of_text_a_number_or_bytes_is_not_reported(string type) => Declaration.VerifyMembersAsync($"[PartitionKey] public {type} Id {{ get; init; }} = default!;");

    [Theory]
    [InlineData("[PartitionKey] public string? {|DGEN105:Id|} { get; init; }")]
    [InlineData("[PartitionKey] public Guid? {|DGEN105:Id|} { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey] public DateTimeOffset? {|DGEN105:At|} { get; init; }")]
    public Task A_nullable_key_is_reported(string members) => Declaration.VerifyMembersAsync(members);

    [Fact]
    public Task Without_nullable_annotations_nothing_is_known_of_null() => Declaration.VerifyAsync(
        "[DynamoTable(\"Orders\")] public partial class Order { [PartitionKey] public string Id { get; init; } }",
        new() { Options = new() { Nullable = false } });

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN106:Gsi(\"ByOwner\", PartitionKey = \"Ovner\")|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN106:Gsi(\"ByOwner\", PartitionKey = \"Owner\", SortKey = \"number\")|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN106:Lsi(\"ByOwner\", SortKey = \"\")|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN106:Gsi(\"ByOwner\", PartitionKey = \"Owner\", Projection = IndexProjection.Include, Include = [\"Paid\", \"Sum\"])|}]")]
    public Task An_index_that_names_an_unknown_member_is_reported(string annotations) => Declaration.VerifyAnnotatedAsync(annotations);

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"ByOwner\", PartitionKey = nameof(Owner), SortKey = nameof(Number))]")]
    [InlineData("[DynamoTable(\"Orders\")] [Lsi(\"ByOwner\", SortKey = nameof(Owner), Projection = IndexProjection.Include, Include = [nameof(Paid)])]")]
    public Task An_index_that_names_members_is_not_reported(string annotations) => Declaration.VerifyAnnotatedAsync(annotations);

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"ByPaid\", PartitionKey = nameof(Paid))]")]
    [InlineData("[DynamoTable(\"Orders\")] [Lsi(\"ByPaid\", SortKey = nameof(Paid))]")]
    public async Task A_key_of_an_index_has_the_type_of_a_key(string annotations)
    {
        var diagnostics = await Declaration.VerifyAsync(
            $$"""
            {{annotations}}
            public partial record Order([PartitionKey] string Id, [SortKey] int Number, bool {|DGEN104:Paid|});
            """);

        Assert.Contains("index 'ByPaid'", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
