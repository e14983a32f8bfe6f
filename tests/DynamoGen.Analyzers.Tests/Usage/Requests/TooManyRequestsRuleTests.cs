using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class TooManyRequestsRuleTests
{
    [Theory]
    [InlineData(26, true)]
    [InlineData(25, false)]
    [InlineData(1, false)]
    public Task A_batch_may_have_25_writes(int count, bool isReported) =>
        VerifyAsync($"await client.BatchWriteItemAsync(new BatchWriteItemRequest {{ RequestItems = {Marked($"new() {{ [\"Orders\"] = [{Many("new WriteRequest()", count)}] }}", isReported)} }});");

    [Theory]
    [InlineData(101, true)]
    [InlineData(100, false)]
    public Task A_batch_may_have_100_keys(int count, bool isReported)
    {
        var keys = $"new() {{ [\"Orders\"] = new KeysAndAttributes {{ Keys = new() {{ {Many("new()", count)} }} }} }}";
        return VerifyAsync($"await client.BatchGetItemAsync(new BatchGetItemRequest {{ RequestItems = {Marked(keys, isReported)} }});");
    }

    [Theory]
    [InlineData(101, true)]
    [InlineData(100, false)]
    public Task A_transaction_may_have_100_actions(int count, bool isReported) =>
        VerifyAsync($"await client.TransactWriteItemsAsync(new TransactWriteItemsRequest {{ TransactItems = {Marked($"new List<TransactWriteItem> {{ {Many("new()", count)} }}", isReported)} }});");

    [Fact]
    public Task The_writes_of_all_tables_count() =>
        VerifyAsync($"await client.BatchWriteItemAsync(new BatchWriteItemRequest {{ RequestItems = [|new() {{ [\"A\"] = [{Many("new()", 13)}], [\"B\"] = [{Many("new()", 13)}] }}|] }});");

    [Theory]
    [InlineData("var many = new List<WriteRequest>(); await client.BatchWriteItemAsync(new BatchWriteItemRequest { RequestItems = new() { [\"Orders\"] = many } });")]
    [InlineData("WriteRequest[] some = []; await client.BatchWriteItemAsync(new BatchWriteItemRequest { RequestItems = new() { [\"Orders\"] = [.. some] } });")]
    public Task What_cannot_be_counted_is_not_reported(string statements) => VerifyAsync(statements);

    private static Task VerifyAsync(string statements) => Request.VerifyAsync(RuleIds.TooManyRequests, statements);

    private static string Many(string part, int count) => string.Join(", ", Enumerable.Repeat(part, count));

    private static string Marked(string value, bool isReported) => isReported ? $"[|{value}|]" : value;
}
