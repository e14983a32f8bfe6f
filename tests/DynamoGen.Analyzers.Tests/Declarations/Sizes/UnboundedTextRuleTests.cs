using System.Globalization;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class UnboundedTextRuleTests
{
    [Theory]
    [InlineData("public string? [|Text|] { get; init; }")]
    [InlineData("public Uri? [|Link|] { get; init; }")]
    [InlineData("[MaxLength(10)] public List<string>? [|Names|] { get; init; }")]
    [InlineData("[MaxLength(10)] public Dictionary<string, int>? [|Counts|] { get; init; }")]
    public Task Text_without_a_bound_is_reported(string member) => VerifyMemberAsync(member);

    [Theory]
    [InlineData("public byte[]? Image { get; init; }")]
    [InlineData("public List<int>? Numbers { get; init; }")]
    [InlineData("public IReadOnlySet<Guid>? Friends { get; init; }")]
    [InlineData("public Dictionary<Guid, int>? Scores { get; init; }")]
    [InlineData("public List<string>? Names { get; init; }")]
    [InlineData("public Node? Tree { get; init; }")]
    [InlineData("public DynamoGen.Mapping.DynamoValue? Anything { get; init; }")]
    public Task What_grows_otherwise_is_another_rule(string member) => VerifyMemberAsync(member);

    [Theory]
    [InlineData("[MaxSize(100)] public string? Text { get; init; }")]
    [InlineData("[MaxLength(100)] public string? Text { get; init; }")]
    [InlineData("[MaxSize(1_000)] public List<string>? Names { get; init; }")]
    [InlineData("[MaxLength(10)] public List<Guid>? Ids { get; init; }")]
    [InlineData("[MaxSize(1_000)] public Node? Tree { get; init; }")]
    [InlineData("public int Number { get; init; } public bool? Flag { get; init; } public decimal Price { get; init; } public DayOfWeek Day { get; init; }")]
    [InlineData("public DateTimeOffset At { get; init; } public DateOnly Day { get; init; } public TimeOnly Time { get; init; } public Version? Version { get; init; } public char Letter { get; init; }")]
    [InlineData("public Point Where { get; init; }")]
    [InlineData("public string Computed => new('x', 100);")]
    [InlineData("[DynamoIgnore] public string? Text { get; init; }")]
    public Task Text_with_a_bound_and_what_is_no_text_are_not_reported(string member) => VerifyMemberAsync(member);

    [Fact]
    public async Task The_message_names_what_inside_a_nested_value_is_without_a_bound()
    {
        var diagnostics = await Size.VerifyAsync(
            RuleIds.UnboundedText,
            """
            [DynamoTable("Orders")]
            public partial class Order
            {
                [PartitionKey] public Guid Id { get; init; }
                public Address? [|Home|] { get; init; }
            }

            public record Address([property: MaxSize(10)] string Zip, Street Street);
            public record Street(string Name, int Number);
            """);

        Assert.Contains("'Home.Street.Name'", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public Task An_inherited_member_is_reported_at_the_item() => Size.VerifyAsync(
        RuleIds.UnboundedText,
        """
        public abstract class Named { public string? Name { get; init; } }

        [DynamoTable("Orders")]
        public partial class [|Order|] : Named
        {
            [PartitionKey] public Guid Id { get; init; }
        }
        """);

    private static Task VerifyMemberAsync(string member) => Size.VerifyMembersAsync(RuleIds.UnboundedText, $"{Size.Key} {member}");
}
