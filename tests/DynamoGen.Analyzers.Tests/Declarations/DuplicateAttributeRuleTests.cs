using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class DuplicateAttributeRuleTests
{
    [Theory]
    [InlineData("public int A { get; init; } [DynamoAttribute(\"A\")] public int {|DGEN107:B|} { get; init; }")]
    [InlineData("[DynamoAttribute(\"Id\")] public int {|DGEN107:B|} { get; init; }")]
    [InlineData("public int A { get; init; } [DynamoAttribute(\"A\")] public int {|DGEN107:B|} { get; init; } [DynamoAttribute(\"A\")] public int {|DGEN107:C|} { get; init; }")]
    public Task Two_members_with_one_attribute_name_are_reported(string members) => Declaration.VerifyKeyedAsync(members);

    [Theory]
    [InlineData("SnakeCase", "int UserName, int {|DGEN107:User_Name|}")]
    [InlineData("CamelCase", "int UserName, int {|DGEN107:userName|}")]
    [InlineData("CamelCase", "int UserName, [DynamoAttribute(\"userName\")] int {|DGEN107:Login|}")]
    public Task Two_members_that_the_naming_policy_makes_one_are_reported(string naming, string members) =>
        Declaration.VerifyAsync($"[DynamoTable(\"Orders\", AttributeNaming = AttributeNaming.{naming})] public partial record Order([PartitionKey] string Id, {members});");

    [Theory]
    [InlineData("[DynamoTable(\"Orders\"), {|DGEN107:PartitionKeyTemplate(\"ORDER#{Id}\")|}] public partial record Order(string Id, string PK);")]
    [InlineData("[DynamoTable(\"Orders\"), {|DGEN107:SortKeyTemplate(\"AT#{At}\")|}] public partial record Order([PartitionKey] string Id, [DynamoAttribute(\"SK\")] int At);")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN107:Gsi(\"Times\", PartitionKeyTemplate = \"AT#{At}\")|}] public partial record Order([PartitionKey] string Id, [DynamoAttribute(\"TimesPK\")] int At);")]
    public Task A_key_template_and_a_member_with_one_attribute_name_are_reported(string source) => Declaration.VerifyAsync(source);

    [Fact]
    public Task Two_members_of_a_type_inside_are_reported() => Declaration.VerifyKeyedAsync(
        "public Line? Line { get; init; }", "public record Line(int Number, [DynamoAttribute(\"Number\")] int {|DGEN107:Position|});");

    [Fact]
    public Task A_member_and_one_of_the_base_are_reported() => Declaration.VerifyAsync(
        """
        public abstract record Document(string Title);
        [DynamoTable("Orders")] public partial record Order([PartitionKey] string Id, string Title, [DynamoAttribute("Title")] string {|DGEN107:Name|}) : Document(Title);
        """);

    [Theory]
    [InlineData("public int A { get; init; } public int a { get; init; }")]
    [InlineData("public int A { get; init; } [DynamoAttribute(\"A\"), DynamoIgnore] public int B { get; init; }")]
    [InlineData("[DynamoAttribute(\"B\")] public int A { get; init; } [DynamoAttribute(\"A\")] public int B { get; init; }")]
    [InlineData("public int A { get; init; } [DynamoAttribute(\"A\")] public int B => A;")]
    [InlineData("[DynamoAttribute(\"Others\")] public int A { get; init; } [UnknownAttributes] public Dictionary<string, DynamoGen.Mapping.DynamoValue>? Others { get; init; }")]
    public Task Members_with_names_of_their_own_are_not_reported(string members) => Declaration.VerifyKeyedAsync(members);

    [Fact]
    public Task Members_of_one_name_in_the_item_and_inside_of_it_are_not_reported() => Declaration.VerifyKeyedAsync("public Line? Line { get; init; }", "public record Line(Guid Id, int Number);");

    [Fact]
    public Task A_member_that_hides_one_of_the_base_is_not_reported() => Declaration.VerifyAsync(
        """
        public abstract class Document { public string Title { get; init; } = ""; }
        [DynamoTable("Orders")] public partial class Order : Document { [PartitionKey] public Guid Id { get; init; } public new int Title { get; init; } }
        """);

    [Fact]
    public Task A_key_template_over_a_member_that_stands_in_the_attribute_of_another_name_is_not_reported() => Declaration.VerifyAsync(
        "[DynamoTable(\"Orders\", PartitionKeyName = \"Key\"), PartitionKeyTemplate(\"ORDER#{PK}\")] public partial record Order(string PK);");
}
