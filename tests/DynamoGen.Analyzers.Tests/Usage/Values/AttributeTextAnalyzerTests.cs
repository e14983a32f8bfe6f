using DynamoGen.CodeFixes;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class AttributeTextAnalyzerTests
{
    [Theory]
    [InlineData("new AttributeValue(time.[|ToString|]())")]
    [InlineData("new AttributeValue { S = time.[|ToString|](\"g\") }")]
    [InlineData("new AttributeValue { S = time.[|ToString|](\"dd/MM/yyyy\", CultureInfo.InvariantCulture) }")]
    [InlineData("new AttributeValue { S = DateTime.UtcNow.[|ToString|](CultureInfo.InvariantCulture) }")]
    [InlineData("new AttributeValue(time.[|ToShortDateString|]())")]
    [InlineData("new AttributeValue(time.[|ToString|](\"yyyy-MM-dd hh:mm:ss\"))")]
    [InlineData("new Document { [\"At\"] = moment.[|ToString|](\"R\") }")]
    public Task A_time_that_does_not_sort_is_reported(string value) => VerifyAsync(RuleIds.UnsortableTime, value);

    [Theory]
    [InlineData("new AttributeValue(time.ToString(\"O\"))")]
    [InlineData("new AttributeValue { S = time.ToString(\"yyyy-MM-ddTHH:mm:ss.fffZ\", CultureInfo.InvariantCulture) }")]
    [InlineData("new AttributeValue { S = time.ToString(text) }")]
    [InlineData("new AttributeValue { S = time.ToString(\"HH:mm\") }")]
    [InlineData("new AttributeValue { N = moment.ToUnixTimeSeconds().ToString() }")]
    [InlineData("new AttributeValue(text.ToString())")]
    [InlineData("new Dictionary<string, string> { [\"At\"] = time.ToString() }")]
    public Task A_time_that_may_sort_is_not_reported(string value) => VerifyAsync(RuleIds.UnsortableTime, value);

    [Theory]
    [InlineData("new AttributeValue(DateTime.[|Now|].ToString(\"O\"))")]
    [InlineData("new AttributeValue { S = DateTimeOffset.[|Now|].AddDays(1).ToString(\"O\") }")]
    [InlineData("new AttributeValue { N = DateTime.[|Now|].Ticks.ToString() }")]
    [InlineData("new Document { [\"At\"] = DateTime.[|Now|].Date.ToString(\"yyyy-MM-dd\") }")]
    public Task Local_time_is_reported(string value) => VerifyAsync(RuleIds.LocalTime, value);

    [Theory]
    [InlineData("new AttributeValue(DateTime.UtcNow.ToString(\"O\"))")]
    [InlineData("new AttributeValue { S = DateTime.Now.ToUniversalTime().ToString(\"O\") }")]
    [InlineData("new AttributeValue { N = DateTimeOffset.Now.ToUnixTimeSeconds().ToString() }")]
    [InlineData("new Document { [\"At\"] = DateTime.Now }")]
    [InlineData("new AttributeValue { S = Clock.Now.ToString() }")]
    public Task Time_that_is_the_same_everywhere_is_not_reported(string value) => VerifyAsync(RuleIds.LocalTime, value);

    [Theory]
    [InlineData("new Order { At = DateTime.[|Now|] }")]
    [InlineData("new Order() with { At = DateTime.[|Now|].AddDays(1) }")]
    [InlineData("new Order { Moment = DateTimeOffset.Now, At = DateTime.UtcNow }")]
    [InlineData("new Plain { At = DateTime.Now }")]
    public Task Local_time_of_an_item_is_reported(string value) => VerifyAsync(RuleIds.LocalTime, value);

    [Theory]
    [InlineData("new Dictionary<string, AttributeValue> { [\"ttl\"] = new() { N = moment.[|ToUnixTimeMilliseconds|]().ToString() } }")]
    [InlineData("new Dictionary<string, AttributeValue> { { \":expiresAt\", new AttributeValue { N = moment.AddDays(1).[|ToUnixTimeMilliseconds|]().ToString() } } }")]
    [InlineData("new Dictionary<string, AttributeValue> { [\"TimeToLive\"] = new(time.[|ToString|](\"O\")) }")]
    [InlineData("new Dictionary<string, AttributeValue> { [\"ttl\"] = new() { S = moment.[|ToUnixTimeSeconds|]().ToString() } }")]
    [InlineData("new Document { [\"ttl\"] = moment.[|ToUnixTimeMilliseconds|]() }")]
    public Task A_time_to_live_in_another_form_is_reported(string value) => VerifyAsync(RuleIds.TimeToLive, value);

    [Theory]
    [InlineData("new Dictionary<string, AttributeValue> { [\"ttl\"] = new() { N = moment.ToUnixTimeSeconds().ToString() } }")]
    [InlineData("new Dictionary<string, AttributeValue> { [\"CreatedAt\"] = new() { N = moment.ToUnixTimeMilliseconds().ToString() } }")]
    [InlineData("new Dictionary<string, AttributeValue> { [\"ttl\"] = new() { N = text } }")]
    [InlineData("new Document { [\"ttl\"] = moment.ToUnixTimeSeconds() }")]
    [InlineData("new Dictionary<string, AttributeValue> { [\"ExpiresAt\"] = new(time.ToString(\"O\")) }")]
    public Task A_time_to_live_in_seconds_is_not_reported(string value) => VerifyAsync(RuleIds.TimeToLive, value);

    [Fact]
    public Task The_fix_writes_text_that_sorts() => VerifyFixAsync<SortableTimeCodeFix>(
        RuleIds.UnsortableTime,
        "(new AttributeValue(time.[|ToString|](\"g\", CultureInfo.InvariantCulture)), new AttributeValue { S = time.[|ToShortDateString|]() })",
        "(new AttributeValue(time.ToString(\"O\")), new AttributeValue { S = time.ToString(\"O\") })");

    [Fact]
    public Task The_fix_takes_the_time_of_UTC() => VerifyFixAsync<UtcNowCodeFix>(
        RuleIds.LocalTime,
        "(new AttributeValue(DateTime.[|Now|].ToString(\"O\")), new AttributeValue { S = DateTimeOffset.[|Now|].AddDays(1).ToString(\"O\") })",
        "(new AttributeValue(DateTime.UtcNow.ToString(\"O\")), new AttributeValue { S = DateTimeOffset.UtcNow.AddDays(1).ToString(\"O\") })");

    [Fact]
    public Task The_fix_writes_seconds() => VerifyFixAsync<EpochSecondsCodeFix>(
        RuleIds.TimeToLive,
        "(new Document { [\"ttl\"] = moment.[|ToUnixTimeMilliseconds|]() }, new Document { [\"ExpiresAt\"] = moment.[|ToUnixTimeMilliseconds|]() })",
        "(new Document { [\"ttl\"] = moment.ToUnixTimeSeconds() }, new Document { [\"ExpiresAt\"] = moment.ToUnixTimeSeconds() })");

    private static Task VerifyAsync(string rule, string value) => AnalyzerVerifier<AttributeTextAnalyzer>.VerifyAsync(Source(value), new() { Rules = [rule] });

    private static Task VerifyFixAsync<TFix>(string rule, string value, string fixedValue) where TFix : CodeFixProvider, new() =>
        CodeFixVerifier<AttributeTextAnalyzer, TFix>.VerifyAsync(Source(value), Source(fixedValue), new() { Rules = [rule] });

    private static string Source(string value) =>
        $$"""
        using System.Globalization;
        using Amazon.DynamoDBv2.DocumentModel;
        using Amazon.DynamoDBv2.Model;

        [DynamoGen.DynamoTable("Orders")] record Order { public DateTime At { get; init; } public DateTimeOffset Moment { get; init; } }
        record Plain { public DateTime At { get; init; } }
        static class Clock { public static DateTime Now => DateTime.UtcNow; }

        class C
        {
            object M(DateTime time, DateTimeOffset moment, string text) => {{value}};

            CultureInfo Culture => CultureInfo.InvariantCulture;
        }
        """;
}
