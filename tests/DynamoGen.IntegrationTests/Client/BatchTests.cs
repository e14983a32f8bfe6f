namespace DynamoGen.IntegrationTests.Client;

public class BatchTests(DynamoDbFixture database)
{
    [Fact]
    public async Task Many_items_are_stored_read_and_deleted()
    {
        using var tables = await Tables();
        var journeys = Journeys(230).ToList();

        await tables.Journeys.PutManyAsync(journeys, cancellationToken: Token);
        var found = await tables.Journeys.GetManyAsync(Enumerable.Range(0, 260).Select(i => new JourneyKey("ann", i)), ReadOptions.Consistent, Token);
        await tables.Journeys.DeleteManyAsync(Enumerable.Range(10, 300).Select(i => new JourneyKey("ann", i)), cancellationToken: Token);

        Assert.Equal(journeys, found.Values.OrderBy(journey => journey.Number));
        Assert.Equal(journeys[..10], await tables.Journeys.Query("ann", consistent: true).ToListAsync(Token));
    }

    [Fact]
    public async Task The_last_of_several_items_with_one_key_is_stored()
    {
        using var tables = await Tables();

        await tables.Journeys.PutManyAsync(Journeys(3).Concat(Journeys(3).Select(journey => journey with { Diary = "again" })), cancellationToken: Token);

        Assert.All(await tables.Journeys.Query("ann", consistent: true).ToListAsync(Token), journey => Assert.Equal("again", journey.Diary));
    }

    [Fact]
    public async Task Items_of_hundreds_of_KB_are_stored_and_what_one_answer_cannot_hold_is_asked_for_again()
    {
        using var tables = await Tables();
        var photos = Enumerable.Range(0, 60).Select(i => new Photo { Id = $"p{i}", Content = new string('x', 390 * 1024) }).ToList();

        await tables.Photos.PutManyAsync(photos, cancellationToken: Token);
        var found = await tables.Photos.GetManyAsync(photos.Select(tables.Photos.KeyOf), cancellationToken: Token);

        Assert.Equal(60, found.Count);
    }

    [Fact]
    public async Task Items_of_two_tables_are_written_read_and_deleted_together()
    {
        using var tables = await Tables();
        var journeys = Journeys(60).ToList();
        var photos = Enumerable.Range(0, 60).Select(i => new Photo { Id = $"p{i}", Content = $"{i}" }).ToList();

        await tables.Client.BatchWriteAsync(
            b =>
            {
                foreach (var (journey, photo) in journeys.Zip(photos))
                    b.Put(journey).Put(photo);
            },
            cancellationToken: Token);
        await tables.Client.BatchWriteAsync(b => b.Delete(new JourneyKey("ann", 0)).Delete(new PhotoKey("p0")).Put(photos[1] with { Content = "again" }), cancellationToken: Token);
        var found = await tables.Client.BatchGetAsync(
            b =>
            {
                foreach (var (journey, photo) in journeys.Zip(photos))
                    b.Get(tables.Journeys.KeyOf(journey)).Get(tables.Photos.KeyOf(photo));
            },
            ReadOptions.Consistent,
            Token);

        Assert.Equal(118, found.Count);
        Assert.Null(found.Get(new JourneyKey("ann", 0)));
        Assert.Equal("again", found.Get(new PhotoKey("p1"))!.Content);
        Assert.Equal(journeys.Skip(1), found.All<Journey>().OrderBy(journey => journey.Number));
    }

    [Fact]
    public async Task A_long_sequence_that_is_waited_for_is_stored_whole_by_many_requests_at_a_time()
    {
        using var tables = await Tables();

        await tables.Journeys.PutManyAsync(Waited(Journeys(1000)), options: new() { Parallelism = 10 }, cancellationToken: Token);
        await tables.Journeys.DeleteManyAsync(Waited(Enumerable.Range(500, 500).Select(i => new JourneyKey("ann", i))), cancellationToken: Token);

        Assert.Equal(500, await tables.Journeys.Query("ann", consistent: true).CountAsync(Token));
        Assert.Equal(500, (await tables.Journeys.GetManyAsync(Waited(Enumerable.Range(0, 1000).Select(i => new JourneyKey("ann", i))), ReadOptions.Consistent, Token)).Count);
    }

    private static async IAsyncEnumerable<T> Waited<T>(IEnumerable<T> source)
    {
        foreach (var entry in source)
        {
            await Task.Yield();
            yield return entry;
        }
    }

    private static IEnumerable<Journey> Journeys(int count) => Enumerable.Range(0, count).Select(i => new Journey { Traveller = "ann", Number = i });

    private Task<TestTables> Tables() => TestTables.CreateAsync(database, Token);

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
