using DynamoGen.Generators;
using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class UnusedIndexRuleTests
{
    private const string Index = "Gsi(\"ByOwner\", PartitionKey = nameof(Owner))";

    [Theory]
    [InlineData("public Task<Order?> Read(IOrderRepository orders) => orders.GetAsync(\"1\");")]
    [InlineData("public Task Write(OrderRepository orders, Order order) => orders.PutAsync(order);")]
    [InlineData("public object Ask(IOrderRepository orders) => orders.GetAsync(nameof(Order.Owner));")]
    public Task An_index_that_nothing_queries_is_reported(string use) => VerifyAsync($"[|{Index}|]", use);

    [Fact]
    public Task Each_index_counts_for_itself() => VerifyAsync($"[|{Index}|], Gsi(\"ByDay\", PartitionKey = nameof(Day))", "public object Ask(IOrderRepository orders) => orders.QueryByDay(default);");

    [Theory]
    [InlineData("public object Ask(IOrderRepository orders) => orders.QueryByOwner(\"me\");")]
    [InlineData("public object Ask(OrderRepository orders) => orders.QueryByOwner(\"me\").Take(1);")]
    [InlineData("public Func<string, object> Ask(IOrderRepository orders) => orders.QueryByOwner;")]
    [InlineData("public object Ask(IOrderRepository orders) => (orders.GetAsync(\"1\"), new Amazon.DynamoDBv2.Model.QueryRequest { IndexName = \"ByOwner\" });")]
    [InlineData("public object Ask(IOrderRepository orders) => (orders.GetAsync(\"1\"), \"SELECT * FROM \\\"Orders\\\".\\\"ByOwner\\\"\");")]
    [InlineData("public int Other() => 1;")]
    public Task An_index_that_is_queried_and_one_whose_repository_is_not_used_here_are_not_reported(string use) => VerifyAsync(Index, use);

    [Fact]
    public Task An_index_that_others_may_query_is_not_reported() => VerifyAsync(Index, "internal Task<Order?> Read(IOrderRepository orders) => orders.GetAsync(\"1\");", accessibility: "public");

    [Fact]
    public Task An_index_that_a_friend_may_query_is_not_reported() =>
        VerifyAsync(Index, "public Task<Order?> Read(IOrderRepository orders) => orders.GetAsync(\"1\");", before: "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]");

    [Fact]
    public Task An_index_that_is_queried_for_another_type_of_the_table_is_not_reported() => VerifyAsync(
        Index,
        "public object Ask(IOrderRepository orders, IOfferRepository offers) => (orders.GetAsync(\"1\"), offers.QueryByOwner(\"me\"));",
        types: $"[DynamoTable(\"Orders\"), {Index}] internal partial record Offer([PartitionKey] string Id, string Owner);");

    private static Task VerifyAsync(string annotations, string use, string accessibility = "internal", string before = "", string types = "") => AnalyzerVerifier<UnusedIndexAnalyzer>.VerifyAsync(
        $$"""
        using DynamoGen;
        {{before}}

        [DynamoTable("Orders"), {{annotations}}]
        {{accessibility}} partial record Order([PartitionKey] string Id, string Owner, DateOnly Day);
        {{types}}

        internal sealed class Program
        {
            {{use}}
        }
        """,
        new() { Generator = () => new DynamoGenerator() });
}
