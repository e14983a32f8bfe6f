using DynamoGen.CodeFixes;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Usage;

public sealed class EmptyPageRuleTests
{
    [Theory]
    [InlineData("do { page = await client.QueryAsync(request); request.ExclusiveStartKey = page.LastEvaluatedKey; } while ([|page.Items.Count > 0|]);")]
    [InlineData("do { page = await client.QueryAsync(request); request.ExclusiveStartKey = page.LastEvaluatedKey; } while ([|page.Count != 0|] && request.ExclusiveStartKey != null);")]
    [InlineData("while (true) { page = await client.QueryAsync(request); if ([|page.Items.Count == 0|]) break; request.ExclusiveStartKey = page.LastEvaluatedKey; }")]
    [InlineData("for (; ;) { page = await client.QueryAsync(request); var items = page.Items; if ([|!items.Any()|] || page.LastEvaluatedKey.Count == 0) { break; } request.ExclusiveStartKey = page.LastEvaluatedKey; }")]
    [InlineData("List<Document> set; do { set = await search.GetNextSetAsync(); } while ([|set.Count > 0|]);")]
    [InlineData("while (!search.IsDone) { var set = await search.GetNextSetAsync(); if ([|set.Count < 1|]) break; Console.WriteLine(set); }")]
    [InlineData("do { page = await client.QueryAsync(request); request.ExclusiveStartKey = page.LastEvaluatedKey; } while ([|page.Items is { Count: > 0 }|]);")]
    [InlineData("do { page = await client.QueryAsync(request); request.ExclusiveStartKey = page.LastEvaluatedKey; } while ([|page is { Items: not null and { Count: not 0 } }|]);")]
    [InlineData("do { page = await client.QueryAsync(request); request.ExclusiveStartKey = page.LastEvaluatedKey; } while ([|page.Items is not []|]);")]
    [InlineData("while (true) { page = await client.QueryAsync(request); if ([|page.Items is null or { Count: 0 }|]) break; request.ExclusiveStartKey = page.LastEvaluatedKey; }")]
    [InlineData("while (true) { page = await client.QueryAsync(request); if ([|page is not { Items.Count: > 0 }|]) break; request.ExclusiveStartKey = page.LastEvaluatedKey; }")]
    [InlineData("while (true) { page = await client.QueryAsync(request); if ([|page.Count is < 1|]) break; request.ExclusiveStartKey = page.LastEvaluatedKey; }")]
    public Task A_paging_loop_that_ends_at_an_empty_page_is_reported(string loop) => VerifyAsync(loop);

    [Theory]
    [InlineData("do { page = await client.QueryAsync(request); request.ExclusiveStartKey = page.LastEvaluatedKey; } while (request.ExclusiveStartKey is { Count: > 0 });")]
    [InlineData("do { page = await client.QueryAsync(request); if (page.Items.Count == 0) continue; request.ExclusiveStartKey = page.LastEvaluatedKey; } while (page.LastEvaluatedKey.Count > 0);")]
    [InlineData("while (true) { page = await client.QueryAsync(request); if (page.Items.Count == 0 && page.LastEvaluatedKey == null) break; request.ExclusiveStartKey = page.LastEvaluatedKey; }")]
    [InlineData("while (true) { page = await client.QueryAsync(request); foreach (var item in page.Items) if (item.Count == 0) break; if (page.LastEvaluatedKey == null) break; }")]
    [InlineData("do { page = await client.QueryAsync(request); await client.DeleteItemAsync(\"Orders\", page.Items[0]); } while (page.Items.Count > 0);")]
    [InlineData("List<Document> set; do { set = await search.GetNextSetAsync(); } while (!search.IsDone);")]
    [InlineData("page = await client.QueryAsync(request); while (page.Items.Count > 0) page.Items.RemoveAt(0);")]
    [InlineData("while (true) { page = await client.QueryAsync(request); if (page.LastEvaluatedKey is not { Count: > 0 }) break; request.ExclusiveStartKey = page.LastEvaluatedKey; }")]
    [InlineData("while (true) { page = await client.QueryAsync(request); if (page is { Items.Count: 0, LastEvaluatedKey: null }) break; request.ExclusiveStartKey = page.LastEvaluatedKey; }")]
    [InlineData("while (true) { page = await client.QueryAsync(request); if (page.Items is { Count: 1 }) break; request.ExclusiveStartKey = page.LastEvaluatedKey; }")]
    [InlineData("while (true) { page = await client.QueryAsync(request); if (page.ScannedCount is 0) break; request.ExclusiveStartKey = page.LastEvaluatedKey; }")]
    public Task A_loop_that_goes_on_to_the_last_page_is_not_reported(string loop) => VerifyAsync(loop);

    [Fact]
    public Task The_fix_asks_for_the_last_key() => Calls.VerifyFixAsync<PageToTheEndCodeFix>(RuleIds.EmptyPage,
        """
        async Task M(QueryRequest request, ISearch search)
        {
            QueryResponse page;
            do
            {
                page = await client.QueryAsync(request);
                request.ExclusiveStartKey = page.LastEvaluatedKey;
            }
            while ([|page.Items.Count > 0|]); // On.
            do
            {
                page = await client.QueryAsync(request);
                request.ExclusiveStartKey = page.LastEvaluatedKey;
            }
            while ([|page.Count > 0|] && page.LastEvaluatedKey != null);
            List<Document> set;
            do
            {
                set = await search.GetNextSetAsync();
            }
            while ([|set.Any()|]);
        }
        """,
        """
        async Task M(QueryRequest request, ISearch search)
        {
            QueryResponse page;
            do
            {
                page = await client.QueryAsync(request);
                request.ExclusiveStartKey = page.LastEvaluatedKey;
            }
            while (page.LastEvaluatedKey?.Count > 0); // On.
            do
            {
                page = await client.QueryAsync(request);
                request.ExclusiveStartKey = page.LastEvaluatedKey;
            }
            while (page.LastEvaluatedKey != null);
            List<Document> set;
            do
            {
                set = await search.GetNextSetAsync();
            }
            while (!search.IsDone);
        }
        """);

    private static Task VerifyAsync(string loop) => Calls.VerifyMemberAsync(RuleIds.EmptyPage, $"async Task M(QueryRequest request, ISearch search) {{ QueryResponse page; {loop} }}");
}
