using DynamoGen.Testing;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class TypeRuleTests
{
    private const string Key = "[PartitionKey] public Guid Id { get; init; }";

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public class {|DGEN101:Order|} { [PartitionKey] public Guid Id { get; init; } }")]
    [InlineData("[DynamoTable(\"Orders\")] public sealed record {|DGEN101:Order|}([PartitionKey] string Id);")]
    [InlineData("public class {|DGEN101:Shop|} { [DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id); }")]
    [InlineData("public interface {|DGEN101:IShop|} { public class {|DGEN101:Inner|} { [DynamoTable(\"Orders\")] public record {|DGEN101:Order|}([PartitionKey] string Id); } }")]
    public Task An_item_that_is_not_partial_through_and_through_is_reported(string source) => Declaration.VerifyAsync(source);

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id);")]
    [InlineData("public static partial class Shop { [DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id, Line Line); public class Line { public int Number { get; init; } } }")]
    [InlineData("public class Order { [PartitionKey] public Guid Id { get; init; } }")]
    public Task A_partial_item_and_what_is_no_item_are_not_reported(string source) => Declaration.VerifyAsync(source);

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp11)]
    [InlineData(LanguageVersion.CSharp9)]
    public Task An_older_language_is_reported(LanguageVersion version) => Declaration.VerifyAsync(
        "[DynamoTable(\"Orders\")] public partial record {|DGEN112:Order|}([PartitionKey] string Id);",
        new() { Options = new() { LanguageVersion = version, ImplicitUsings = false } });

    [Fact]
    public Task The_language_that_generated_code_is_written_in_is_not_reported() => Declaration.VerifyAsync(
        "[DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id);",
        new() { Options = new() { LanguageVersion = LanguageVersion.CSharp13 } });

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public abstract partial class {|DGEN113:Order|} { [PartitionKey] public Guid Id { get; init; } }")]
    [InlineData("[DynamoTable(\"Orders\")] public static partial class {|DGEN113:Order|};")]
    [InlineData("[DynamoTable(\"Orders\")] public partial class {|DGEN113:Order|}<T> { [PartitionKey] public Guid Id { get; init; } }")]
    [InlineData("[DynamoTable(\"Orders\")] file partial class {|DGEN113:Order|} { [PartitionKey] public Guid Id { get; init; } }")]
    [InlineData("public partial class Shop { [DynamoTable(\"Orders\")] private partial record {|DGEN113:Order|}([PartitionKey] string Id); }")]
    [InlineData("public partial class Shop<T> { [DynamoTable(\"Orders\")] public partial record {|DGEN113:Order|}([PartitionKey] string Id); }")]
    public Task A_type_that_cannot_be_an_item_is_reported(string source) => Declaration.VerifyAsync(source);

    [Theory]
    [InlineData("public partial record Pair<T>(T First); [DynamoTable(\"Orders\")] public partial record Order([PartitionKey] string Id, int First) : Pair<int>(First);")]
    [InlineData("public partial class Shop { [DynamoTable(\"Orders\")] protected internal partial record Order([PartitionKey] string Id); }")]
    [InlineData("[DynamoTable(\"Orders\")] partial class Order { [PartitionKey] public Guid Id { get; init; } }")]
    public Task A_type_that_can_be_an_item_is_not_reported(string source) => Declaration.VerifyAsync(source);

    [Theory]
    [InlineData("public string {|DGEN114:Name|} { get; } = \"\";")]
    [InlineData("public string {|DGEN114:Name|} { get; } = \"\"; public string {|DGEN114:Other|} { get; } = \"\";")]
    [InlineData("public string? {|DGEN114:Name|};")]
    [InlineData("[DynamoIgnore] public required string {|DGEN114:Name|} { get; init; }")]
    public Task A_member_that_could_not_be_read_back_is_reported(string member) => Declaration.VerifyKeyedAsync(member);

    [Theory]
    [InlineData("[DynamoIgnore] public string Name { get; } = \"\";")]
    [InlineData("public string Name => \"computed\";")]
    [InlineData("public string Name { get { return \"computed\"; } }")]
    [InlineData("public string Name { get; private set; } = \"\";")]
    [InlineData("public string Name { get; private protected set; } = \"\";")]
    [InlineData("[DynamoIgnore] public string? Name;")]
    [InlineData("private string name = \"\"; public string Name { get => name; init => name = value; }")]
    public Task A_member_that_can_be_read_back_or_is_left_out_is_not_reported(string member) => Declaration.VerifyKeyedAsync(member);

    [Theory]
    [InlineData($"[DynamoTable(\"Orders\")] public partial class {{|DGEN115:Order|}} {{ {Key} public Order(int unknown) {{ }} }}")]
    [InlineData($"[DynamoTable(\"Orders\")] public partial class {{|DGEN115:Order|}} {{ {Key} public Order(string id) {{ }} }}")]
    [InlineData($"[DynamoTable(\"Orders\")] public partial class Order {{ {Key} public Line? Line {{ get; init; }} }} public class {{|DGEN115:Line|}} {{ private Line() {{ }} }}")]
    public Task A_type_that_cannot_be_constructed_is_reported(string source) => Declaration.VerifyAsync(source);

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] public partial class Order { [PartitionKey] public Guid Id { get; } public Order(Guid id) => Id = id; }")]
    [InlineData("[DynamoTable(\"Orders\")] public partial class Order { [PartitionKey] public Guid Id { get; } public Order(Guid ID, int unknown = 0) => Id = ID; }")]
    [InlineData($"[DynamoTable(\"Orders\")] public partial class Order {{ {Key} private Order() {{ }} public Order(int unknown) {{ }} }}")]
    public Task A_type_that_can_be_constructed_is_not_reported(string source) => Declaration.VerifyAsync(source);

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
