using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class UnsortableTimeRuleTests
{
    [Theory]
    [InlineData("new AttributeValue(time.[|ToString|]())")]
    [InlineData("new AttributeValue { S = time.[|ToString|](\"g\") }")]
    [InlineData("new AttributeValue { S = time.[|ToString|](\"dd/MM/yyyy\", CultureInfo.InvariantCulture) }")]
    [InlineData("new AttributeValue { S = DateTime.UtcNow.[|ToString|](CultureInfo.InvariantCulture) }")]
    [InlineData("new AttributeValue(time.[|ToShortDateString|]())")]
    [InlineData("new AttributeValue(time.[|ToString|](\"yyyy-MM-dd hh:mm:ss\"))")]
    [InlineData("new Document { [\"At\"] = moment.[|ToString|](\"R\") }")]
    [InlineData("new AttributeValue { S = $\"ORDER#[|{time}|]\" }")]
    [InlineData("new AttributeValue($\"{text}#[|{moment:dd.MM.yyyy}|]\")")]
    [InlineData("new Document { [\"At\"] = $\"{time.[|ToString|](\"g\")}\" }")]
    public Task A_time_that_does_not_sort_is_reported(string value) => AttributeText.VerifyAsync(RuleIds.UnsortableTime, value);

    [Theory]
    [InlineData("new AttributeValue(time.ToString(\"O\"))")]
    [InlineData("new AttributeValue { S = time.ToString(\"yyyy-MM-ddTHH:mm:ss.fffZ\", CultureInfo.InvariantCulture) }")]
    [InlineData("new AttributeValue { S = time.ToString(text) }")]
    [InlineData("new AttributeValue { S = time.ToString(\"HH:mm\") }")]
    [InlineData("new AttributeValue { N = time.ToString(\"yyyyMMdd\") }")]
    [InlineData("new AttributeValue { S = time.ToString(\"s\") }")]
    [InlineData("new AttributeValue { S = moment.ToString(\"yyyyMMddHHmmss\", CultureInfo.InvariantCulture) }")]
    [InlineData("new AttributeValue { N = moment.ToUnixTimeSeconds().ToString() }")]
    [InlineData("new AttributeValue(text.ToString())")]
    [InlineData("new Dictionary<string, string> { [\"At\"] = time.ToString() }")]
    [InlineData("new AttributeValue { S = $\"ORDER#{time:O}#{time:yyyyMMdd}#{time:HHmm}\" }")]
    [InlineData("new AttributeValue { S = $\"Placed on {time:d} by {text}\" }")]
    [InlineData("new AttributeValue { S = $\"ORDER#{text}#{1:d}\" }")]
    public Task A_time_that_may_sort_is_not_reported(string value) => AttributeText.VerifyAsync(RuleIds.UnsortableTime, value);

    [Fact]
    public Task The_fix_writes_text_that_sorts() => AttributeText.VerifyFixAsync<SortableTimeCodeFix>(
        RuleIds.UnsortableTime,
        "(new AttributeValue(time.[|ToString|](\"g\", CultureInfo.InvariantCulture)), new AttributeValue { S = time.[|ToShortDateString|]() }, new AttributeValue($\"{text}#[|{time}|]#[|{ moment,9:R}|]\"))",
        "(new AttributeValue(time.ToString(\"O\")), new AttributeValue { S = time.ToString(\"O\") }, new AttributeValue($\"{text}#{time:O}#{ moment,9:O}\"))");
}
