using DynamoGen.Mapping;
using DynamoGen.Queries;

namespace DynamoGen.Tests.Client;

public class PageTests
{
    private static readonly DynamoQueryRequest Owned = QueryTests.Owned;

    [Fact]
    public async Task A_page_is_filled_from_as_many_answers_as_it_takes()
    {
        var http = new FakeHttp(QueryTests.Page("a", next: "a"), QueryTests.Page("", next: "x"), QueryTests.Page("b c d", next: "d"));
        using var client = http.Client();

        var page = await client.PageAsync<Thing>(Owned, 3, null, Token);

        Assert.Equal(["a", "b", "c"], page.Items.Select(thing => thing.Id));
        Assert.Equal([3, 2, 2], http.Requests.Select(request => (int)request.Body["Limit"]!));
    }

    [Fact]
    public async Task The_next_page_begins_after_the_last_item_that_was_returned()
    {
        var http = new FakeHttp(QueryTests.Page("a b c", next: "z"), QueryTests.Page("c"));
        using var client = http.Client();

        var first = await client.PageAsync<Thing>(Owned, 2, null, Token);
        var second = await client.PageAsync<Thing>(Owned, 2, first.NextToken, Token);

        Assert.Equal("""{"Id":{"S":"b"},"Owner":{"S":"u"},"Rank":{"N":"1"}}""", http.LastBody["ExclusiveStartKey"]!.ToJsonString());
        Assert.Equal(["c"], second.Items.Select(thing => thing.Id));
        Assert.Null(second.NextToken);
    }

    [Fact]
    public async Task A_page_that_the_service_ends_has_no_token()
    {
        using var client = new FakeHttp(QueryTests.Page("a b")).Client();

        Assert.Null((await client.PageAsync<Thing>(Owned, 2, null, Token)).NextToken);
    }

    [Fact]
    public async Task A_page_after_which_the_service_may_have_more_has_a_token()
    {
        using var client = new FakeHttp(QueryTests.Page("a b", next: "b")).Client();

        Assert.NotNull((await client.PageAsync<Thing>(Owned, 2, null, Token)).NextToken);
    }

    [Fact]
    public async Task An_empty_query_is_an_empty_page()
    {
        using var client = new FakeHttp(QueryTests.Page("")).Client();

        var page = await client.PageAsync<Thing>(Owned, 2, null, Token);

        Assert.Empty(page.Items);
        Assert.Null(page.NextToken);
    }

    [Fact]
    public async Task Take_counts_over_all_pages()
    {
        var http = new FakeHttp(QueryTests.Page("a b", next: "b"), QueryTests.Page("c d", next: "d"));
        using var client = http.Client();
        var query = Owned with { Take = 3 };

        var first = await client.PageAsync<Thing>(query, 2, null, Token);
        var second = await client.PageAsync<Thing>(query, 2, first.NextToken, Token);

        Assert.Equal(["c"], second.Items.Select(thing => thing.Id));
        Assert.Null(second.NextToken);
    }

    [Fact]
    public async Task A_token_is_safe_in_a_URL()
    {
        using var client = new FakeHttp(QueryTests.Page("ä+/?&=ü", next: "b")).Client();

        var token = (await client.PageAsync<Thing>(Owned, 1, null, Token)).NextToken!;

        Assert.Equal(token, Uri.EscapeDataString(token));
    }

    [Fact]
    public async Task A_token_with_any_character_changed_is_refused_and_nothing_is_sent()
    {
        var http = new FakeHttp(QueryTests.Page("a", next: "a"));
        using var client = http.Client();
        var token = (await client.PageAsync<Thing>(Owned, 1, null, Token)).NextToken!;

        for (var i = 0; i < token.Length; i++)
            foreach (var other in "AQgw_-z9+ =".Where(c => c != token[i]))
            {
                var damaged = $"{token[..i]}{other}{token[(i + 1)..]}";
                var exception = await Assert.ThrowsAsync<PageTokenException>(() => client.PageAsync<Thing>(Owned, 1, damaged, Token));
                Assert.Equal("Things", exception.Table);
            }
        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task A_token_cut_anywhere_is_refused()
    {
        using var client = new FakeHttp(QueryTests.Page("a", next: "a")).Client();
        var token = (await client.PageAsync<Thing>(Owned, 1, null, Token)).NextToken!;

        for (var length = 0; length < token.Length; length++)
            await Assert.ThrowsAsync<PageTokenException>(() => client.PageAsync<Thing>(Owned, 1, token[..length], Token));
    }

    public static TheoryData<DynamoQueryRequest> Others() =>
    [
        Owned with { Partition = DynamoValue.String("v") },
        Owned with { Descending = true },
        Owned with { Index = null },
        Owned with { ItemType = "Thing" },
        Owned with { Take = 5 },
        Owned with { Range = new(KeyComparison.Greater, DynamoValue.Number("1")) },
        Owned with { Range = new(KeyComparison.Greater, DynamoValue.Number("2")) },
        Owned with { Range = new(KeyComparison.Less, DynamoValue.Number("1")) },
        QueryTests.Readings,
    ];

    [Fact]
    public void A_token_fits_its_own_query_alone()
    {
        List<DynamoQueryRequest> queries = [Owned, .. Others().Select(row => row.Data)];
        var token = new PageToken(1, new Dictionary<string, DynamoValue> { ["Id"] = DynamoValue.String("a") });

        foreach (var one in queries)
            foreach (var other in queries)
                Assert.Equal(one == other, PageToken.TryDecode(token.Encode(QueryText.Of("Things", one)), QueryText.Of("Things", other), out _));
    }

    [Fact]
    public void A_token_does_not_fit_the_same_query_on_another_table() =>
        Assert.False(PageToken.TryDecode(new PageToken(1, new Dictionary<string, DynamoValue>()).Encode(QueryText.Of("us-Things", Owned)), QueryText.Of("eu-Things", Owned), out _));

    [Fact]
    public void Keys_of_every_type_come_back()
    {
        var key = new Dictionary<string, DynamoValue>
        {
            ["text"] = DynamoValue.String("\"ä\u0001😀"),
            ["number"] = DynamoValue.Number("-1.5E-30"),
            ["bytes"] = DynamoValue.Binary(new byte[] { 0, 255, 62 }),
        };

        Assert.True(PageToken.TryDecode(new PageToken(7, key).Encode("q"), "q", out var token));
        Assert.Equal(7, token.Returned);
        Assert.Equal(key, token.Key);
    }

    [Fact]
    public async Task A_page_of_less_than_one_item_is_refused()
    {
        using var client = new FakeHttp(FakeHttp.Ok()).Client();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.PageAsync<Thing>(Owned, 0, null, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
