using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class NoConstructorRuleTests
{
    [Theory]
    [InlineData("public Order(int unknown) { }")]
    [InlineData("public Order(string id) { }")]
    [InlineData("public Order(Guid id, int unknown) { }")]
    [InlineData("public Order(ref Guid id) { }")]
    public Task A_constructor_that_takes_no_members_is_reported(string constructor) =>
        Declaration.VerifyAsync($"[DynamoTable(\"Orders\")] public partial class {{|DGEN115:Order|}} {{ [PartitionKey] public Guid Id {{ get; init; }} {constructor} }}");

    [Theory]
    [InlineData("public class {|DGEN115:Line|} { private Line() { } }")]
    [InlineData("public class {|DGEN115:Line|} { protected Line(int number) => Number = number; public int Number { get; } }")]
    [InlineData("public record {|DGEN115:Line|} { public Line(string text) => Number = text.Length; public int Number { get; init; } }")]
    public Task A_type_inside_that_cannot_be_constructed_is_reported(string type) => Declaration.VerifyKeyedAsync("public Line? Line { get; init; }", type);

    [Theory]
    [InlineData("[PartitionKey] public Guid Id { get; } public Order(Guid id) => Id = id;")]
    [InlineData("[PartitionKey] public Guid Id { get; } public Order(Guid ID, int unknown = 0) => Id = ID;")]
    [InlineData("[PartitionKey] public Guid Id { get; } private Order(in Guid id) => Id = id;")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } private Order() { } public Order(int unknown) { }")]
    public Task An_item_that_can_be_constructed_is_not_reported(string members) => Declaration.VerifyAsync($"[DynamoTable(\"Orders\")] public partial class Order {{ {members} }}");

    [Theory]
    [InlineData("public class Line { internal Line() { } }")]
    [InlineData("public struct Line { public Line(string text) => Number = text.Length; public int Number { get; init; } }")]
    [InlineData("public record Line(int Number) { public Line(string text) : this(text.Length) { } }")]
    [InlineData("public class Line { private Line() { } internal Line(int number) => Number = number; public int Number { get; } }")]
    public Task A_type_inside_that_can_be_constructed_is_not_reported(string type) => Declaration.VerifyKeyedAsync("public Line? Line { get; init; }", type);
}
