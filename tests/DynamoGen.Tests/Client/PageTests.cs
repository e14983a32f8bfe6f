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
    public async Task The_first_page_has_none_before_it()
    {
        using var client = new FakeHttp(QueryTests.Page("a b", next: "b")).Client();

        Assert.Null((await client.PageAsync<Thing>(Owned, 2, null, Token)).PreviousToken);
    }

    [Fact]
    public async Task A_page_back_is_asked_for_against_the_order_with_one_item_more_and_turned_round()
    {
        var http = new FakeHttp(QueryTests.Page("a b", next: "b"), QueryTests.Page("c d", next: "d"), QueryTests.Page("b a"));
        using var client = http.Client();
        var first = await client.PageAsync<Thing>(Owned, 2, null, Token);
        var second = await client.PageAsync<Thing>(Owned, 2, first.NextToken, Token);

        var back = await client.PageAsync<Thing>(Owned, 2, second.PreviousToken, Token);

        Assert.Equal("""{"Id":{"S":"c"},"Owner":{"S":"u"},"Rank":{"N":"1"}}""", http.LastBody["ExclusiveStartKey"]!.ToJsonString());
        Assert.False((bool)http.LastBody["ScanIndexForward"]!);
        Assert.Equal(3, (int)http.LastBody["Limit"]!);
        Assert.Equal(["a", "b"], back.Items.Select(thing => thing.Id));
        Assert.Null(back.PreviousToken);
        Assert.Equal(first.NextToken, back.NextToken);
    }

    [Fact]
    public async Task A_page_back_that_the_service_ends_early_reads_on_until_it_knows_whether_it_is_the_first()
    {
        var http = new FakeHttp(QueryTests.Page("a b c", next: "c"), QueryTests.Page("d", next: "d"), QueryTests.Page("c b", next: "b"), QueryTests.Page("a", next: "a"));
        using var client = http.Client();
        var second = await client.PageAsync<Thing>(Owned, 1, (await client.PageAsync<Thing>(Owned, 3, null, Token)).NextToken, Token);

        var back = await client.PageAsync<Thing>(Owned, 2, second.PreviousToken, Token);

        Assert.Equal(["b", "c"], back.Items.Select(thing => thing.Id));
        Assert.NotNull(back.PreviousToken);
        Assert.Equal(1, (int)http.LastBody["Limit"]!);
    }

    [Fact]
    public async Task From_an_empty_page_the_way_back_is_the_last_page_there_is()
    {
        var http = new FakeHttp(QueryTests.Page("a b", next: "b"), QueryTests.Page(""), QueryTests.Page("b a"));
        using var client = http.Client();
        var first = await client.PageAsync<Thing>(Owned, 2, null, Token);
        var empty = await client.PageAsync<Thing>(Owned, 2, first.NextToken, Token);

        var back = await client.PageAsync<Thing>(Owned, 2, empty.PreviousToken, Token);

        Assert.Null(http.LastBody["ExclusiveStartKey"]);
        Assert.Equal(["a", "b"], back.Items.Select(thing => thing.Id));
    }

    [Fact]
    public async Task When_all_that_was_before_is_gone_the_way_on_is_the_first_page()
    {
        var http = new FakeHttp(QueryTests.Page("a b", next: "b"), QueryTests.Page("c"), QueryTests.Page(""), QueryTests.Page("c"));
        using var client = http.Client();
        var second = await client.PageAsync<Thing>(Owned, 2, (await client.PageAsync<Thing>(Owned, 2, null, Token)).NextToken, Token);

        var back = await client.PageAsync<Thing>(Owned, 2, second.PreviousToken, Token);
        var again = await client.PageAsync<Thing>(Owned, 2, back.NextToken, Token);

        Assert.Empty(back.Items);
        Assert.Null(back.PreviousToken);
        Assert.Null(http.LastBody["ExclusiveStartKey"]);
        Assert.Equal(["c"], again.Items.Select(thing => thing.Id));
        Assert.Null(again.PreviousToken);
    }

    [Fact]
    public async Task A_page_may_be_as_large_as_can_be_said()
    {
        var http = new FakeHttp(QueryTests.Page("a", next: "a"), QueryTests.Page("b"), QueryTests.Page("a"));
        using var client = http.Client();
        var second = await client.PageAsync<Thing>(Owned, int.MaxValue, (await client.PageAsync<Thing>(Owned, 1, null, Token)).NextToken, Token);

        Assert.Single((await client.PageAsync<Thing>(Owned, int.MaxValue, second.PreviousToken, Token)).Items);
    }

    [Fact]
    public async Task A_page_of_less_than_one_item_is_refused()
    {
        using var client = new FakeHttp(FakeHttp.Ok()).Client();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => client.PageAsync<Thing>(Owned, 0, null, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
