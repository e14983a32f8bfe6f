using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class ConverterRuleTests
{
    [Theory]
    [InlineData("[DynamoConverter<MoneyConverter>] public long {|DGEN130:Value|} { get; init; }")]
    [InlineData("[DynamoConverter<MoneyConverter>] public List<Money>? {|DGEN130:Value|} { get; init; }")]
    [InlineData("[DynamoConverter<NoConverter>] public Money {|DGEN130:Value|} { get; init; }")]
    [InlineData("public Misfit {|DGEN130:Value|} { get; init; }")]
    [InlineData("public List<Misfit?>? {|DGEN130:Value|} { get; init; }")]
    [InlineData("public HashSet<Misfit> {|DGEN130:Value|} { get; init; } = [];")]
    [InlineData("public Holder.Money {|DGEN130:Value|} { get; init; }")]
    public Task A_converter_of_another_type_is_reported(string member) => Declaration.VerifyKeyedAsync(member, Converters.Types);

    [Theory]
    [InlineData("[DynamoConverter<MoneyConverter>] public Money Value { get; init; }")]
    [InlineData("[DynamoConverter<MoneyConverter>] public Money? Value { get; init; }")]
    [InlineData("public Dictionary<string, List<Price?>>? Value { get; init; }")]
    [InlineData("[DynamoConverter<DynamoGen.Mapping.EpochSecondsConverter>] public DateTimeOffset Value { get; init; }")]
    public Task A_converter_of_the_type_is_not_reported(string member) => Declaration.VerifyKeyedAsync(member, Converters.Types);

    [Fact]
    public Task A_key_of_a_map_is_not_converted() => Declaration.VerifyKeyedAsync("public Dictionary<Price, int>? {|DGEN108:Value|} { get; init; }", Converters.Types);

    [Fact]
    public Task A_time_to_live_whose_converter_is_of_another_type_is_reported() =>
        Declaration.VerifyKeyedAsync("[TimeToLive, DynamoConverter<MoneyKeyConverter>] public long {|DGEN130:Value|} { get; init; }", Converters.Types);

    [Fact]
    public Task A_time_to_live_whose_converter_writes_a_number_is_not_reported() =>
        Declaration.VerifyKeyedAsync("[TimeToLive, DynamoConverter<MoneyKeyConverter>] public Money? Value { get; init; }", Converters.Types);
}
