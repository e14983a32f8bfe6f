using System.Globalization;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

/// <summary>Indexes that do not hold whole items.</summary>
public sealed class IndexItemRuleTests
{
    [Theory]
    [InlineData("[{|DGEN126:Gsi(\"ByTown\", PartitionKeyTemplate = \"TOWN#{Town}\", Projection = IndexProjection.KeysOnly)|}]")]
    [InlineData("[{|DGEN126:Lsi(\"ByTown\", SortKeyTemplate = \"TOWN#{Town}\", Projection = IndexProjection.KeysOnly)|}]")]
    public async Task An_index_of_nothing_but_made_keys_is_reported(string index)
    {
        var diagnostics = await Declaration.VerifyAsync(Order(index));

        Assert.Contains("IndexProjection.Include", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Gsi(\"ByTown\", PartitionKey = nameof(Town), Projection = IndexProjection.KeysOnly)]")]
    [InlineData("[Gsi(\"ByTown\", PartitionKeyTemplate = \"TOWN#{Town}\", Projection = IndexProjection.Include, Include = [nameof(Total)])]")]
    [InlineData("[Gsi(\"ByTown\", PartitionKeyTemplate = \"TOWN#{Town}\")]")]
    public Task An_index_that_holds_a_member_is_not_reported(string index) => Declaration.VerifyAsync(Order(index));

    [Theory]
    [InlineData("Clone")]
    [InlineData("PrintMembers")]
    [InlineData("OrderByTownItem")]
    public Task A_member_that_no_record_can_have_is_reported_where_an_index_holds_it(string name) => Declaration.VerifyAsync(
        $$"""
        [DynamoTable("Orders")]
        [{|DGEN126:Gsi("ByTown", PartitionKey = nameof(Town), Projection = IndexProjection.Include, Include = [nameof({{name}})])|}]
        [Gsi("ByTownAgain", PartitionKey = nameof(Town))]
        public partial class Order
        {
            [PartitionKey] public string Id { get; init; } = "";
            public string? Town { get; init; }
            public int {{name}} { get; init; }
        }
        """);

    [Theory]
    [InlineData(17, false)]
    [InlineData(18, true)]
    public Task The_limit_of_20_attributes_counts_those_that_tell_type_and_key(int included, bool isTooMuch) => Declaration.VerifyAsync(
        $$"""
        [{{(isTooMuch ? "{|DGEN111:DynamoTable(\"Orders\")|}" : "DynamoTable(\"Orders\")")}}]
        [PartitionKeyTemplate("ORDER#{Id}"), SortKeyTemplate("{Number}")]
        [Gsi("ByTown", PartitionKeyTemplate = "TOWN#{Town}", Projection = IndexProjection.Include, Include = [{{Names(included)}}])]
        public partial record Order(string Id, int Number, string Town{{Members(included)}});
        """);

    [Theory]
    [InlineData(19, false)]
    [InlineData(20, true)]
    public Task Types_that_share_a_table_need_room_for_the_mark_of_their_type(int included, bool isTooMuch) => Declaration.VerifyAsync(
        $$"""
        [DynamoTable("Orders")]
        [Gsi("ByTown", PartitionKey = nameof(Town), Projection = IndexProjection.Include, Include = [{{Names(included)}}])]
        public partial record Order([PartitionKey] string Id, string Town{{Members(included)}});

        [{{(isTooMuch ? "{|DGEN109:DynamoTable(\"Orders\")|}" : "DynamoTable(\"Orders\")")}}] public partial record Returned([PartitionKey] string Id);
        """);

    [Fact]
    public Task Types_that_share_an_index_may_have_keys_of_different_members() => Declaration.VerifyAsync(
        """
        [DynamoTable("Orders")]
        [PartitionKeyTemplate("ORDER#{Id}"), SortKeyTemplate("{Number}")]
        [Gsi("ByTown", PartitionKey = nameof(Town), Projection = IndexProjection.Include, Include = [nameof(Total)])]
        public partial record Order(string Id, int Number, string Town, decimal Total);

        [DynamoTable("Orders")]
        [PartitionKeyTemplate("RETURN#{Day}"), SortKeyTemplate("{Place}")]
        [Gsi("ByTown", PartitionKey = nameof(Town), Projection = IndexProjection.Include, Include = [nameof(Total)])]
        public partial record Returned(DateOnly Day, string Place, string Town, decimal Total);
        """);

    [Fact]
    public Task Types_that_share_an_index_include_the_same_members() => Declaration.VerifyAsync(
        """
        [DynamoTable("Orders")]
        [Gsi("ByTown", PartitionKey = nameof(Town), Projection = IndexProjection.Include, Include = [nameof(Total)])]
        public partial record Order([PartitionKey] string Id, string Town, decimal Total);

        [{|DGEN109:DynamoTable("Orders")|}]
        [Gsi("ByTown", PartitionKey = nameof(Town), Projection = IndexProjection.Include, Include = [nameof(Place)])]
        public partial record Returned([PartitionKey] string Id, string Town, string Place);
        """);

    [Fact]
    public Task An_item_that_had_other_shapes_may_have_any_index() => Declaration.VerifyAsync(
        """
        [DynamoTable("Orders"), PreviousShape<OldOrder>]
        [Gsi("ByTown", PartitionKey = nameof(Town), Projection = IndexProjection.Include, Include = [nameof(Total)])]
        [Gsi("Towns", PartitionKey = nameof(Town), Projection = IndexProjection.KeysOnly)]
        public partial record Order([PartitionKey] string Id, string Town, decimal Total)
        {
            public static Order Of(OldOrder old) => new(old.Id, old.Town, 0);
        }

        public record OldOrder(string Id, string Town);
        """);

    private static string Order(string index) =>
        $$"""
        [DynamoTable("Orders")]
        [PartitionKeyTemplate("ORDER#{Id}"), SortKeyTemplate("{Number}")]
        {{index}}
        public partial record Order(string Id, int Number, string Town, decimal Total);
        """;

    private static string Names(int count) => string.Join(", ", Enumerable.Range(1, count).Select(i => $"nameof(M{i})"));

    private static string Members(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $", int M{i}"));
}
