namespace DynamoGen.IntegrationTests.Client;

public class QueryTests(DynamoDbFixture database)
{
    [Fact]
    public async Task Every_range_selects_what_it_says()
    {
        using var tables = await Filled(10);

        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], await Numbers(tables.Journeys.Query("ann")));
        Assert.Equal([7, 8, 9], await Numbers(tables.Journeys.Query("ann", KeyRange.From(7))));
        Assert.Equal([8, 9], await Numbers(tables.Journeys.Query("ann", KeyRange.After(7))));
        Assert.Equal([0, 1, 2], await Numbers(tables.Journeys.Query("ann", KeyRange.UpTo(2))));
        Assert.Equal([0, 1], await Numbers(tables.Journeys.Query("ann", KeyRange.Before(2))));
        Assert.Equal([3, 4, 5], await Numbers(tables.Journeys.Query("ann", KeyRange.Between(3, 5))));
        Assert.Equal([4], await Numbers(tables.Journeys.Query("ann", KeyRange.Exactly(4))));
        Assert.Equal([9, 8], await Numbers(tables.Journeys.Query("ann").Descending().Take(2)));
    }

    [Fact]
    public async Task Indexes_have_their_own_order()
    {
        using var tables = await Filled(10);

        Assert.Equal([9, 8, 7, 6, 5, 4, 3, 2, 1, 0], await Numbers(tables.Journeys.QueryLongest("ann", consistent: true)));
        Assert.Equal([1, 3, 5, 7, 9], await Numbers(tables.Journeys.QueryByDestination("odd")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(10)]
    [InlineData(30)]
    [InlineData(31)]
    public async Task Pages_have_exactly_their_size_and_together_every_item_once(int size)
    {
        using var tables = await Filled(30);
        foreach (var query in new Func<string?, Task<Page<Journey>>>[]
        {
            token => tables.Journeys.Query("ann").PageAsync(size, token, Token),
            token => tables.Journeys.Query("ann").Descending().EvaluateAtMost(4).PageAsync(size, token, Token),
            token => tables.Journeys.QueryLongest("ann").PageAsync(size, token, Token),
            token => tables.Journeys.QueryByDestination("even").PageAsync(size, token, Token),
        })
        {
            var pages = await Pages(query);
            var numbers = pages.SelectMany(page => page.Items).Select(journey => journey.Number).ToList();

            Assert.Equal(numbers.Count is 15 ? 15 : 30, numbers.Distinct().Count());
            Assert.Equal(numbers.Count, numbers.Distinct().Count());
            var full = numbers.Count / size;
            Assert.All(pages.Take(full), page => Assert.Equal(size, page.Items.Count));
            Assert.All(pages.Skip(full), page => Assert.Equal(numbers.Count % size, page.Items.Count));
        }
    }

    [Fact]
    public async Task Paging_goes_on_where_it_was_though_the_last_item_is_deleted()
    {
        using var tables = await Filled(10);
        var first = await tables.Journeys.Query("ann").PageAsync(4, null, Token);

        await tables.Journeys.DeleteAsync(new("ann", 3), cancellationToken: Token);
        var second = await tables.Journeys.Query("ann").PageAsync(4, first.NextToken, Token);

        Assert.Equal([4, 5, 6, 7], second.Items.Select(journey => journey.Number));
    }

    [Fact]
    public async Task A_stream_goes_on_over_the_services_pages_of_1_MB()
    {
        using var tables = await TestTables.CreateAsync(database, Token);
        await tables.Journeys.PutManyAsync(Enumerable.Range(0, 30).Select(i => new Journey { Traveller = "ann", Number = i, Diary = new string('x', 100_000) }), cancellationToken: Token);
        var requests = 0;

        var found = await tables.Journeys.Query("ann").WithOptions(new() { OnConsumed = _ => requests++ }).ToListAsync(Token);

        Assert.Equal(Enumerable.Range(0, 30), found.Select(journey => journey.Number));
        Assert.Equal(3, requests);
    }

    [Fact]
    public async Task A_consistent_query_of_a_global_index_is_refused_before_sending()
    {
        using var tables = await Filled(1);
        var query = tables.Journeys.QueryByDestination("even").Request with { ConsistentRead = true };

        Assert.Equal(0, (await Assert.ThrowsAsync<InvalidRequestException>(() => tables.Client.PageAsync<Journey>(query, 1, null, Token))).Attempts);
    }

    [Fact]
    public async Task A_scan_reads_the_whole_table()
    {
        using var tables = await Filled(10);
        var numbers = new List<int>();

        await foreach (var journey in tables.Journeys.ScanAsync(cancellationToken: Token))
            numbers.Add(journey.Number);

        Assert.Equal(Enumerable.Range(0, 10), numbers.Order());
    }

    private static async Task<List<Page<Journey>>> Pages(Func<string?, Task<Page<Journey>>> query)
    {
        var pages = new List<Page<Journey>>();
        do
            pages.Add(await query(pages.LastOrDefault()?.NextToken));
        while (pages[^1].NextToken is not null);
        return pages;
    }

    private async Task<TestTables> Filled(int count)
    {
        var tables = await TestTables.CreateAsync(database, Token);
        await tables.Journeys.PutManyAsync(
            Enumerable.Range(0, count).Select(i => new Journey { Traveller = "ann", Number = i, Kilometres = 0.5 - i, Destination = i % 2 == 0 ? "even" : "odd" }), cancellationToken: Token);
        return tables;
    }

    private static async Task<IEnumerable<int>> Numbers<TFilter>(DynamoQuery<Journey, TFilter> query) where TFilter : struct => (await query.ToListAsync(Token)).Select(journey => journey.Number);

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
