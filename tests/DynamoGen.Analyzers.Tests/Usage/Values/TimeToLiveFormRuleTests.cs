using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class TimeToLiveFormRuleTests
{
    [Theory]
    [InlineData("new Dictionary<string, AttributeValue> { [\"ttl\"] = new() { N = moment.[|ToUnixTimeMilliseconds|]().ToString() } }")]
    [InlineData("new Dictionary<string, AttributeValue> { { \":expiresAt\", new AttributeValue { N = moment.AddDays(1).[|ToUnixTimeMilliseconds|]().ToString() } } }")]
    [InlineData("new Dictionary<string, AttributeValue> { [\"TimeToLive\"] = new(time.[|ToString|](\"O\")) }")]
    [InlineData("new Dictionary<string, AttributeValue> { [\"ttl\"] = new() { S = moment.[|ToUnixTimeSeconds|]().ToString() } }")]
    [InlineData("new Document { [\"ttl\"] = moment.[|ToUnixTimeMilliseconds|]() }")]
    [InlineData("new Dictionary<string, AttributeValue> { [\"ttl\"] = new() { N = time.[|Ticks|].ToString() } }")]
    [InlineData("new Document { [\"ttl\"] = time.AddDays(1).[|Ticks|] }")]
    [InlineData("new Dictionary<string, AttributeValue> { [\"ttl\"] = new() { N = $\"{moment.[|ToUnixTimeMilliseconds|]()}\" } }")]
    public Task A_time_to_live_in_another_form_is_reported(string value) => AttributeText.VerifyAsync(RuleIds.TimeToLiveForm, value);

    [Theory]
    [InlineData("new Dictionary<string, AttributeValue> { [\"ttl\"] = new() { N = moment.ToUnixTimeSeconds().ToString() } }")]
    [InlineData("new Dictionary<string, AttributeValue> { [\"CreatedAt\"] = new() { N = moment.ToUnixTimeMilliseconds().ToString() } }")]
    [InlineData("new Dictionary<string, AttributeValue> { [\"ttl\"] = new() { N = text } }")]
    [InlineData("new Document { [\"ttl\"] = moment.ToUnixTimeSeconds() }")]
    [InlineData("new Document { [\"ttl\"] = moment.ToUnixTimeMilliseconds() / 1000 }")]
    [InlineData("new Dictionary<string, AttributeValue> { [\"ExpiresAt\"] = new(time.ToString(\"O\")) }")]
    [InlineData("new Document { [\"ttl\"] = time.Ticks / TimeSpan.TicksPerSecond }")]
    [InlineData("new Dictionary<string, AttributeValue> { [\"At\"] = new() { N = time.Ticks.ToString() } }")]
    [InlineData("new Document { [\"ttl\"] = TimeSpan.FromHours(1).Ticks }")]
    public Task A_time_to_live_in_seconds_is_not_reported(string value) => AttributeText.VerifyAsync(RuleIds.TimeToLiveForm, value);

    [Fact]
    public Task The_fix_writes_seconds() => AttributeText.VerifyFixAsync<EpochSecondsCodeFix>(
        RuleIds.TimeToLiveForm,
        """
        (new Document { ["ttl"] = moment.[|ToUnixTimeMilliseconds|]() }, new Document { ["ExpiresAt"] = moment.[|ToUnixTimeMilliseconds|]() },
            new Document { ["ttl"] = moment.[|Ticks|] }, new AttributeValue[] { new(text) }, new Dictionary<string, AttributeValue> { ["ttl"] = new() { N = time.AddDays(1).[|Ticks|].ToString() } })
        """,
        """
        (new Document { ["ttl"] = moment.ToUnixTimeSeconds() }, new Document { ["ExpiresAt"] = moment.ToUnixTimeSeconds() },
            new Document { ["ttl"] = moment.ToUnixTimeSeconds() }, new AttributeValue[] { new(text) }, new Dictionary<string, AttributeValue> { ["ttl"] = new() { N = new DateTimeOffset(time.AddDays(1)).ToUnixTimeSeconds().ToString() } })
        """);
}
