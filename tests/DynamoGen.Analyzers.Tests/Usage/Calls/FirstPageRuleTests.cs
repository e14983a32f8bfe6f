using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class FirstPageRuleTests
{
    [Theory]
    [InlineData("async Task<object> M() => (await client.[|QueryAsync|](new QueryRequest { KeyConditionExpression = \"pk = :pk\" })).Items.Select(item => item[\"Id\"].S).ToList();")]
    [InlineData("async Task<object> M() { var response = await client.[|ScanAsync|](new ScanRequest(\"Orders\")); return response.Items; }")]
    [InlineData("async Task<object> M() { var response = await client.[|ScanAsync|](\"Orders\", new List<string>()); return response.Items; }")]
    [InlineData("async Task M() { var request = new QueryRequest { IndexName = \"ByState\" }; request.KeyConditionExpression = \"pk = :pk\"; foreach (var item in (await client.[|QueryAsync|](request)).Items) Console.WriteLine(item); }")]
    [InlineData("async Task<int?> M() { var request = new ScanRequest(\"Orders\") { Select = Select.COUNT }; var response = await client.[|ScanAsync|](request); return response.Count; }")]
    [InlineData("async Task<object> M() { var response = await client.[|ScanAsync|](new ScanRequest(\"Orders\")); var items = response.Items; if (items.Count == 0) return null!; return items.ToDictionary(item => item[\"Id\"].S); }")]
    [InlineData("async Task<object> M() => await context.QueryAsync<Thing>(\"t1\").[|GetNextSetAsync|]();")]
    [InlineData("async Task<object> M() { var search = table.Scan(new ScanFilter()); return await search.[|GetNextSetAsync|](); }")]
    [InlineData("async Task<object> M() { var search = table.Query(new QueryOperationConfig { IndexName = \"ByState\" }); var set = await search.[|GetNextSetAsync|](); return set.Select(item => item[\"Id\"]).ToList(); }")]
    [InlineData("async Task<object> M() => (await client.[|ExecuteStatementAsync|](new ExecuteStatementRequest { Statement = \"SELECT * FROM Orders WHERE Id = ?\" })).Items.Select(item => item.Count).ToList();")]
    public Task A_first_page_that_is_taken_for_all_is_reported(string member) => Calls.VerifyMemberAsync(RuleIds.FirstPage, member);

    [Theory]
    [InlineData("async Task<object> M() => (await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\", Limit = 10 })).Items;")]
    [InlineData("async Task<object> M(QueryRequest request) => (await client.QueryAsync(request)).Items;")]
    [InlineData("async Task<object> M() { var request = new QueryRequest(); Narrow(request); return (await client.QueryAsync(request)).Items; } void Narrow(QueryRequest request) => request.Limit = 1;")]
    [InlineData("async Task<object> M() => (await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk AND sk = :sk\" })).Items.Select(item => item[\"Id\"].S).ToList();")]
    [InlineData("async Task<object?> M() => (await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\" })).Items.FirstOrDefault();")]
    [InlineData("async Task<object?> M() => (await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\" })).Items.Select(item => item[\"Id\"].S).FirstOrDefault();")]
    [InlineData("async Task<object> M() { var response = await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\" }); var items = response.Items; return items[0]; }")]
    [InlineData("async Task<object?> M() => (await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\" })).Items.SingleOrDefault();")]
    [InlineData("async Task<object?> M() { var response = await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\" }); return response.Items is [var only] ? only : null; }")]
    [InlineData("async Task<bool> M() => (await client.QueryAsync(new QueryRequest { KeyConditionExpression = \"pk = :pk\" })).Count > 0;")]
    [InlineData("async Task<object> M() { var response = await client.ScanAsync(new ScanRequest(\"Orders\")); return (response.Items, response.LastEvaluatedKey); }")]
    [InlineData("async Task<ScanResponse> M() => await client.ScanAsync(new ScanRequest(\"Orders\"));")]
    [InlineData("async Task<object> M() => await context.QueryAsync<Thing>(\"t1\").GetRemainingAsync();")]
    [InlineData("async Task<object?> M() => (await context.QueryAsync<Thing>(\"t1\").GetNextSetAsync()).FirstOrDefault();")]
    [InlineData("async Task<object> M() { var search = table.Scan(new ScanFilter()); var all = new List<Document>(); do all.AddRange(await search.GetNextSetAsync()); while (!search.IsDone); return all; }")]
    [InlineData("async Task<object> M() => await table.Query(new QueryOperationConfig { Limit = 5 }).GetNextSetAsync();")]
    [InlineData("async Task<object> M(ISearch search) => await search.GetNextSetAsync();")]
    [InlineData("async Task<object> M() => (await client.QueryAsync(new QueryRequest { KeyConditions = new() })).Items;")]
    [InlineData("async Task<object> M() { var response = await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = \"SELECT * FROM Orders\" }); return (response.Items, response.NextToken); }")]
    [InlineData("async Task<object> M(string text) => (await client.ExecuteStatementAsync(new ExecuteStatementRequest { Statement = text })).Items;")]
    public Task A_page_that_may_be_all_that_is_wanted_is_not_reported(string member) => Calls.VerifyMemberAsync(RuleIds.FirstPage, member);

    [Fact]
    public Task The_fix_reads_all_pages() => Calls.VerifyFixAsync<ReadAllPagesCodeFix>(RuleIds.FirstPage,
        """
        async Task PrintAsync(CancellationToken token)
        {
            // All of them.
            var response = await client.[|ScanAsync|](new ScanRequest("Orders"), token);
            foreach (var item in response.Items)
                Console.WriteLine(item);
            foreach (var item in (await client.[|QueryAsync|](new QueryRequest("Orders") { KeyConditionExpression = "pk = :pk" })).Items)
            {
                Console.WriteLine(item);
            }
        }

        async Task<List<Thing>> ThingsAsync() => await context.QueryAsync<Thing>("t1").[|GetNextSetAsync|]();

        async Task<List<Document>> DocumentsAsync(CancellationToken token)
        {
            var search = table.Scan(new ScanFilter());
            return await search.[|GetNextSetAsync|](token);
        }
        """,
        """
        async Task PrintAsync(CancellationToken token)
        {
            // All of them.
            await foreach (var response in client.Paginators.Scan(new ScanRequest("Orders")).Responses.WithCancellation(token))
            {
                foreach (var item in response.Items)
                    Console.WriteLine(item);
            }
            await foreach (var page in client.Paginators.Query(new QueryRequest("Orders") { KeyConditionExpression = "pk = :pk" }).Responses)
            {
                foreach (var item in page.Items)
                {
                    Console.WriteLine(item);
                }
            }
        }

        async Task<List<Thing>> ThingsAsync() => await context.QueryAsync<Thing>("t1").GetRemainingAsync();

        async Task<List<Document>> DocumentsAsync(CancellationToken token)
        {
            var search = table.Scan(new ScanFilter());
            return await search.GetRemainingAsync(token);
        }
        """);
}
