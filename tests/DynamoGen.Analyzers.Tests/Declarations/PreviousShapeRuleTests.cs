using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class PreviousShapeRuleTests
{
    [Theory]
    [InlineData("{|DGEN134:Order|}", "", "public record OrderV1(string Id);")]
    [InlineData("{|DGEN134:Order|}", "internal Order From(OrderV1 old) => this;", "public record OrderV1(string Id);")]
    [InlineData("{|DGEN134:Order|}", "internal static OrderV1 From(OrderV1 old) => old;", "public record OrderV1(string Id);")]
    [InlineData("{|DGEN134:Order|}", "internal static Order A(OrderV1 old) => null!; internal static Order B(OrderV1 old) => null!;", "public record OrderV1(string Id);")]
    [InlineData("{|DGEN134:Order|}", "internal static Order From(OrderV1 old) => null!;", "[DynamoTable(\"Old\")] public partial record OrderV1([PartitionKey] string Id);")]
    [InlineData("Order", "internal static Order From(OrderV1 old) => null!;", "[PreviousShape<OrderV0>] public record {|DGEN134:OrderV1|}(string Id); public record OrderV0(int Id);")]
    [InlineData("Order", "internal static Order From(OrderV1 old) => null!;", "[PreviousShape<OrderV0>] public record {|DGEN134:OrderV1|}(string Id) { static OrderV1 From(OrderV0 old) => null!; } public record OrderV0(int Id);")]
    [InlineData("Order", "internal static Order From(OrderV1 old) => null!;", "[PreviousShape<OrderV1>] public record {|DGEN134:OrderV1|}(string Id) { internal static OrderV1 From(OrderV1 old) => null!; }")]
    public Task A_chain_that_is_not_complete_is_reported(string name, string members, string types) => VerifyAsync(name, members, types);

    [Theory]
    [InlineData("static Order Upgrade(OrderV1 old) => null!;", "public record struct OrderV1(string Id);")]
    [InlineData("static Order From(OrderV1 old) => null!; static OrderV1 Back(Order order) => null!;", "public record OrderV1(string Id);")]
    [InlineData("static Order From(OrderV1 old) => null!; static Order From(OrderV1 old, int number) => null!; static Order From<T>(OrderV1 old) => null!;", "public record OrderV1(string Id);")]
    [InlineData("static Order From(OrderV1 old) => null!; static Order Other(string id) => null!;", "[PreviousShape<OrderV0>] public record OrderV1(string Id) { internal static OrderV1 Make(OrderV0 old) => null!; } public class OrderV0;")]
    public Task A_complete_chain_is_not_reported(string members, string types) => VerifyAsync("Order", members, types);

    [Fact]
    public Task A_nested_type_has_no_shapes() => Declaration.VerifyKeyedAsync(
        "public Line? {|DGEN134:Line|} { get; init; }", "[PreviousShape<LineV1>] public record Line(int A) { internal static Line From(LineV1 old) => new(1); } public record LineV1(int B);");

    [Fact]
    public Task The_attribute_of_the_shape_is_no_members() => VerifyAsync(
        "Order", "static Order From(OrderV1 old) => null!; [DynamoAttribute(\"_shape\")] public int {|DGEN110:Shape|} { get; init; }", "public record OrderV1(string Id);");

    [Fact]
    public Task An_item_with_a_previous_shape_has_no_projections() => VerifyAsync(
        "Order", "static Order From(OrderV1 old) => null!;", "public record OrderV1(string Id); [ProjectionOf<Order>] public partial record {|DGEN133:Part|}(string Id);");

    private static Task VerifyAsync(string name, string members, string types) =>
        Declaration.VerifyAsync($"[DynamoTable(\"Orders\"), PreviousShape<OrderV1>] public sealed partial record {name}([PartitionKey] string Id) {{ {members} }}\n{types}");
}
