using DynamoGen.Generators;
using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class NameClashRuleTests
{
    [Theory]
    [InlineData("[DynamoTable(\"Shop\"), PartitionKeyTemplate(\"A#{Id}\"), {|DGEN123:SortKeyTemplate(\"T#{Total}\")|}] public sealed partial record Order(string Id, decimal Total);")]
    [InlineData("[DynamoTable(\"Orders\"), {|DGEN106:Gsi(\"ByOwner\", PartitionKey = \"owner\")|}] public sealed partial record Order([PartitionKey] string Id, string Owner);")]
    [InlineData("[DynamoTable(\"Orders\")] public sealed partial record Order([PartitionKey] string Id, object {|DGEN108:Any|});")]
    public Task The_empty_types_of_a_faulty_item_are_no_clash(string source) =>
        Declaration.VerifyAsync(source, new() { Options = TestOptions.Default, Generator = () => new DynamoGenerator() });

    [Theory]
    [InlineData("class OrderKey;")]
    [InlineData("class OrderMapping;")]
    [InlineData("class OrderUpdate;")]
    [InlineData("partial class OrderAttributes;")]
    [InlineData("class OrderFilter;")]
    [InlineData("class OrderByOwnerFilter;")]
    [InlineData("class OrderByNumberItem;")]
    [InlineData("class OrderByNumberItemMapping;")]
    [InlineData("class OrderRepository;")]
    [InlineData("partial struct OrderRepository;")]
    [InlineData("interface IOrderRepository;")]
    [InlineData("record IOrderRepository;")]
    [InlineData("enum OrderKey;")]
    [InlineData("delegate void OrderKey();")]
    public Task A_type_of_the_name_of_a_generated_one_is_reported(string type) => Declaration.VerifyAsync(
        $$"""
        namespace Shop;

        [DynamoTable("Orders")]
        [Gsi("ByOwner", PartitionKey = nameof(Owner))]
        [Gsi("ByNumber", PartitionKey = nameof(Number), Projection = IndexProjection.KeysOnly)]
        public partial record {|DGEN119:Order|}([PartitionKey] string Id, [SortKey] int Number, string Owner);

        public {{type}}
        """);

    [Theory]
    [InlineData("Line", "public record Line(int Number); public class LineMapping;")]
    [InlineData("Line", "public record Line(int Number); public class LineAttributes;")]
    [InlineData("Mood", "public enum Mood { Plain, Happy } public class MoodConverter;")]
    [InlineData("Mood", "[Flags] public enum Mood { Plain, Happy } public class MoodNumberConverter;")]
    public Task A_type_of_the_name_of_a_nested_mapping_or_converter_is_reported_at_the_member(string type, string types) =>
        Declaration.VerifyKeyedAsync($"public {type} {{|DGEN119:Value|}} {{ get; init; }} = default!;", types);

    [Theory]
    [InlineData("namespace Other { public class OrderKey; }")]
    [InlineData("namespace Shop { public class OrderKey<T>; }")]
    [InlineData("namespace Shop { public static class Inner { public class OrderKey; } }")]
    [InlineData("namespace Shop { public class OrderFilter; }")]
    [InlineData("namespace Shop { public class orderKey; }")]
    [InlineData("namespace Shop { file class OrderKey; }")]
    [InlineData("namespace Shop { public partial class OrderRepository { public int Mine => 1; } public partial interface IOrderRepository; }")]
    public Task A_type_that_does_not_stand_in_the_way_is_not_reported(string source) => Declaration.VerifyAsync(
        $$"""
        namespace Shop
        {
            [DynamoTable("Orders")] public partial record Order([PartitionKey] string Id);
        }

        {{source}}
        """);

    [Fact]
    public Task Items_whose_generated_types_would_have_one_name_are_reported_at_the_later_one() => Declaration.VerifyAsync(
        """
        [DynamoTable("OrderLines")] public partial record {|DGEN119:{|DGEN119:{|DGEN119:{|DGEN119:{|DGEN119:{|DGEN119:OrderLine|}|}|}|}|}|}([PartitionKey] string Id);
        public static partial class Order
        {
            [DynamoTable("Orders")] public partial record Line([PartitionKey] string Id);
        }
        """);

    [Fact]
    public Task What_an_index_holds_and_another_item_that_would_have_one_name_are_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Orders")] [Gsi("ByOwner", PartitionKey = nameof(Owner), Projection = IndexProjection.KeysOnly)] public partial record {|DGEN119:Order|}([PartitionKey] string Id, string Owner);
        [DynamoTable("Others")] public partial record OrderByOwnerItem([PartitionKey] string Id);
        """);

    [Fact]
    public Task Nested_types_whose_mappings_would_have_one_name_are_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Orders")] public partial record {|DGEN119:Order|}([PartitionKey] string Id, New.Line First, NewLine Second);
        public record NewLine(int Number);
        public static class New
        {
            public record Line(int Number);
        }
        """);

    [Theory]
    [InlineData("public static class Other { public record Line(int Number); }")]
    [InlineData("public record line(int Number);")]
    public Task Types_whose_generated_names_differ_are_not_reported(string types) => Declaration.VerifyAsync(
        $$"""
        [DynamoTable("Orders")] public partial record Order([PartitionKey] string Id, Line Line);
        public record Line(int Number);
        {{types}}
        """);

    [Fact]
    public Task The_converter_of_an_enum_is_named_by_how_it_is_stored() => Declaration.VerifyKeyedAsync(
        "public Mood Mood { get; init; }", "public enum Mood { Plain, Happy } public class MoodNumberConverter;");

    [Theory]
    [InlineData("namespace Shop { public class {|DGEN119:ShopModel|}; }")]
    [InlineData("namespace Shop { public enum {|DGEN119:ShopModel|} { None } }")]
    [InlineData("namespace Shop { public partial class {|DGEN119:ShopModel|} { public int Mine => 1; } }")]
    public Task A_type_of_the_name_of_the_standard_model_is_reported(string source) => VerifyModelAsync(source);

    [Theory]
    [InlineData("public class ShopModel;")]
    [InlineData("namespace Shop { public class ShopModel<T>; public static class Inner { public class ShopModel; } }")]
    [InlineData("namespace Shop { public class ShopModel; [DynamoModel] public partial class Store; }")]
    public Task A_type_that_does_not_stand_in_the_way_of_the_model_is_not_reported(string source) => VerifyModelAsync(source);

    [Fact]
    public Task Without_items_there_is_no_model() => Declaration.VerifyAsync("namespace Shop { public class ShopModel; }");

    private static Task VerifyModelAsync(string source) => Declaration.VerifyAsync(
        $$"""
        {{source}}
        namespace Items
        {
            [DynamoTable("Orders")] public partial record Order([PartitionKey] string Id);
        }
        """,
        new() { Options = TestOptions.Default with { AssemblyName = "Shop" } });
}
