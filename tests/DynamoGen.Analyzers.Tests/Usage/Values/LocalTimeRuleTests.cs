using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class LocalTimeRuleTests
{
    [Theory]
    [InlineData("new AttributeValue(DateTime.[|Now|].ToString(\"O\"))")]
    [InlineData("new AttributeValue { S = DateTimeOffset.[|Now|].AddDays(1).ToString(\"O\") }")]
    [InlineData("new AttributeValue { N = DateTime.[|Now|].Ticks.ToString() }")]
    [InlineData("new Document { [\"At\"] = DateTime.[|Now|].Date.ToString(\"yyyy-MM-dd\") }")]
    [InlineData("new AttributeValue { S = $\"ORDER#{text}#{DateTime.[|Now|]:yyyy-MM-dd}\" }")]
    [InlineData("new Document { [\"At\"] = $\"{DateTime.[|Now|].AddDays(1).ToString(\"O\")}\" }")]
    public Task Local_time_is_reported(string value) => AttributeText.VerifyAsync(RuleIds.LocalTime, value);

    [Theory]
    [InlineData("new AttributeValue(DateTime.UtcNow.ToString(\"O\"))")]
    [InlineData("new AttributeValue { S = DateTime.Now.ToUniversalTime().ToString(\"O\") }")]
    [InlineData("new AttributeValue { N = DateTimeOffset.Now.ToUnixTimeSeconds().ToString() }")]
    [InlineData("new Document { [\"At\"] = DateTime.Now }")]
    [InlineData("new AttributeValue { N = (DateTime.Now - time).TotalSeconds.ToString() }")]
    [InlineData("new AttributeValue { S = DateTimeOffset.Now.UtcDateTime.ToString(\"O\") }")]
    [InlineData("new AttributeValue { S = Clock.Now.ToString() }")]
    [InlineData("new AttributeValue { S = $\"ORDER#{DateTime.UtcNow:yyyy-MM-dd}\" }")]
    [InlineData("new AttributeValue { S = $\"Imported at {DateTime.Now:t}\" }")]
    public Task Time_that_is_the_same_everywhere_is_not_reported(string value) => AttributeText.VerifyAsync(RuleIds.LocalTime, value);

    [Theory]
    [InlineData("new Order { At = DateTime.[|Now|] }")]
    [InlineData("new Order() with { At = DateTime.[|Now|].AddDays(1) }")]
    public Task Local_time_of_an_item_is_reported(string value) => AttributeText.VerifyAsync(RuleIds.LocalTime, value);

    [Theory]
    [InlineData("new Order { Moment = DateTimeOffset.Now, At = DateTime.UtcNow }")]
    [InlineData("new Plain { At = DateTime.Now }")]
    public Task A_moment_with_its_offset_and_what_is_no_item_are_not_reported(string value) => AttributeText.VerifyAsync(RuleIds.LocalTime, value);

    [Fact]
    public Task The_fix_takes_the_time_of_UTC() => AttributeText.VerifyFixAsync<UtcNowCodeFix>(
        RuleIds.LocalTime,
        "(new AttributeValue(DateTime.[|Now|].ToString(\"O\")), new AttributeValue { S = DateTimeOffset.[|Now|].AddDays(1).ToString(\"O\") })",
        "(new AttributeValue(DateTime.UtcNow.ToString(\"O\")), new AttributeValue { S = DateTimeOffset.UtcNow.AddDays(1).ToString(\"O\") })");
}
