using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class ItemCollectionRuleTests
{
    private const string Items =
        """
        [DynamoTable("Shop"), PartitionKeyTemplate("C#{Id}"), SortKeyTemplate("A")] public partial record Customer(string Id);
        [DynamoTable("Shop"), PartitionKeyTemplate("C#{CustomerId}"), SortKeyTemplate("B#{Number}")] public partial record Order(string CustomerId, int Number);
        [DynamoTable("Shop"), PartitionKeyTemplate("D#{Id}"), SortKeyTemplate("A")] public partial record Other(string Id);
        [DynamoTable("Shop"), PartitionKeyTemplate("C#{Id:lower}"), SortKeyTemplate("C")] public partial record Lower(string Id);
        [DynamoTable("Shop"), PartitionKeyTemplate("C#{Id}"), SortKeyTemplate("D")] public partial record Numbered(int Id);
        [DynamoTable("Shop"), PartitionKeyTemplate("C#{A}#{B}"), SortKeyTemplate("E")] public partial record Two(string A, string B);
        [DynamoTable("Shop"), PartitionKeyTemplate("C#{A}#{A}"), SortKeyTemplate("F")] public partial record Twice(string A);
        [DynamoTable("Shop")] public partial record Plain([PartitionKey] string PK, [SortKey] string SK);
        [DynamoTable("Elsewhere"), PartitionKeyTemplate("C#{Id}"), SortKeyTemplate("A")] public partial record Elsewhere(string Id);
        [DynamoTable("Single")] public partial record Single([PartitionKey] string Id);
        [DynamoTable("Shop"), Polymorphic("kind"), DerivedItem<Note>("note"), PartitionKeyTemplate("C#{Page}"), SortKeyTemplate("N#{Number}")]
        public abstract partial record Widget(string Page, int Number);
        public sealed record Note(string Page, int Number) : Widget(Page, Number);
        """;

    [Theory]
    [InlineData("Customer? A, Elsewhere? {|DGEN135:B|}")]
    [InlineData("Customer? A, Other? {|DGEN135:B|}")]
    [InlineData("Customer? A, Lower? {|DGEN135:B|}")]
    [InlineData("Customer? A, Numbered? {|DGEN135:B|}")]
    [InlineData("Customer? A, Plain? {|DGEN135:B|}")]
    [InlineData("Two? A, Twice? {|DGEN135:B|}")]
    [InlineData("Customer? A, Customer? {|DGEN135:B|}")]
    [InlineData("Customer? A, System.Collections.Generic.IReadOnlyList<Customer> {|DGEN135:B|}")]
    [InlineData("Single? {|DGEN135:A|}")]
    [InlineData("Customer? A, string {|DGEN135:B|}")]
    [InlineData("Customer? A, System.Collections.Generic.HashSet<Order> {|DGEN135:B|}")]
    [InlineData("Customer? A, Order[][] {|DGEN135:B|}")]
    [InlineData("Customer? A, Note? {|DGEN135:B|}")]
    public Task What_is_not_of_one_partition_is_reported(string members) => Declaration.VerifyAsync($"{Items} [ItemCollection] public record Collection({members});");

    [Theory]
    [InlineData("public record {|DGEN135:Collection|}([property: DynamoIgnore] int X = 1);")]
    [InlineData("public abstract record {|DGEN135:Collection|}(Customer? A);")]
    [InlineData("public record {|DGEN135:Collection|}<T>(Customer? A);")]
    [InlineData("[DynamoTable(\"Shop\"), PartitionKeyTemplate(\"X#{Id}\"), SortKeyTemplate(\"A\")] public partial record {|DGEN135:Collection|}(string Id);")]
    [InlineData("public class Collection { public Customer? {|DGEN114:A|} { get; } }")]
    [InlineData("public record {|DGEN119:Collection|}(Customer? A); public class CollectionReader;")]
    [InlineData("public record {|DGEN119:Collection|}(Customer? A); public class CollectionEntry;")]
    [InlineData("public record {|DGEN119:Collection|}(Customer? A); public interface ICollectionReader;")]
    public Task A_type_that_cannot_hold_items_is_reported(string collection) => Declaration.VerifyAsync($"{Items} [ItemCollection] {collection}");

    [Theory]
    [InlineData("public record Collection(Customer? Customer, System.Collections.Generic.List<Order> Orders, ImmutableArray<Widget> Widgets);")]
    [InlineData("public class Collection { public required Customer Customer { get; init; } public Order[]? Orders { get; set; } public int Count => 1; [DynamoIgnore] public string? Note { get; set; } }")]
    [InlineData("public record Collection(Two? Two);")]
    [InlineData("public record Collection(Plain? Plain); public partial interface ICollectionReader { } public partial class CollectionReader { }")]
    public Task Items_of_one_partition_are_not_reported(string collection) => Declaration.VerifyAsync($"{Items} [ItemCollection] {collection}");

    [Fact]
    public Task What_is_wrong_with_an_item_is_reported_there_alone() => Declaration.VerifyAsync(
        "[DynamoTable(\"Shop\")] public partial record {|DGEN102:Customer|}(string Id); [ItemCollection] public record Collection(Customer? A);");
}
