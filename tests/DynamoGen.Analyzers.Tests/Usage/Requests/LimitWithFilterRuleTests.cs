using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class LimitWithFilterRuleTests
{
    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", FilterExpression = \"a = :a\", Limit = [|1|] });")]
    [InlineData("var found = await client.ScanAsync(new ScanRequest { FilterExpression = \"a = :a\", Limit = [|number|] }); Console.WriteLine(found.Items.Count);")]
    [InlineData("var request = new QueryRequest { FilterExpression = \"a = :a\" }; request.Limit = [|10|]; var items = (await client.QueryAsync(request)).Items; Console.WriteLine(items.Count);")]
    public Task A_limit_beside_a_filter_is_reported_where_only_one_page_is_read(string statements) => Request.VerifyAsync(RuleIds.LimitWithFilter, statements);

    [Theory]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", Limit = 1 });")]
    [InlineData("await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", FilterExpression = \"a = :a\" });")]
    [InlineData("var page = await client.QueryAsync(new QueryRequest { FilterExpression = \"a = :a\", Limit = 10 }); Console.WriteLine(page.LastEvaluatedKey);")]
    [InlineData("var request = new QueryRequest { FilterExpression = \"a = :a\", Limit = 10 }; request.ExclusiveStartKey = new() { [\"pk\"] = value }; await client.QueryAsync(request);")]
    [InlineData("await foreach (var item in client.Paginators.Query(new QueryRequest { FilterExpression = \"a = :a\", Limit = 10 }).Responses) Console.WriteLine(item);")]
    [InlineData("Func<Task<QueryResponse>> first = () => client.QueryAsync(new QueryRequest { FilterExpression = \"a = :a\", Limit = 10 }); await first();")]
    [InlineData("await client.QueryAsync(Complete(new QueryRequest { FilterExpression = \"a = :a\", Limit = 10 }));")]
    [InlineData("var page = await client.QueryAsync(new QueryRequest { FilterExpression = \"a = :a\", Limit = 10 }); Console.WriteLine(page);")]
    [InlineData("await client.QueryAsync(new QueryRequest { FilterExpression = null, Limit = 10 });")]
    public Task One_without_a_filter_or_with_paging_is_not_reported(string statements) => Request.VerifyAsync(RuleIds.LimitWithFilter, statements);
}
