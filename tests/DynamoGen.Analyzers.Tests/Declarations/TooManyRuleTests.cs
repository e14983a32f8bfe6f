using System.Globalization;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class TooManyRuleTests
{
    [Theory]
    [InlineData(21, 5)]
    [InlineData(20, 6)]
    public Task More_indexes_than_the_service_allows_are_reported(int globalIndexes, int localIndexes) =>
        Declaration.VerifyAnnotatedAsync($"[{{|DGEN111:{Table()}|}}] {Global(0, globalIndexes)} {Local(0, localIndexes)}");

    [Fact]
    public Task As_many_indexes_as_the_service_allows_are_not_reported() => Declaration.VerifyAnnotatedAsync($"[{Table()}] {Global(0, 20)} {Local(0, 5)}");

    [Fact]
    public Task More_tags_than_the_service_allows_are_reported() => Declaration.VerifyAnnotatedAsync($"[{{|DGEN111:{Table(Tags(0, 51))}|}}]");

    [Fact]
    public Task As_many_tags_as_the_service_allows_are_not_reported() => Declaration.VerifyAnnotatedAsync($"[{Table(Tags(0, 50))}]");

    [Theory]
    [InlineData(20, 21)]
    [InlineData(20, 20, 20, 20, 20, 1)]
    public Task More_included_attributes_than_the_service_allows_are_reported(params int[] counts) =>
        Declaration.VerifyAsync($"[{{|DGEN111:{Table()}|}}] {string.Concat(counts.Select(Including))} {Order}");

    [Theory]
    [InlineData(20, 20)]
    [InlineData(20, 20, 20, 20, 20)]
    public Task As_many_included_attributes_as_the_service_allows_are_not_reported(params int[] counts) =>
        Declaration.VerifyAsync($"[{Table()}] {string.Concat(counts.Select(Including))} {Order}");

    [Fact]
    public Task What_tells_the_type_and_the_key_is_included_too() => Declaration.VerifyAsync(
        $"[{{|DGEN111:{Table()}|}}] [PartitionKeyTemplate(\"ORDER#{{M21}}\")] {Including(19, 0)} {Order.Replace("[PartitionKey]", "", StringComparison.Ordinal)}");

    [Fact]
    public Task There_is_room_for_what_tells_the_type_and_the_key() => Declaration.VerifyAsync(
        $"[{Table()}] [PartitionKeyTemplate(\"ORDER#{{M21}}\")] {Including(18, 0)} {Order.Replace("[PartitionKey]", "", StringComparison.Ordinal)}");

    [Theory]
    [InlineData("Projection = IndexProjection.All")]
    [InlineData("Projection = IndexProjection.KeysOnly")]
    public Task Indexes_that_hold_everything_or_keys_only_include_nothing(string projection) => Declaration.VerifyAsync(
        $"[{Table()}] {string.Concat(Enumerable.Range(0, 15).Select(i => $"[Gsi(\"Whole{i}\", PartitionKey = nameof(M{i}), {projection})]"))} "
        + $"{string.Concat(Enumerable.Repeat(20, 5).Select(Including))} {Order}");

    [Theory]
    [InlineData(11, 0, 0)]
    [InlineData(0, 3, 0)]
    [InlineData(0, 0, 26)]
    public async Task What_two_types_say_of_one_table_counts_together(int globalIndexes, int localIndexes, int tags)
    {
        var diagnostics = await Declaration.VerifyAsync(
            $$"""
            [{{Table(Tags(0, 25))}}] {{Global(0, 10)}} {{Local(0, 3)}} {{Type("Offer")}}
            [{|DGEN111:{{Table(Tags(25, tags))}}|}] {{Global(10, globalIndexes)}} {{Local(3, localIndexes)}} {{Type("Order")}}
            """);

        Assert.StartsWith("'Orders' has ", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public Task What_two_types_say_of_one_table_may_be_as_much_as_what_one_says() => Declaration.VerifyAsync(
        $$"""
        [{{Table(Tags(0, 25))}}] {{Global(0, 10)}} {{Local(0, 3)}} {{Type("Offer")}}
        [{{Table(Tags(25, 25))}}] {{Global(10, 10)}} {{Local(3, 2)}} {{Type("Order")}}
        """);

    [Fact]
    public Task What_two_types_both_say_of_one_table_counts_once() => Declaration.VerifyAsync(
        $$"""
        [{{Table(Tags(0, 50))}}] {{Global(0, 20)}} {{Local(0, 5)}} {{Type("Offer")}}
        [{{Table(Tags(0, 50))}}] {{Global(0, 20)}} {{Local(0, 5)}} {{Type("Order")}}
        """);

    [Fact]
    public Task What_is_too_much_is_reported_once_for_all_types_of_a_table() => Declaration.VerifyAsync(
        $$"""
        [{{Table()}}] {{Local(0, 3)}} {{Type("A")}}
        [{{Table()}}] {{Local(2, 3)}} {{Type("B")}}
        [{|DGEN111:{{Table()}}|}] {{Local(4, 3)}} {{Type("C")}}
        [{{Table()}}] {{Local(6, 3)}} {{Type("D")}}
        """);

    [Fact]
    public Task Types_of_different_tables_may_have_as_much_each() => Declaration.VerifyAsync(
        $$"""
        [{{Table(Tags(0, 50))}}] {{Global(0, 20)}} {{Local(0, 5)}} {{Type("A")}}
        [DynamoTable("Offers", {{Tags(50, 50)}})] {{Global(20, 20)}} {{Local(5, 5)}} {{Type("B")}}
        """);

    private static string Order => $"public partial record Order([PartitionKey] string Id{string.Concat(Enumerable.Range(0, 22).Select(i => $", int M{i}"))});";

    private static string Type(string name) => $"public partial record {name}([PartitionKey] string Id, [SortKey] int Number, string? Owner);";

    private static string Table(string more = "Tags = []") => $"DynamoTable(\"Orders\", {more})";

    private static string Tags(int first, int count) => $"Tags = [{string.Join(", ", Enumerable.Range(first, count).Select(i => $"\"tag{i}=x\""))}]";

    private static string Global(int first, int count) => string.Concat(Enumerable.Range(first, count).Select(i => $"[Gsi(\"Global{i}\", PartitionKey = nameof(Owner))]"));

    private static string Local(int first, int count) => string.Concat(Enumerable.Range(first, count).Select(i => $"[Lsi(\"Local{i}\", SortKey = nameof(Owner))]"));

    private static string Including(int count, int number) =>
        $"[Gsi(\"Including{number}\", PartitionKey = \"M0\", Projection = IndexProjection.Include, Include = [{string.Join(", ", Enumerable.Range(1, count).Select(i => $"\"M{i}\""))}])]";
}
