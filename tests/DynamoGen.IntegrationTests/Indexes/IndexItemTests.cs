using DynamoGen.IntegrationTests.Costs;

namespace DynamoGen.IntegrationTests.Indexes;

/// <summary>Queries of indexes that hold a part of the items.</summary>
public sealed class IndexItemTests(DynamoDbFixture database)
{
    private static readonly DateOnly Day = new(2026, 5, 17);

    [Fact]
    public async Task An_index_of_chosen_attributes_returns_these_and_the_key_to_go_on_with()
    {
        using var tables = await FilledAsync();
        var recordings = new RecordingRepository(tables.Client);

        var hits = await recordings.QueryByLabel("ECM", KeyRange.From(1975)).ToListAsync(Token);

        Assert.Equal([(1975, "day 5"), (1977, "day 7"), (1979, "day 9")], hits.Select(hit => (hit.Year, hit.Title)));
        Assert.Equal(new RecordingKey("ann", 5), hits[0].Key);
        Assert.Equal(["g5", "jazz"], hits[0].Genres.Order(StringComparer.Ordinal));
        Assert.Equal("words 5", (await recordings.GetAsync(hits[0].Key, cancellationToken: Token))!.Lyrics);
    }

    [Fact]
    public async Task What_an_item_lacks_is_null_or_empty()
    {
        using var tables = await OwnTables.CreateAsync(database, "Recordings");
        await tables.Client.ServiceClient.PutItemAsync(
            tables.Prefix + "Recordings",
            new() { ["Artist"] = new("ann"), ["Number"] = new() { N = "1" }, ["Title"] = new("t"), ["Label"] = new("ECM"), ["Year"] = new() { N = "1970" } },
            Token);

        var hit = Assert.Single(await new RecordingRepository(tables.Client).QueryByLabel("ECM").ToListAsync(Token));

        Assert.Equal((null, null, 0), (hit.Rating, hit.Notes, hit.Genres.Count));
    }

    [Fact]
    public async Task A_filter_is_on_what_the_index_holds_and_counts_and_pages_are_of_what_it_leaves()
    {
        using var tables = await FilledAsync();
        var query = new RecordingRepository(tables.Client).QueryByLabel("ECM").Filter(hit => hit.Genres.Contains("jazz") && hit.Number != 7);

        Assert.Equal([1, 3, 5, 9], (await query.ToListAsync(Token)).Select(hit => hit.Number));
        Assert.Equal(4, await query.CountAsync(Token));
        var first = await query.PageAsync(3, null, Token);
        var second = await query.PageAsync(3, first.NextToken, Token);
        Assert.Equal([1, 3, 5, 9], first.Items.Concat(second.Items).Select(hit => hit.Number));
        Assert.Equal([1, 3, 5], (await query.PageAsync(3, second.PreviousToken, Token)).Items.Select(hit => hit.Number));
    }

    [Fact]
    public async Task An_index_of_keys_returns_keys()
    {
        using var tables = await FilledAsync();
        var recordings = new RecordingRepository(tables.Client);

        Assert.Equal([new RecordingByYearItem { Artist = "ann", Number = 4, Year = 1974 }], await recordings.QueryByYear(1974).ToListAsync(Token));
        Assert.Equal([9, 8], (await recordings.QueryByRating("ann", KeyRange.After(7.5m), consistent: true).Descending().ToListAsync(Token)).Select(hit => hit.Number));
    }

    [Fact]
    public async Task What_is_past_its_time_to_live_is_left_out_where_the_index_holds_it()
    {
        using var tables = await OwnTables.CreateAsync(database, "Recordings");
        var now = DateTimeOffset.UtcNow;
        await new RecordingRepository(tables.Client).PutAsync(new("ann", 1, "t") { Label = "ECM", Year = 1970, Rating = 1, Until = now.AddHours(1) }, cancellationToken: Token);
        using var later = new DynamoGenClient(new DynamoGenOptions { TablePrefix = tables.Prefix, TimeProvider = new At(now.AddHours(2)) }.UseLocal(database.Endpoint));
        var recordings = new RecordingRepository(later);

        Assert.Empty(await recordings.QueryByLabel("ECM").ToListAsync(Token));
        Assert.Single(await recordings.QueryByLabel("ECM").IncludeExpired().ToListAsync(Token));
        Assert.Single(await recordings.QueryByYear(1970).ToListAsync(Token));
        Assert.Single(await recordings.QueryByRating("ann").ToListAsync(Token));
    }

    [Fact]
    public async Task A_query_of_a_local_index_reads_its_entries_and_not_the_table()
    {
        using var tables = await FilledAsync();
        var recordings = new RecordingRepository(tables.Client);
        ConsumedUnits? consumed = null;

        var hits = await recordings.QueryByLength("ann", consistent: true).WithOptions(new() { OnConsumed = units => consumed = units }).ToListAsync(Token);

        Assert.Equal(Enumerable.Range(0, 10).Select(number => $"day {number}"), hits.Select(hit => hit.Title));
        Assert.Equal(1, consumed!.Value.Read);
        Assert.True((await recordings.GetAsync(hits[0].Key, cancellationToken: Token))!.Lyrics.Length > 4096);
    }

    [Fact]
    public async Task Types_that_share_an_index_find_their_own_and_its_keys_made_by_templates()
    {
        using var tables = await OwnTables.CreateAsync(database, "Stage");
        var (ballets, rehearsals) = (new BalletRepository(tables.Client), new RehearsalRepository(tables.Client));
        await ballets.PutAsync(new("opera", Day, "Giselle") { Dancer = "ann", Seats = 900 }, cancellationToken: Token);
        await rehearsals.PutAsync(new(3, Day.AddDays(-1), "ann") { Seats = 9 }, cancellationToken: Token);

        var ballet = Assert.Single(await ballets.QueryByDancer("ann").ToListAsync(Token));
        var rehearsal = Assert.Single(await rehearsals.QueryByDancer("ann", KeyRange.Before(Day)).ToListAsync(Token));

        Assert.Equal(("ann", 900, new BalletKey("opera", Day, "Giselle")), (ballet.Dancer, ballet.Seats, ballet.Key));
        Assert.Equal((9, new RehearsalKey(3, Day.AddDays(-1))), (rehearsal.Seats, rehearsal.Key));
        Assert.Equal("Giselle", (await ballets.GetAsync(ballet.Key, cancellationToken: Token))!.Title);
        Assert.Equal(1, await ballets.QueryByDancer("ann").CountAsync(Token));
    }

    [Fact]
    public async Task An_entry_marked_by_a_former_name_is_found()
    {
        using var tables = await OwnTables.CreateAsync(database, "Stage");
        await tables.Client.ServiceClient.PutItemAsync(
            tables.Prefix + "Stage",
            new()
            {
                ["PK"] = new("HOUSE#opera"),
                ["SK"] = new("BALLET#2026-05-17#Giselle"),
                ["ByDancerSK"] = new("2026-05-17"),
                ["_type"] = new("Show"),
                ["House"] = new("opera"),
                ["On"] = new("2026-05-17"),
                ["Title"] = new("Giselle"),
                ["Dancer"] = new("ann"),
            },
            Token);

        Assert.Null(Assert.Single(await new BalletRepository(tables.Client).QueryByDancer("ann").ToListAsync(Token)).Seats);
    }

    [Fact]
    public async Task An_index_of_keys_made_by_templates_returns_the_members_that_are_keys_themselves()
    {
        using var tables = await OwnTables.CreateAsync(database, "Stage");
        var ballets = new BalletRepository(tables.Client);
        await ballets.PutManyAsync([new("opera", Day, "a") { City = "Paris", Seats = 3 }, new("opera", Day, "b") { City = "Paris", Seats = 2 }], cancellationToken: Token);

        Assert.Equal([new BalletByCityItem { City = "Paris" }, new BalletByCityItem { City = "Paris" }], await ballets.QueryByCity("Paris").ToListAsync(Token));
        Assert.Equal([("b", 2, "Paris"), ("a", 3, "Paris")], (await ballets.QueryBySeats("opera").ToListAsync(Token)).Select(hit => (hit.Title, hit.Seats, hit.City!)));
    }

    private async Task<OwnTables> FilledAsync()
    {
        var tables = await OwnTables.CreateAsync(database, "Recordings");
        await tables.Client.PutManyAsync(
            Enumerable.Range(0, 10).Select(number => new Recording("ann", number, $"day {number}")
            {
                Label = number % 2 == 1 ? "ECM" : "ACT",
                Year = 1970 + number,
                Genres = ["jazz", $"g{number}"],
                Rating = number,
                Minutes = number * 10,
                Lyrics = $"words {number}" + (number == 0 ? new string('x', 5000) : ""),
            }),
            null, null, Token);
        return tables;
    }

    private sealed class At(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
