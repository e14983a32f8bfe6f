using DynamoGen.IntegrationTests.Client;

namespace DynamoGen.IntegrationTests.Bulk;

/// <summary>Operations on many items that take several pages, in a real database.</summary>
public class BulkJourneyTests(DynamoDbFixture database)
{
    [Fact]
    public async Task A_copy_that_breaks_off_goes_on_from_its_checkpoint_and_loses_nothing()
    {
        using var tables = await TestTables.CreateAsync(database, Token);
        using var others = await TestTables.CreateAsync(database, Token);
        await tables.Journeys.PutManyAsync(Many(60), cancellationToken: Token);
        string? latest = null;
        var (pages, broken) = (0, 0);

        ValueTask Keep(BulkCheckpoint checkpoint, CancellationToken cancellationToken)
        {
            latest = checkpoint.ToString();
            return ++pages % 2 == 0 ? throw new InvalidTimeZoneException() : default;
        }

        while (latest is null || !BulkCheckpoint.Parse(latest).IsComplete)
            try
            {
                var options = new BulkOptions { Segments = 2, OnCheckpoint = Keep, ResumeFrom = latest is null ? null : BulkCheckpoint.Parse(latest) };
                await tables.Client.CopyByScanAsync<Journey, Journey>(journey => journey with { Destination = "copy" }, others.Client, options, cancellationToken: Token);
            }
            catch (InvalidTimeZoneException)
            {
                broken++;
            }

        Assert.True(broken > 1);
        var copies = new List<Journey>();
        await foreach (var journey in others.Client.ScanAsync<Journey>(null, Token))
            copies.Add(journey);
        Assert.Equal(Many(60).Select(journey => journey with { Destination = "copy" }), copies.OrderBy(journey => journey.Traveller, StringComparer.Ordinal).ThenBy(journey => journey.Number));
    }

    [Fact]
    public async Task A_query_of_an_index_deletes_the_items_of_the_table()
    {
        using var tables = await TestTables.CreateAsync(database, Token);
        await tables.Journeys.PutManyAsync(Many(60), cancellationToken: Token);

        var deleted = await tables.Journeys.QueryByDestination("d1").Filter(b => b.Kilometres >= 20).DeleteAllAsync(cancellationToken: Token);
        var rest = await tables.Journeys.Query("a", consistent: true).DeleteAllAsync(cancellationToken: Token);

        Assert.Equal(20, deleted);
        var left = new List<Journey>();
        await foreach (var journey in tables.Client.ScanAsync<Journey>(null, Token))
            left.Add(journey);
        Assert.Equal(60 - deleted - rest, left.Count);
        Assert.DoesNotContain(left, journey => journey.Traveller == "a" || (journey.Destination == "d1" && journey.Kilometres >= 20));
    }

    /// <summary>Journeys of 100 KB, so that a page of the service has ten.</summary>
    private static IEnumerable<Journey> Many(int count) => Enumerable.Range(0, count).Select(i => new Journey
    {
        Traveller = i < count / 2 ? "a" : "b",
        Number = i,
        Destination = $"d{i % 2}",
        Kilometres = i,
        Diary = new string('x', 100_000),
    });

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
