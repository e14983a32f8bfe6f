using DynamoGen.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DynamoGen.Generators.Tests;

/// <summary>Empty types in place of those of a faulty item: signatures compile, so that the compiler gets as far as the analyzers.</summary>
public sealed class ShellTests
{
    private const string Signatures = "public class Desk(IOrderRepository orders, OrderRepository same) { public OrderKey? Key; public object All => new object?[] { orders, same, default(OrderAttributes), default(OrderUpdate) }; }";

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public record Order([property: PartitionKey] string Id);")]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order(string Id);")]
    [InlineData("[DynamoTable(\"Orders\")] public partial class Order { [PartitionKey] public bool Id { get; init; } }")]
    [InlineData("[DynamoTable(\"Shop\"), PartitionKeyTemplate(\"A#{Id}\"), SortKeyTemplate(\"T#{Total}\")] public sealed partial record Order(string Id, decimal Total);")]
    [InlineData("[DynamoTable(\"Shop\")] public partial record Order([PartitionKey] string Id); [DynamoTable(\"Shop\")] public partial record Line([PartitionKey] int OrderId);")]
    [InlineData("[DynamoTable(\"Orders\")] public abstract partial class Order { [PartitionKey] public string Id { get; init; } = \"\"; }")]
    public void Signatures_that_name_the_types_of_a_faulty_item_compile(string order) =>
        Harness.Generator.RunUnchecked(TestOptions.Default, $"using DynamoGen; namespace Shop; {order} {Signatures}").Output.RequireNoFaults(order);

    [Theory]
    [InlineData("[DynamoTable(\"Orders\"), Gsi(\"By-State\", PartitionKey = nameof(State), Projection = IndexProjection.KeysOnly)] public record Order([property: PartitionKey] string Id, string State);")]
    [InlineData("[DynamoTable(\"Orders\"), Gsi(\"By-State\", PartitionKey = \"None\", Projection = IndexProjection.Include, Include = [\"Total\"])] public partial record Order([PartitionKey] string Id, string State);")]
    [InlineData("[DynamoTable(\"Shop\"), Gsi(\"By-State\", PartitionKey = nameof(State), Projection = IndexProjection.KeysOnly)] public partial record Order([PartitionKey] string Id, string State); [DynamoTable(\"Shop\")] public partial record Line([PartitionKey] int OrderId);")]
    public void Signatures_that_name_what_an_index_holds_compile(string order) => Harness.Generator.RunUnchecked(
        TestOptions.Default, $"using DynamoGen; namespace Shop; {order} public interface IDesk {{ IAsyncEnumerable<OrderBy_StateItem> Open(); }}").Output.RequireNoFaults(order);

    [Theory]
    [InlineData("[DynamoTable(\"Shop\")] public record Order([PartitionKey] string Id, [SortKey] int Number);")]
    [InlineData("[DynamoTable(\"Shop\")] public partial record Order([PartitionKey] string Id);")]
    [InlineData("[DynamoTable(\"Shop\")] public partial record Order([PartitionKey] string Id, [SortKey] int Number); [DynamoTable(\"Shop\")] public partial record Line([PartitionKey] int OrderId, [SortKey] int Number);")]
    public void Signatures_that_name_the_reader_of_a_collection_compile(string order) => Harness.Generator.RunUnchecked(
        TestOptions.Default,
        $"using DynamoGen; namespace Shop; {order} [ItemCollection] public partial record Pile(IReadOnlyList<Order> Orders); public record Desk(IPileReader Piles, PileReader Same);").Output.RequireNoFaults(order);

    [Fact]
    public void A_collection_that_is_an_item_too_gets_the_types_of_both()
    {
        var run = Harness.Generator.RunUnchecked(
            TestOptions.Default,
            "using DynamoGen; namespace Shop; [DynamoTable(\"Orders\")] public record Order([property: PartitionKey] string Id); [DynamoTable(\"Piles\"), ItemCollection] public record Pile(IReadOnlyList<Order> Orders); public record Desk(IPileReader Piles, IPileRepository Same);");

        Assert.Equal(["Shop.Order.Shell.g.cs", "Shop.Pile.ReaderShell.g.cs", "Shop.Pile.Shell.g.cs"], run.Sources.Keys.Order(StringComparer.Ordinal));
        run.Output.RequireNoFaults("both");
    }

    [Theory]
    [InlineData("namespace Shop { public partial interface IOrderRepository { void Own(); } }")]
    [InlineData("namespace Shop { public readonly record struct OrderKey(int Number); public enum OrderUpdate { None } }")]
    public void What_the_project_declares_itself_is_not_declared_twice(string own) =>
        Harness.Generator.RunUnchecked(TestOptions.Default, $"using DynamoGen; namespace Shop {{ [DynamoTable(\"Orders\")] public partial record Order(string Id); }} {own}").Output.RequireNoFaults(own);

    [Fact]
    public void What_a_sound_item_has_got_is_not_declared_twice() => Harness.Generator.RunUnchecked(
        TestOptions.Default,
        "using DynamoGen; [DynamoTable(\"A\")] public partial record ShopOrder([PartitionKey] string Id); public static partial class Shop { [DynamoTable(\"B\")] public partial record Order(string Id); }").Output.RequireNoFaults("both");

    [Fact]
    public void A_type_without_a_name_gets_nothing() =>
        Assert.Empty(Harness.Generator.RunUnchecked(TestOptions.Default, "using DynamoGen; [DynamoTable(\"Orders\")] public partial class").Sources);

    [Fact]
    public void The_types_of_an_internal_item_within_another_type_are_internal_and_have_both_names()
    {
        var run = Harness.Generator.RunUnchecked(TestOptions.Default, "using DynamoGen; public static partial class Shop { [DynamoTable(\"Orders\")] internal partial record Order(string Id); }");

        Assert.Equal(["ShopOrder.Shell.g.cs"], run.Sources.Keys);
        Assert.Contains("internal partial interface IShopOrderRepository { }", run.Sources["ShopOrder.Shell.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_older_than_13_gets_empty_types_alone()
    {
        var run = Harness.Generator.RunUnchecked(TestOptions.Default with { LanguageVersion = LanguageVersion.CSharp12 }, $"using DynamoGen; namespace Shop; [DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id); {Signatures}");

        Assert.Equal(["Shop.Order.Shell.g.cs"], run.Sources.Keys);
        run.Output.RequireNoFaults("C# 12");
    }

    [Fact]
    public void A_language_without_namespaces_of_a_file_gets_nothing() => Assert.Empty(Harness.Generator.RunUnchecked(
        TestOptions.Default with { LanguageVersion = LanguageVersion.CSharp9 },
        "[DynamoGen.DynamoTable(\"Orders\")] public partial class Order { [DynamoGen.PartitionKey] public string Id { get; set; } = \"\"; }").Sources);
}
