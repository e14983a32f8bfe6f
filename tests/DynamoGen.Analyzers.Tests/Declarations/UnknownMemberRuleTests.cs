using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class UnknownMemberRuleTests
{
    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN106:Gsi(\"ByOwner\", PartitionKey = \"Ovner\")|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN106:Gsi(\"ByOwner\", PartitionKey = \"Owner\", SortKey = \"number\")|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN106:Gsi(\"ByOwner\", PartitionKeys = [\"Owner\", \"Town\"])|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN106:Lsi(\"ByOwner\", SortKey = \"\")|}]")]
    [InlineData("[DynamoTable(\"Orders\")] [{|DGEN106:Gsi(\"ByOwner\", PartitionKey = \"Owner\", Projection = IndexProjection.Include, Include = [\"Paid\", \"Sum\"])|}]")]
    public Task An_index_that_names_an_unknown_member_is_reported(string annotations) => Declaration.VerifyAnnotatedAsync(annotations);

    [Theory]
    [InlineData("[DynamoAttribute(\"owner\")] public string? Owner { get; init; }", "\"owner\"")]
    [InlineData("[DynamoIgnore] public string? Owner { get; init; }", "nameof(Owner)")]
    [InlineData("public string Owner => \"me\";", "nameof(Owner)")]
    [InlineData("private string? Owner { get; init; }", "nameof(Owner)")]
    [InlineData("public static string? Owner { get; set; }", "nameof(Owner)")]
    public Task A_key_that_is_no_mapped_member_is_reported(string member, string key) => Declaration.VerifyAsync(
        $$"""
        [DynamoTable("Orders")] [{|DGEN106:Gsi("ByOwner", PartitionKey = {{key}})|}]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            {{member}}
        }
        """);

    [Theory]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"ByOwner\", PartitionKey = nameof(Owner), SortKey = nameof(Number))]")]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"ByOwner\", PartitionKey = \"Owner\")]")]
    [InlineData("[DynamoTable(\"Orders\")] [Gsi(\"ByOwner\", PartitionKeys = [nameof(Owner), nameof(Id)])]")]
    [InlineData("[DynamoTable(\"Orders\")] [Lsi(\"ByOwner\", SortKey = nameof(Owner), Projection = IndexProjection.Include, Include = [nameof(Paid)])]")]
    public Task An_index_that_names_members_is_not_reported(string annotations) => Declaration.VerifyAnnotatedAsync(annotations);

    [Theory]
    [InlineData("[DynamoAttribute(\"o\")] public string? Owner { get; init; }")]
    [InlineData("[DynamoAttribute(\"Owner\")] private string? Owner { get; init; }")]
    public Task A_member_that_is_stored_under_a_name_of_its_own_is_not_reported(string member) => Declaration.VerifyAsync(
        $$"""
        [DynamoTable("Orders", AttributeNaming = AttributeNaming.SnakeCase)] [Gsi("ByOwner", PartitionKey = nameof(Owner))]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            {{member}}
        }
        """);

    [Fact]
    public Task A_member_of_a_base_is_not_reported() => Declaration.VerifyAsync(
        """
        public abstract record Document(string Owner);
        [DynamoTable("Orders")] [Gsi("ByOwner", PartitionKey = nameof(Owner))] public partial record Order([PartitionKey] string Id, string Owner) : Document(Owner);
        [DynamoTable("Offers")] [Gsi("ByOwner", PartitionKey = nameof(Owner))] public partial class Offer : Owned { [PartitionKey] public Guid Id { get; init; } }
        public abstract class Owned { public string Owner { get; init; } = ""; }
        """);
}
