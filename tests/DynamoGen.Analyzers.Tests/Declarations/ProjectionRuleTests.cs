using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class ProjectionRuleTests
{
    private const string Item =
        """
        [DynamoTable("Orders", AttributeNaming = AttributeNaming.CamelCase)]
        public sealed partial record Order(
            [PartitionKey] string Id, string? Title, int Count, int? Rating, [DynamoAttribute("p")] Place? Place, [TimeToLive] DateTimeOffset? Expires, HashSet<string>? Tags);
        public sealed record Place(string City);
        """;

    [Theory]
    [InlineData("string Id")]
    [InlineData("string Id, string? Title, int Count, int? Rating, Place? Place, DateTimeOffset? Expires, HashSet<string>? Tags")]
    [InlineData("int? Count")]
    [InlineData("[DynamoAttribute(\"title\")] string? Heading, [DynamoAttribute(\"p\")] Place? Where")]
    [InlineData("string Id, [property: DynamoIgnore] int Other = 0")]
    public Task A_type_of_the_items_members_is_not_reported(string members) => VerifyAsync($"[ProjectionOf<Order>] public partial record Part({members});");

    [Theory]
    [InlineData("string {|DGEN133:Name|}")]
    [InlineData("string? {|DGEN133:title|}")]
    [InlineData("long {|DGEN133:Count|}")]
    [InlineData("string {|DGEN133:Title|}")]
    [InlineData("int {|DGEN133:Rating|}")]
    [InlineData("[DynamoAttribute(\"Place\")] Place? {|DGEN133:Where|}")]
    [InlineData("[TimeToLive] DateTimeOffset? {|DGEN133:Expires|}")]
    [InlineData("string? Title, [DynamoAttribute(\"title\")] string? {|DGEN133:Heading|}")]
    public Task A_member_that_is_none_of_the_items_is_reported(string members) => VerifyAsync($"[ProjectionOf<Order>] public partial record Part({members});");

    [Theory]
    [InlineData("[ProjectionOf<Place>] public partial record {|DGEN133:Part|}(string City);")]
    [InlineData("[ProjectionOf<Order>] public abstract partial record {|DGEN133:Part|}(string Id);")]
    [InlineData("[ProjectionOf<Order>, DynamoTable(\"Parts\")] public partial record {|DGEN133:Part|}([PartitionKey] string Id);")]
    [InlineData("[ProjectionOf<Order>] public record {|DGEN101:Part|}(string Id);")]
    [InlineData("[ProjectionOf<Order>] public partial class Part { public string {|DGEN114:Id|} { get; } = \"\"; }")]
    public Task A_type_that_cannot_be_a_projection_is_reported(string declaration) => VerifyAsync(declaration);

    private static Task VerifyAsync(string declaration) => Declaration.VerifyAsync($"{Item}\n{declaration}");
}
