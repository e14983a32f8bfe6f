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

    private static IEnumerable<Journey> Journeys(int count) => Enumerable.Range(0, count).Select(i => new Journey { Traveller = "ann", Number = i });

    private Task<TestTables> Tables() => TestTables.CreateAsync(database, Token);

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
