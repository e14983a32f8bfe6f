using DynamoGen.Testing;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class NotPartialRuleTests
{
    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public class {|DGEN101:Order|} { [PartitionKey] public Guid Id { get; init; } }")]
    [InlineData("[DynamoTable(\"Orders\")] public sealed record {|DGEN101:Order|}([PartitionKey] string Id);")]
    public Task An_item_that_is_not_partial_is_reported(string source) => Declaration.VerifyAsync(source);

    [Theory]
    [InlineData("public class {|DGEN101:Shop|} { [DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id); }")]
    [InlineData("public struct {|DGEN101:Shop|} { [DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id); }")]
    [InlineData("public partial class Shop { public static class {|DGEN101:Inner|} { [DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id); } }")]
    public Task A_type_around_an_item_that_is_not_partial_is_reported(string source) => Declaration.VerifyAsync(source);

    [Fact]
    public Task An_item_that_is_not_partial_through_and_through_is_reported_everywhere() => Declaration.VerifyAsync(
        """
        public interface {|DGEN101:IShop|}
        {
            public class {|DGEN101:Inner|}
            {
                [DynamoTable("Orders")] public record {|DGEN101:Order|}([PartitionKey] string Id);
            }
        }
        """);

    [Theory]
    [InlineData("[DynamoModel] public class {|DGEN101:Store|};")]
    [InlineData("[ProjectionOf<Order>] public sealed record {|DGEN101:OrderName|}(string Id);")]
    public Task A_model_and_a_projection_are_partial_too(string source) => Declaration.VerifyAsync($"{source} [DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id);");

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id);")]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id); public partial record Order { public int Number { get; init; } }")]
    [InlineData("public abstract record Document(string Id); [DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id) : Document(Id);")]
    [InlineData("public class Shop { public partial record Order([PartitionKey] string Id); }")]
    [InlineData("public class Order { [PartitionKey] public Guid Id { get; init; } }")]
    public Task A_partial_item_and_what_is_no_item_are_not_reported(string source) => Declaration.VerifyAsync(source);

    [Fact]
    public Task A_type_inside_of_an_item_need_not_be_partial() => Declaration.VerifyAsync(
        """
        public static partial class Shop
        {
            [DynamoTable("Orders")] public partial record Order([PartitionKey] string Id, Line Line);
            public class Line { public int Number { get; init; } }
        }
        """);

    [Fact]
    public Task A_rule_can_be_suppressed() => Declaration.VerifyAsync(
        """
        #pragma warning disable DGEN101
        [DynamoTable("Orders")] public record Order([PartitionKey] string Id);
        """);

    [Fact]
    public Task A_project_without_annotations_is_left_alone() => AnalyzerVerifier<DeclarationAnalyzer>.VerifyAsync(
        "[DynamoTable(\"Orders\")] class Order; class DynamoTableAttribute(string name) : System.Attribute { public string Name => name; }",
        new() { Options = new() { References = TestReferences.Platform } });
}
