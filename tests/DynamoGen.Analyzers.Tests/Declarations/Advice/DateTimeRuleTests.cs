using Xunit;

namespace DynamoGen.Analyzers.Tests.Declarations;

public sealed class DateTimeRuleTests
{
    [Theory]
    [InlineData("public DateTime [|At|] { get; init; }")]
    [InlineData("public DateTime? [|At|] { get; init; }")]
    [InlineData("[TimeToLive] public DateTime [|Expires|] { get; init; }")]
    [InlineData("[CreatedAt] public DateTime [|Created|] { get; init; }")]
    public Task A_moment_that_is_a_DateTime_is_reported(string member) => Advice.VerifyMembersAsync(RuleIds.DateTime, member);

    [Fact]
    public Task One_in_a_nested_type_of_two_items_is_reported_once() => Advice.VerifyAsync(
        RuleIds.DateTime,
        """
        [DynamoTable("Orders")] public partial record Order([PartitionKey] string Id, List<Line> Lines);
        [DynamoTable("Offers")] public partial record Offer([PartitionKey] string Id, Dictionary<string, Line[]> Lines);
        public record Line(int Number, DateTime [|At|]);
        """);

    [Theory]
    [InlineData("public DateTimeOffset At { get; init; }")]
    [InlineData("public DateOnly Day { get; init; }")]
    [InlineData("[DynamoConverter<MillisecondsDateTimeConverter>] public DateTime At { get; init; }")]
    [InlineData("public DateTime At => default;")]
    [InlineData("[DynamoIgnore] public DateTime At { get; init; }")]
    public Task Other_times_and_what_is_converted_or_not_stored_are_not_reported(string member) => Advice.VerifyMembersAsync(RuleIds.DateTime, member);

    [Fact]
    public Task A_type_parameter_is_not_reported_where_a_base_names_it() => Advice.VerifyAsync(
        RuleIds.DateTime,
        """
        public abstract class Dated<T> { public T? At { get; init; } }
        [DynamoTable("Orders")] public partial class Order : Dated<DateTime> { [PartitionKey] public Guid Id { get; init; } }
        """);

    [Fact]
    public Task A_type_that_no_item_holds_is_not_reported() => Advice.VerifyMembersAsync(RuleIds.DateTime, "public int Number { get; init; }", "public record Line(DateTime At);");
}
