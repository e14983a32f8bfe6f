using System.Globalization;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class TooLargeRuleTests
{
    [Theory]
    [InlineData("[MaxSize(409_601)] public string? [|Text|] { get; init; }")]
    [InlineData("[MaxSize(500_000)] public byte[]? [|Image|] { get; init; }")]
    [InlineData("[MaxLength(136_534)] public string? [|Text|] { get; init; }")]
    [InlineData("[StringLength(200_000, MinimumLength = 1)] public string? [|Text|] { get; init; }")]
    [InlineData("[MaxLength(409_601)] public byte[]? [|Image|] { get; init; }")]
    [InlineData("[MaxLength(20_000)] public List<int>? [|Numbers|] { get; init; }")]
    [InlineData("[MaxLength(12_000)] public HashSet<Guid>? [|Friends|] { get; init; }")]
    [InlineData("[MaxLength(10_000)] public Dictionary<Guid, int>? [|Scores|] { get; init; }")]
    public Task A_member_that_can_exceed_an_item_is_reported(string member) => VerifyMembersAsync($"{Size.Key} {member}");

    [Theory]
    [InlineData("[MaxSize(409_000)] public string? Text { get; init; }")]
    [InlineData("[MaxLength(136_000)] public string? Text { get; init; }")]
    [InlineData("[MaxSize(1_000), MaxLength(1_000_000)] public string? Text { get; init; }")]
    [InlineData("[MaxLength(10_000)] public List<int>? Numbers { get; init; }")]
    [InlineData("[MaxLength(1_000_000), DynamoIgnore] public string? Text { get; init; }")]
    [InlineData("[MaxLength] public string? Text { get; init; }")]
    [InlineData("public string? Text { get; init; }")]
    public Task A_member_that_fits_or_has_no_bound_is_not_reported(string member) => VerifyMembersAsync($"{Size.Key} {member}");

    [Theory]
    [InlineData("[PartitionKey, MaxSize(2_049)] public required string [|Id|] { get; init; }")]
    [InlineData("[PartitionKey, MaxLength(1_024)] public required string [|Id|] { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey, MaxSize(1_025)] public required string [|At|] { get; init; }")]
    public Task A_key_that_can_exceed_its_limit_is_reported(string members) => VerifyMembersAsync(members);

    [Theory]
    [InlineData("[PartitionKey, MaxSize(2_048)] public required string Id { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey, MaxSize(1_024)] public required string At { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey] public DateTimeOffset At { get; init; }")]
    public Task A_key_that_fits_is_not_reported(string members) => VerifyMembersAsync(members);

    [Fact]
    public Task Keys_of_an_index_have_the_same_limits() => Size.VerifyAsync(
        RuleIds.TooLarge,
        """
        [DynamoTable("Orders")]
        [Gsi("ByOwner", PartitionKey = nameof(Owner), SortKey = nameof(Title))]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            [MaxSize(3_000)] public string? [|Owner|] { get; init; }
            [MaxSize(2_000)] public string? [|Title|] { get; init; }
        }
        """);

    [Fact]
    public async Task Members_that_fit_alone_but_not_together_are_reported_at_the_type()
    {
        var diagnostics = await Size.VerifyAsync(
            RuleIds.TooLarge,
            """
            [DynamoTable("Orders")]
            public partial class [|Order|]
            {
                [PartitionKey] public Guid Id { get; init; }
                [MaxSize(300_000)] public string? First { get; init; }
                [MaxSize(109_600)] public string? Second { get; init; }
            }
            """);

        // Id (2 + 36), First (5 + 300,000), Second (6 + 109,600)
        Assert.Contains("'Order' can take 409,649 bytes, but an item holds at most 409,600", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public Task Attribute_names_count() => Size.VerifyAsync(
        RuleIds.TooLarge,
        $$"""
        [DynamoTable("Orders")]
        public partial class [|Order|]
        {
            [PartitionKey] public Guid Id { get; init; }
            [MaxSize(409_000), DynamoAttribute("{{new string('n', 563)}}")] public string? Text { get; init; }
        }
        """);

    [Fact]
    public Task Nested_types_count_with_all_their_members() => Size.VerifyAsync(
        RuleIds.TooLarge,
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            [MaxLength(9)] public List<Line>? [|Lines|] { get; init; }
        }

        public record Line(int Number, [MaxSize(50_000)] string Text);
        """);

    [Theory]
    [InlineData("[PartitionKey] public Big [|Id|] { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey, DynamoConverter<BigConverter>] public Big [|At|] { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [MaxLength(200)] public List<Big>? [|Bigs|] { get; init; }")]
    public Task A_converter_that_says_how_large_its_values_become_is_believed(string members) => Size.VerifyConvertedAsync(RuleIds.TooLarge, members);

    [Theory]
    [InlineData("[PartitionKey] public Small Id { get; init; }")]
    [InlineData("[PartitionKey, DynamoConverter<NumberOfBigConverter>] public Big Id { get; init; }")]
    public Task A_converter_that_writes_numbers_is_not_reported(string members) => Size.VerifyConvertedAsync(RuleIds.TooLarge, members);

    private static Task VerifyMembersAsync(string members) => Size.VerifyMembersAsync(RuleIds.TooLarge, members);
}
