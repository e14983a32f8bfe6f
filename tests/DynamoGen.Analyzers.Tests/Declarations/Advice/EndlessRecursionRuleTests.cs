using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class EndlessRecursionRuleTests
{
    [Theory]
    [InlineData("public record Node(int Number, Node [|Next|]);")]
    [InlineData("public class Node { public required Node [|Next|] { get; init; } }")]
    [InlineData("public record Node(Inner Inner); public record Inner(int Number, Node [|Outer|]);")]
    [InlineData("public record Node(Inner Inner); public record struct Inner(Third Third); public record Third(Inner [|Again|]);")]
    public Task A_value_that_needs_another_of_its_type_is_reported(string types) => Advice.VerifyMembersAsync(RuleIds.EndlessRecursion, "public Node? Tree { get; init; }", types);

    [Fact]
    public Task An_item_that_needs_another_is_reported() =>
        Advice.VerifyAsync(RuleIds.EndlessRecursion, "[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id, Order [|Former|]);");

    [Theory]
    [InlineData("public record Node(int Number, Node? Next);")]
    [InlineData("public record Node(List<Node> Children, Dictionary<string, Node> Named, Node[] More);")]
    [InlineData("public class Node { public Node Next { get; init; } = null!; }")]
    [InlineData("public record Node(Inner First, Inner Second); public record Inner(int Number);")]
    [InlineData("public record Node(Inner Inner); public record Inner(Node? Outer);")]
    [InlineData("public record Node(int Number, Node? Next = null);")]
    public Task A_value_that_can_end_is_not_reported(string types) => Advice.VerifyMembersAsync(RuleIds.EndlessRecursion, "public Node? Tree { get; init; }", types);
}
