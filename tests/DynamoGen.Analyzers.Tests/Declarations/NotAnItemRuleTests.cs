using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class NotAnItemRuleTests
{
    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public abstract partial class {|DGEN113:Order|} { [PartitionKey] public Guid Id { get; init; } }")]
    [InlineData("[DynamoTable(\"Orders\")] public static partial class {|DGEN113:Order|};")]
    [InlineData("[DynamoTable(\"Orders\")] public partial class {|DGEN113:Order|}<T> { [PartitionKey] public Guid Id { get; init; } }")]
    [InlineData("[DynamoTable(\"Orders\")] file partial class {|DGEN113:Order|} { [PartitionKey] public Guid Id { get; init; } }")]
    [InlineData("public partial class Shop { [DynamoTable(\"Orders\")] private partial record {|DGEN113:Order|}([PartitionKey] string Id); }")]
    [InlineData("public partial class Shop { [DynamoTable(\"Orders\")] protected partial record {|DGEN113:Order|}([PartitionKey] string Id); }")]
    [InlineData("public partial class Shop { private partial class Inner { [DynamoTable(\"Orders\")] public partial record {|DGEN113:Order|}([PartitionKey] string Id); } }")]
    [InlineData("public partial class Shop<T> { [DynamoTable(\"Orders\")] public partial record {|DGEN113:Order|}([PartitionKey] string Id); }")]
    public Task A_type_that_cannot_be_an_item_is_reported(string source) => Declaration.VerifyAsync(source);

    [Theory]
    [InlineData("public partial record Pair<T>(T First); [DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id, int First) : Pair<int>(First);")]
    [InlineData("public partial class Shop { [DynamoTable(\"Orders\")] protected internal partial record Order([PartitionKey] string Id); }")]
    [InlineData("internal static partial class Shop { [DynamoTable(\"Orders\")] internal partial record Order([PartitionKey] string Id); }")]
    [InlineData("[DynamoTable(\"Orders\")] partial class Order { [PartitionKey] public Guid Id { get; init; } }")]
    [InlineData("public abstract class Base { [PartitionKey] public Guid Id { get; init; } } [DynamoTable(\"Orders\")] public partial class Order : Base;")]
    [InlineData("public partial class Shop<T> { private abstract record Order([property: PartitionKey] string Id); }")]
    public Task A_type_that_can_be_an_item_is_not_reported(string source) => Declaration.VerifyAsync(source);

    [Fact]
    public Task An_abstract_type_that_says_what_it_can_be_is_not_reported() => Declaration.VerifyAsync(
        """
        [DynamoTable("Widgets"), Polymorphic("kind"), DerivedItem<Note>("note")] public abstract partial record Widget([property: PartitionKey] string Id);
        public sealed record Note(string Id, string Text) : Widget(Id);
        """);
}
