using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class CannotRestoreRuleTests
{
    [Theory]
    [InlineData("public string {|DGEN114:Name|} { get; } = \"\";")]
    [InlineData("public string {|DGEN114:Name|} { get; } = \"\"; public string {|DGEN114:Other|} { get; } = \"\";")]
    [InlineData("public string? {|DGEN114:Name|};")]
    [InlineData("public readonly int {|DGEN114:Number|} = 1;")]
    [InlineData("[DynamoIgnore] public required string {|DGEN114:Name|} { get; init; }")]
    public Task A_member_that_could_not_be_read_back_is_reported(string member) => Declaration.VerifyKeyedAsync(member);

    [Theory]
    [InlineData("public class Line { public int {|DGEN114:Number|} { get; private set; } }")]
    [InlineData("public class Line { public int {|DGEN114:Number|} { get; protected init; } }")]
    [InlineData("public class Line { public int {|DGEN114:Number|}; }")]
    [InlineData("public class Line(string name) { public string Name { get; } = name; public int {|DGEN114:Number|} { get; } = 1; }")]
    public Task A_member_of_a_type_inside_that_could_not_be_read_back_is_reported(string type) => Declaration.VerifyKeyedAsync("public Line? Line { get; init; }", type);

    [Fact]
    public Task A_member_that_only_its_base_can_set_is_reported() => Declaration.VerifyAsync(
        """
        public abstract class Document { public string {|DGEN114:Title|} { get; private set; } = ""; }
        [DynamoTable("Orders")] public partial class Order : Document { [PartitionKey] public Guid Id { get; init; } }
        """);

    [Theory]
    [InlineData("[DynamoIgnore] public string Name { get; } = \"\";")]
    [InlineData("public string Name => \"computed\";")]
    [InlineData("public string Name { get { return \"computed\"; } }")]
    [InlineData("public string Name { get; private set; } = \"\";")]
    [InlineData("public string Name { get; private protected set; } = \"\";")]
    [InlineData("private string name = \"\"; public string Name { get => name; init => name = value; }")]
    [InlineData("[DynamoIgnore] public string? Name;")]
    [InlineData("public const string Name = \"order\"; public static readonly int Number = 1; public static string Other { get; } = \"\";")]
    [InlineData("internal string Name { get; } = \"\"; internal int Number;")]
    public Task A_member_that_can_be_read_back_or_is_left_out_is_not_reported(string member) => Declaration.VerifyKeyedAsync(member);

    [Theory]
    [InlineData("public class Line(int number) { public int Number { get; } = number; }")]
    [InlineData("public class Line { public int Number { get; internal set; } }")]
    [InlineData("public readonly record struct Line(int Number);")]
    public Task A_member_of_a_type_inside_that_can_be_read_back_is_not_reported(string type) => Declaration.VerifyKeyedAsync("public Line? Line { get; init; }", type);

    [Fact]
    public Task A_required_member_that_is_left_out_is_not_reported_where_the_constructor_sets_it() => Declaration.VerifyKeyedAsync(
        "[DynamoIgnore] public required string Name { get; init; } [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Order() => Name = \"order\";");
}
