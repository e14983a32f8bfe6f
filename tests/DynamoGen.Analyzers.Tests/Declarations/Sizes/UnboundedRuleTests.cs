using System.Globalization;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class UnboundedRuleTests
{
    [Theory]
    [InlineData("public byte[]? [|Image|] { get; init; }")]
    [InlineData("public List<int>? [|Numbers|] { get; init; }")]
    [InlineData("public IReadOnlySet<Guid>? [|Friends|] { get; init; }")]
    [InlineData("public Dictionary<Guid, int>? [|Scores|] { get; init; }")]
    [InlineData("public List<string>? [|Names|] { get; init; }")]
    [InlineData("public Node? [|Tree|] { get; init; }")]
    [InlineData("public DynamoGen.Mapping.DynamoValue? [|Anything|] { get; init; }")]
    public Task A_member_that_grows_without_a_bound_is_reported(string member) => Size.VerifyMembersAsync(RuleIds.Unbounded, $"{Size.Key} {member}");

    [Theory]
    [InlineData("public string? Text { get; init; }")]
    [InlineData("public Uri? Link { get; init; }")]
    [InlineData("[MaxLength(10)] public List<string>? Names { get; init; }")]
    [InlineData("[MaxLength(10)] public Dictionary<string, int>? Counts { get; init; }")]
    public Task Text_without_a_bound_is_another_rule(string member) => Size.VerifyMembersAsync(RuleIds.Unbounded, $"{Size.Key} {member}");

    [Theory]
    [InlineData("[PartitionKey] public string [|Id|] { get; init; } = \"\";")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey] public string [|Name|] { get; init; } = \"\";")]
    public Task A_key_of_text_without_a_bound_is_reported_as_what_grows(string members) => Size.VerifyMembersAsync(RuleIds.Unbounded, members);

    [Theory]
    [InlineData("[MaxSize(100)] public string? Text { get; init; }")]
    [InlineData("[MaxLength(100)] public byte[]? Image { get; init; }")]
    [InlineData("[MaxSize(1_000)] public List<string>? Names { get; init; }")]
    [InlineData("[MaxLength(10)] public List<Guid>? Ids { get; init; }")]
    [InlineData("[MaxSize(1_000)] public Node? Tree { get; init; }")]
    [InlineData("public int Number { get; init; } public bool? Flag { get; init; } public decimal Price { get; init; } public DayOfWeek Day { get; init; }")]
    [InlineData("public DateTimeOffset At { get; init; } public DateOnly Day { get; init; } public TimeOnly Time { get; init; } public Version? Version { get; init; } public char Letter { get; init; }")]
    [InlineData("public Point Where { get; init; }")]
    [InlineData("public List<string> Computed => [];")]
    [InlineData("[DynamoIgnore] public byte[]? Image { get; init; }")]
    public Task A_member_with_a_bound_is_not_reported(string member) => Size.VerifyMembersAsync(RuleIds.Unbounded, $"{Size.Key} {member}");

    [Fact]
    public async Task A_key_without_a_bound_is_reported_with_the_limit_of_keys()
    {
        var diagnostics = await Size.VerifyAsync(
            RuleIds.Unbounded,
            """
            [DynamoTable("Orders")]
            public partial record Order([PartitionKey] string [|Id|]);
            """);

        Assert.Contains("a partition key holds at most 2,048 bytes", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public Task A_faulty_declaration_has_no_size() => Size.VerifyAsync(
        RuleIds.Unbounded,
        """
        [DynamoTable("Orders")]
        public class Order
        {
            public byte[]? Image { get; init; }
        }
        """);

    [Theory]
    [InlineData("[PartitionKey, DynamoConverter<TextOfBigConverter>] public Big [|Id|] { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [MaxLength(5)] public List<Loose>? [|Texts|] { get; init; }")]
    public Task A_converter_that_says_nothing_of_sizes_has_no_bound(string members) => Size.VerifyConvertedAsync(RuleIds.Unbounded, members);

    [Theory]
    [InlineData("[PartitionKey] public Small Id { get; init; }")]
    [InlineData("[PartitionKey, DynamoConverter<NumberOfBigConverter>] public Big Id { get; init; }")]
    public Task A_converter_that_writes_numbers_bounds_itself(string members) => Size.VerifyConvertedAsync(RuleIds.Unbounded, members);
}
