using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class SeveralKeysRuleTests
{
    [Theory]
    [InlineData("[PartitionKey] public Guid A { get; init; } [PartitionKey] public Guid {|DGEN103:B|} { get; init; }")]
    [InlineData("[PartitionKey] public Guid A { get; init; } [SortKey] public Guid B { get; init; } [SortKey] public Guid {|DGEN103:C|} { get; init; }")]
    [InlineData("[PartitionKey] public Guid A { get; init; } [PartitionKey] public Guid {|DGEN103:B|} { get; init; } [PartitionKey] public Guid {|DGEN103:C|} { get; init; }")]
    [InlineData("[PartitionKey] public Guid A { get; init; } [PartitionKey] private Guid {|DGEN103:B|} { get; init; }")]
    public Task A_second_key_of_a_kind_is_reported(string members) => Declaration.VerifyMembersAsync(members);

    [Fact]
    public Task A_key_beside_an_inherited_one_is_reported() => Declaration.VerifyAsync(
        """
        public abstract record Document([property: PartitionKey] string Id);
        [DynamoTable("Orders")] public partial record Order(string Id, [PartitionKey] string {|DGEN103:Number|}) : Document(Id);
        """);

    [Fact]
    public Task A_key_of_the_body_beside_one_of_the_parameters_is_reported() => Declaration.VerifyAsync(
        "[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id, [SortKey] int Number) { [SortKey] public int {|DGEN103:Line|} { get; init; } }");

    [Theory]
    [InlineData("[PartitionKey] public Guid A { get; init; } [SortKey] public Guid B { get; init; }")]
    [InlineData("[PartitionKey] public Guid A { get; init; } [PartitionKey, DynamoIgnore] public Guid B { get; init; }")]
    [InlineData("[PartitionKey] public Guid A { get; init; } [PartitionKey] public Guid B => A;")]
    [InlineData("[PartitionKey] public Guid A { get; init; } [PartitionKey] public static Guid B { get; set; }")]
    public Task One_key_of_each_kind_is_not_reported(string members) => Declaration.VerifyMembersAsync(members);

    [Theory]
    [InlineData("public abstract class Document { [PartitionKey] public Guid Id { get; init; } }", "[PartitionKey] public new Guid Id { get; init; }")]
    [InlineData("public abstract class Document { [PartitionKey] public virtual Guid Id { get; init; } }", "[PartitionKey] public override Guid Id { get; init; }")]
    public Task The_same_key_of_a_base_and_of_the_item_is_not_reported(string document, string member) =>
        Declaration.VerifyAsync($"{document} [DynamoTable(\"Orders\")] public partial class Order : Document {{ {member} }}");

    [Fact]
    public Task The_keys_of_an_item_and_of_what_it_holds_are_not_reported() => Declaration.VerifyKeyedAsync(
        "public Product? Product { get; init; }", "[DynamoTable(\"Products\")] public partial record Product([PartitionKey] string Id, [SortKey] int Number);");
}
