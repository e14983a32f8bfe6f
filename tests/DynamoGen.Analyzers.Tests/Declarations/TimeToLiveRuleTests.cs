using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class TimeToLiveRuleTests
{
    [Theory]
    [InlineData("[TimeToLive] public string? {|DGEN117:Expires|} { get; init; }")]
    [InlineData("[TimeToLive] public TimeSpan {|DGEN117:Expires|} { get; init; }")]
    [InlineData("[TimeToLive] public DateOnly {|DGEN117:Expires|} { get; init; }")]
    [InlineData("[TimeToLive] public double {|DGEN117:Expires|} { get; init; }")]
    [InlineData("[TimeToLive] public short {|DGEN117:Expires|} { get; init; }")]
    [InlineData("[TimeToLive] public long A { get; init; } [TimeToLive] public long {|DGEN117:B|} { get; init; }")]
    public Task A_time_to_live_that_the_service_cannot_read_is_reported(string members) => Declaration.VerifyKeyedAsync(members);

    [Theory]
    [InlineData("[TimeToLive, DynamoConverter<MoneyTextConverter>] public Money {|DGEN117:Value|} { get; init; }")]
    [InlineData("[TimeToLive, DynamoConverter<MoneyConverter>] public Money {|DGEN117:Value|} { get; init; }")]
    [InlineData("[TimeToLive] public Price {|DGEN117:Value|} { get; init; }")]
    public Task A_time_to_live_of_a_converter_that_says_no_number_is_reported(string member) => Declaration.VerifyKeyedAsync(member, Converters.Types);

    [Theory]
    [InlineData("DateTimeOffset?")]
    [InlineData("DateTime")]
    [InlineData("long")]
    [InlineData("int?")]
    [InlineData("uint")]
    public Task A_time_to_live_of_a_moment_or_of_seconds_is_not_reported(string type) => Declaration.VerifyKeyedAsync($"[TimeToLive] public {type} Expires {{ get; init; }}");

    [Theory]
    [InlineData("[TimeToLive, DynamoConverter<MoneyKeyConverter>] public Money Value { get; init; }")]
    [InlineData("[TimeToLive] public Coin? Value { get; init; }")]
    public Task A_time_to_live_of_a_converter_that_writes_a_number_is_not_reported(string member) => Declaration.VerifyKeyedAsync(member, Converters.Types);

    [Theory]
    [InlineData("[TimeToLive] public long A { get; init; } [TimeToLive, DynamoIgnore] public string? B { get; init; }")]
    [InlineData("[TimeToLive] public long A { get; init; } public string? Expires { get; init; }")]
    [InlineData("[TimeToLive] public long A { get; init; } public Other? Other { get; init; }")]
    public Task One_time_to_live_of_each_item_is_not_reported(string members) =>
        Declaration.VerifyKeyedAsync(members, "[DynamoTable(\"Others\")] public partial record Other([PartitionKey] string Id, [TimeToLive] DateTimeOffset Until);");
}
