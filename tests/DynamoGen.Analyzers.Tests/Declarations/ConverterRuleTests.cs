using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class ConverterRuleTests
{
    private const string Body =
        """
        {
            public static void Write<TWriter>(ref TWriter writer, Money value) where TWriter : struct, DynamoGen.Mapping.IAttributeWriter, allows ref struct => writer.Number(value.Cents);
            public static Money Read<TReader>(ref TReader reader) where TReader : struct, DynamoGen.Mapping.IAttributeReader, allows ref struct => new(reader.ReadNumber<long>());
        }
        """;

    private const string Types =
        $$"""
        public readonly record struct Money(long Cents);
        [DynamoConverter<PriceConverter>] public readonly record struct Price(long Cents);
        [DynamoConverter<MoneyConverter>] public readonly record struct Misfit(long Cents);
        public readonly struct MoneyConverter : DynamoGen.Mapping.IDynamoConverter<Money> {{Body}}
        [StoredAs(DynamoGen.Mapping.DynamoType.N)] public readonly struct MoneyKeyConverter : DynamoGen.Mapping.IDynamoConverter<Money> {{Body}}
        [StoredAs(DynamoGen.Mapping.DynamoType.S)] public readonly struct MoneyTextConverter : DynamoGen.Mapping.IDynamoConverter<Money> {{Body}}
        public readonly struct PriceConverter : DynamoGen.Mapping.IDynamoConverter<Price>
        {
            public static void Write<TWriter>(ref TWriter writer, Price value) where TWriter : struct, DynamoGen.Mapping.IAttributeWriter, allows ref struct => writer.Number(value.Cents);
            public static Price Read<TReader>(ref TReader reader) where TReader : struct, DynamoGen.Mapping.IAttributeReader, allows ref struct => new(reader.ReadNumber<long>());
        }
        public readonly struct NoConverter;
        public static class Holder { private readonly struct Hidden : DynamoGen.Mapping.IDynamoConverter<Money> {{Body}} [DynamoConverter<Hidden>] public readonly record struct Money(long Cents); }
        """;

    [Theory]
    [InlineData("[DynamoConverter<MoneyConverter>] public long {|DGEN130:Value|} { get; init; }")]
    [InlineData("[DynamoConverter<MoneyConverter>] public List<Money>? {|DGEN130:Value|} { get; init; }")]
    [InlineData("[DynamoConverter<NoConverter>] public Money {|DGEN130:Value|} { get; init; }")]
    [InlineData("public Misfit {|DGEN130:Value|} { get; init; }")]
    [InlineData("public List<Misfit?>? {|DGEN130:Value|} { get; init; }")]
    [InlineData("public HashSet<Misfit> {|DGEN130:Value|} { get; init; } = [];")]
    [InlineData("public Holder.Money {|DGEN130:Value|} { get; init; }")]
    public Task A_converter_of_another_type_is_reported(string member) => Declaration.VerifyKeyedAsync(member, Types);

    [Theory]
    [InlineData("[DynamoConverter<MoneyConverter>] public Money Value { get; init; }")]
    [InlineData("[DynamoConverter<MoneyConverter>] public Money? Value { get; init; }")]
    [InlineData("public Dictionary<string, List<Price?>>? Value { get; init; }")]
    [InlineData("[DynamoConverter<DynamoGen.Mapping.EpochSecondsConverter>] public DateTimeOffset Value { get; init; }")]
    public Task A_converter_of_the_type_is_not_reported(string member) => Declaration.VerifyKeyedAsync(member, Types);

    [Theory]
    [InlineData("[PartitionKey, DynamoConverter<MoneyConverter>] public Money {|DGEN131:Id|} { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey] public Price {|DGEN131:Value|} { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } public HashSet<Price> {|DGEN131:Value|} { get; init; } = [];")]
    public Task A_key_or_set_whose_converter_does_not_say_what_it_writes_is_reported(string members) => Declaration.VerifyMembersAsync(members, Types);

    [Theory]
    [InlineData("[PartitionKey, DynamoConverter<MoneyKeyConverter>] public Money Id { get; init; }")]
    [InlineData("[PartitionKey] public Guid Id { get; init; } [SortKey, DynamoConverter<MoneyTextConverter>] public Money Value { get; init; }")]
    public Task A_key_whose_converter_says_what_it_writes_is_not_reported(string members) => Declaration.VerifyMembersAsync(members, Types);

    [Fact]
    public Task A_key_of_a_map_is_not_converted() => Declaration.VerifyKeyedAsync("public Dictionary<Price, int>? {|DGEN108:Value|} { get; init; }", Types);

    [Theory]
    [InlineData("[TimeToLive, DynamoConverter<MoneyTextConverter>] public Money {|DGEN117:Value|} { get; init; }")]
    [InlineData("[TimeToLive] public Price {|DGEN117:Value|} { get; init; }")]
    [InlineData("[TimeToLive, DynamoConverter<MoneyKeyConverter>] public long {|DGEN130:Value|} { get; init; }")]
    public Task A_time_to_live_whose_converter_writes_no_number_is_reported(string member) => Declaration.VerifyKeyedAsync(member, Types);

    [Fact]
    public Task A_time_to_live_whose_converter_writes_a_number_is_not_reported() =>
        Declaration.VerifyKeyedAsync("[TimeToLive, DynamoConverter<MoneyKeyConverter>] public Money? Value { get; init; }", Types);
}
