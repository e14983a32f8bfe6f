using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class FilterInMemoryRuleTests
{
    [Theory]
    [InlineData("async Task<object> M() => (await lines.Query(\"o1\").ToListAsync()).[|Where|](line => line.Price > 3).ToList();")]
    [InlineData("object M() => lines.Query(\"o1\").StreamAsync().[|Where|](line => line.Price > 3 && line.Number != 7);")]
    [InlineData("async Task<object> M(QueryRequest request) { var response = await client.QueryAsync(request); return response.Items.[|Where|](item => item[\"State\"].S == \"open\"); }")]
    [InlineData("async Task<object> M(string state) { var all = await context.QueryAsync<Thing>(\"t1\").GetRemainingAsync(); return all.[|Where|](thing => thing.State == state); }")]
    public Task A_filter_of_what_was_sent_is_reported(string member) => Calls.VerifyMemberAsync(RuleIds.FilterInMemory, member);

    [Theory]
    [InlineData("object M() => lines.Query(\"o1\").Filter(line => line.Price > 3).StreamAsync();")]
    [InlineData("object M() => lines.Query(\"o1\").StreamAsync().Where(line => IsDear(line)); bool IsDear(Line line) => line.Price > 3;")]
    [InlineData("object M() => lines.Query(\"o1\").StreamAsync().Where(line => line.Price > line.Number);")]
    [InlineData("object M(List<Line> all) => all.Where(line => line.Price > 3);")]
    [InlineData("async Task<object> M() => (await lines.Query(\"o1\").Take(10).ToListAsync()).Where(line => line.Price > 3).ToList();")]
    [InlineData("async Task<object> M() => (await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", Limit = 10 })).Items.Where(item => item[\"State\"].S == \"open\").ToList();")]
    [InlineData("async Task<object> M(HashSet<int> some) => (await lines.Query(\"o1\").ToListAsync()).Where(line => some.Contains(line.Number)).ToList();")]
    [InlineData("async Task<object> M() { var all = await context.QueryAsync<Thing>(\"t1\").GetRemainingAsync(); return (all.Where(thing => thing.State == \"open\"), all.Count); }")]
    [InlineData("async Task<object> M() => (await lines.Query(\"o1\").ToListAsync()).Select(line => line.Price);")]
    [InlineData("async Task<object> M(QueryRequest request) { var response = await client.QueryAsync(request); return response.Items.Any() ? response.Items.Where(item => item[\"State\"].S == \"open\").ToList() : []; }")]
    public Task What_DynamoDB_could_not_filter_is_not_reported(string member) => Calls.VerifyMemberAsync(RuleIds.FilterInMemory, member);
}
