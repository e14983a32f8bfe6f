using System.Globalization;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class SizeAnalyzerTests
{
    private const string Key = "[PartitionKey] public Guid Id { get; init; }";

    [Theory]
    [InlineData("[MaxSize(409_601)] public string? [|Text|] { get; init; }")]
    [InlineData("[MaxSize(500_000)] public byte[]? [|Image|] { get; init; }")]
    [InlineData("[MaxLength(136_534)] public string? [|Text|] { get; init; }")]
    [InlineData("[StringLength(200_000, MinimumLength = 1)] public string? [|Text|] { get; init; }")]
    [InlineData("[MaxLength(409_601)] public byte[]? [|Image|] { get; init; }")]
    [InlineData("[MaxLength(20_000)] public List<int>? [|Numbers|] { get; init; }")]
    [InlineData("[MaxLength(12_000)] public HashSet<Guid>? [|Friends|] { get; init; }")]
    [InlineData("[MaxLength(10_000)] public Dictionary<Guid, int>? [|Scores|] { get; init; }")]
    public Task A_member_that_can_exceed_an_item_is_reported(string member) => TooLargeAsync($"{Key} {member}");

    [Theory]
    [InlineData("[MaxSize(409_000)] public string? Text { get; init; }")]
    [InlineData("[MaxLength(136_000)] public string? Text { get; init; }")]
    [InlineData("[MaxSize(1_000), MaxLength(1_000_000)] public string? Text { get; init; }")]
    [InlineData("[MaxLength(10_000)] public List<int>? Numbers { get; init; }")]
    [InlineData("[MaxLength(1_000_000), DynamoIgnore] public string? Text { get; init; }")]
    [InlineData("[MaxLength] public string? Text { get; init; }")]
    [InlineData("public string? Text { get; init; }")]
    public Task A_member_that_fits_or_has_no_bound_is_not_too_large(string member) => TooLargeAsync($"{Key} {member}");

    [Theory]
    [InlineData("[PartitionKey, MaxSize(2_049)] public required string [|Id|] { get; init; }")]
    [InlineData("[PartitionKey, MaxLength(1_024)] public required string [|Id|] { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey, MaxSize(1_025)] public required string [|At|] { get; init; }")]
    public Task A_key_that_can_exceed_its_limit_is_reported(string members) => TooLargeAsync(members);

    [Theory]
    [InlineData("[PartitionKey, MaxSize(2_048)] public required string Id { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey, MaxSize(1_024)] public required string At { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey] public DateTimeOffset At { get; init; }")]
    public Task A_key_that_fits_is_not_reported(string members) => TooLargeAsync(members);

    [Fact]
    public Task Keys_of_an_index_have_the_same_limits() => VerifyAsync(
        """
        [DynamoTable("Orders")]
        [Gsi("ByOwner", PartitionKey = nameof(Owner), SortKey = nameof(Title))]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            [MaxSize(3_000)] public string? [|Owner|] { get; init; }
            [MaxSize(2_000)] public string? [|Title|] { get; init; }
        }
        """,
        RuleIds.TooLarge);

    [Fact]
    public async Task Members_that_fit_alone_but_not_together_are_reported_at_the_type()
    {
        var diagnostics = await VerifyAsync(
            """
            [DynamoTable("Orders")]
            public partial class [|Order|]
            {
                [PartitionKey] public Guid Id { get; init; }
                [MaxSize(300_000)] public string? First { get; init; }
                [MaxSize(109_600)] public string? Second { get; init; }
            }
            """,
            RuleIds.TooLarge);

        // Id (2 + 36), First (5 + 300,000), Second (6 + 109,600)
        Assert.Contains("'Order' can take 409,649 bytes, but an item holds at most 409,600", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public Task Attribute_names_count() => VerifyAsync(
        $$"""
        [DynamoTable("Orders")]
        public partial class [|Order|]
        {
            [PartitionKey] public Guid Id { get; init; }
            [MaxSize(409_000), DynamoAttribute("{{new string('n', 563)}}")] public string? Text { get; init; }
        }
        """,
        RuleIds.TooLarge);

    [Fact]
    public Task Nested_types_count_with_all_their_members() => VerifyAsync(
        """
        [DynamoTable("Orders")]
        public partial class Order
        {
            [PartitionKey] public Guid Id { get; init; }
            [MaxLength(9)] public List<Line>? [|Lines|] { get; init; }
        }

        public record Line(int Number, [MaxSize(50_000)] string Text);
        """,
        RuleIds.TooLarge);

    [Theory]
    [InlineData("public byte[]? [|Image|] { get; init; }")]
    [InlineData("public List<int>? [|Numbers|] { get; init; }")]
    [InlineData("public IReadOnlySet<Guid>? [|Friends|] { get; init; }")]
    [InlineData("public Dictionary<Guid, int>? [|Scores|] { get; init; }")]
    [InlineData("public List<string>? [|Names|] { get; init; }")]
    [InlineData("public Node? [|Tree|] { get; init; }")]
    [InlineData("public DynamoGen.Mapping.DynamoValue? [|Anything|] { get; init; }")]
    public async Task A_member_that_grows_without_a_bound_is_reported(string member)
    {
        await UnboundedAsync($"{Key} {member}");
        await UnboundedTextAsync($"{Key} {member.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)}");
    }

    [Theory]
    [InlineData("public string? [|Text|] { get; init; }")]
    [InlineData("public Uri? [|Link|] { get; init; }")]
    [InlineData("[MaxLength(10)] public List<string>? [|Names|] { get; init; }")]
    [InlineData("[MaxLength(10)] public Dictionary<string, int>? [|Counts|] { get; init; }")]
    public async Task Text_without_a_bound_is_another_rule(string member)
    {
        await UnboundedTextAsync($"{Key} {member}");
        await UnboundedAsync($"{Key} {member.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)}");
    }

    [Theory]
    [InlineData("[PartitionKey] public string [|Id|] { get; init; } = \"\";")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey] public string [|Name|] { get; init; } = \"\";")]
    public Task A_key_of_text_without_a_bound_is_reported_as_what_grows(string members) => UnboundedAsync(members);

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
    public async Task A_member_with_a_bound_is_not_reported(string member)
    {
        await UnboundedAsync($"{Key} {member}");
        await UnboundedTextAsync($"{Key} {member}");
    }

    [Fact]
    public async Task The_message_names_what_inside_a_nested_value_is_without_a_bound()
    {
        var diagnostics = await VerifyAsync(
            """
            [DynamoTable("Orders")]
            public partial class Order
            {
                [PartitionKey] public Guid Id { get; init; }
                public Address? [|Home|] { get; init; }
            }

            public record Address([property: MaxSize(10)] string Zip, Street Street);
            public record Street(string Name, int Number);
            """,
            RuleIds.UnboundedText);

        Assert.Contains("'Home.Street.Name'", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_without_a_bound_is_reported_with_the_limit_of_keys()
    {
        var diagnostics = await VerifyAsync(
            """
            [DynamoTable("Orders")]
            public partial record Order([PartitionKey] string [|Id|]);
            """,
            RuleIds.Unbounded);

        Assert.Contains("a partition key holds at most 2,048 bytes", diagnostics[0].GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public Task An_inherited_member_is_reported_at_the_item() => VerifyAsync(
        """
        public abstract class Named { public string? Name { get; init; } }

        [DynamoTable("Orders")]
        public partial class [|Order|] : Named
        {
            [PartitionKey] public Guid Id { get; init; }
        }
        """,
        RuleIds.UnboundedText);

    [Fact]
    public Task A_faulty_declaration_has_no_size() => VerifyAsync(
        """
        [DynamoTable("Orders")]
        public class Order
        {
            public string? Text { get; init; }
        }
        """,
        RuleIds.Unbounded);

    [Theory]
    [InlineData("[PartitionKey] public Big [|Id|] { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey, DynamoConverter<BigConverter>] public Big [|At|] { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [MaxLength(200)] public List<Big>? [|Bigs|] { get; init; }")]
    public Task A_converter_that_says_how_large_its_values_become_is_believed(string members) => ConvertedAsync(members, RuleIds.TooLarge);

    [Theory]
    [InlineData("[PartitionKey] public Small Id { get; init; }")]
    [InlineData("[PartitionKey, DynamoConverter<NumberOfBigConverter>] public Big Id { get; init; }")]
    public async Task A_converter_that_writes_numbers_bounds_itself(string members)
    {
        await ConvertedAsync(members, RuleIds.TooLarge);
        await ConvertedAsync(members, RuleIds.Unbounded);
    }

    [Theory]
    [InlineData("[PartitionKey, DynamoConverter<TextOfBigConverter>] public Big [|Id|] { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [MaxLength(5)] public List<Loose>? [|Texts|] { get; init; }")]
    public Task A_converter_that_says_nothing_of_sizes_has_no_bound(string members) => ConvertedAsync(members, RuleIds.Unbounded);

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> ConvertedAsync(string members, string rule)
    {
        return VerifyAsync(
            $$"""
            using DynamoGen.Mapping;

            [DynamoTable("Orders")]
            public partial class Order
            {
                {{members}}
            }

            [DynamoConverter<BigConverter>] public readonly record struct Big(int X);
            [DynamoConverter<SmallConverter>] public readonly record struct Small(int X);
            [DynamoConverter<LooseConverter>] public readonly record struct Loose(int X);
            [StoredAs(DynamoType.S), MaxSize(3_000)] {{Converter("Big", "Big")}}
            [StoredAs(DynamoType.N)] {{Converter("Small", "Small")}}
            [StoredAs(DynamoType.N)] {{Converter("NumberOfBig", "Big")}}
            [StoredAs(DynamoType.S)] {{Converter("TextOfBig", "Big")}}
            {{Converter("Loose", "Loose")}}
            """,
            rule);

        static string Converter(string name, string type) =>
            $$"""
            public readonly struct {{name}}Converter : IDynamoConverter<{{type}}>
            {
                public static void Write<TWriter>(ref TWriter writer, {{type}} value) where TWriter : struct, IAttributeWriter, allows ref struct => writer.Number(value.X);
                public static {{type}} Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => new(reader.ReadNumber<int>());
            }
            """;
    }

    private static Task TooLargeAsync(string members) => MembersAsync(members, RuleIds.TooLarge);

    private static Task UnboundedTextAsync(string members) => MembersAsync(members, RuleIds.UnboundedText);

    private static Task UnboundedAsync(string members) => MembersAsync(members, RuleIds.Unbounded);

    private static Task MembersAsync(string members, string rule) => VerifyAsync(
        $$"""
        [DynamoTable("Orders")]
        public partial class Order
        {
            {{members}}
        }

        public record Node(Node? Left, Node? Right);
        public record struct Point(double X, double Y);
        """,
        rule);

    private static Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> VerifyAsync(string declarations, string rule) =>
        AnalyzerVerifier<SizeAnalyzer>.VerifyAsync($"using System.ComponentModel.DataAnnotations;\nusing DynamoGen;\n\n{declarations}", new() { Options = TestOptions.Default, Rules = [rule] });
}
