using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class NoPartitionKeyRuleTests
{
    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public partial record {|DGEN102:Order|}(string Id);")]
    [InlineData("[DynamoTable(\"Orders\")] public partial class {|DGEN102:Order|} { [SortKey] public Guid Id { get; init; } }")]
    [InlineData("[DynamoTable(\"Orders\")] public partial class {|DGEN102:Order|} { [PartitionKey, DynamoIgnore] public Guid Id { get; init; } }")]
    [InlineData("[DynamoTable(\"Orders\")] public partial class {|DGEN102:Order|} { [PartitionKey] public static Guid Id { get; set; } }")]
    [InlineData("[DynamoTable(\"Orders\")] public partial record {|DGEN102:Order|}(string Number) { [PartitionKey] public string Id => Number; }")]
    [InlineData("[DynamoTable(\"Orders\"), SortKeyTemplate(\"ORDER#{Id}\")] public partial record {|DGEN102:Order|}(string Id);")]
    public Task An_item_without_a_partition_key_is_reported(string source) => Declaration.VerifyAsync(source);

    [Fact]
    public Task The_partition_key_of_an_index_is_none_of_the_table() =>
        Declaration.VerifyAsync("[DynamoTable(\"Orders\")] [Gsi(\"ByOwner\", PartitionKey = nameof(Owner))] public partial record {|DGEN102:Order|}(string Owner);");

    [Fact]
    public Task The_key_of_an_interface_is_none_of_the_types_that_implement_it() => Declaration.VerifyAsync(
        """
        public interface IHasId { [PartitionKey] Guid Id { get; } }
        [DynamoTable("Orders")] public partial record {|DGEN102:Order|}(Guid Id) : IHasId;
        """);

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id);")]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([property: PartitionKey] string Id);")]
    [InlineData("[DynamoTable(\"Orders\"), PartitionKeyTemplate(\"ORDER#{Id}\")] public partial record Order(string Id);")]
    [InlineData("[DynamoTable(\"Orders\")] public partial class Order { [PartitionKey] private Guid Id { get; init; } }")]
    [InlineData("public partial record Order(string Id);")]
    public Task An_item_with_a_partition_key_and_what_is_no_item_are_not_reported(string source) => Declaration.VerifyAsync(source);

    [Theory]
    [InlineData("public abstract class Base { [PartitionKey] public Guid Id { get; init; } }", "")]
    [InlineData("public abstract class Base { [PartitionKey] public abstract Guid Id { get; init; } }", "public override Guid Id { get; init; }")]
    [InlineData("public abstract class Base { [DynamoIgnore] public virtual Guid Id { get; init; } }", "[PartitionKey] public override Guid Id { get; init; }")]
    [InlineData("public abstract class Base<TId> { [PartitionKey] public required TId Id { get; init; } } public abstract class Base : Base<Guid>;", "")]
    public Task An_item_that_inherits_its_partition_key_is_not_reported(string types, string members) =>
        Declaration.VerifyAsync($"{types} [DynamoTable(\"Orders\")] public partial class Order : Base {{ {members} }}");

    [Fact]
    public Task A_key_of_an_unsound_member_is_reported_as_that_alone() =>
        Declaration.VerifyAsync("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] object {|DGEN108:Id|});");
}
