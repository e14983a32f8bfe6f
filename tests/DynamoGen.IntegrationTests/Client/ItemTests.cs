namespace DynamoGen.IntegrationTests.Client;

public class ItemTests(DynamoDbFixture database)
{
    private static readonly Journey Home = new() { Traveller = "ann", Number = 1, Destination = "Home", Kilometres = 12.5, Diary = "rain" };

    [Fact]
    public async Task What_is_created_is_read_back_equal()
    {
        using var tables = await Tables();

        var stored = await tables.Journeys.CreateAsync(Home, cancellationToken: Token);

        Assert.Equal(Home, stored);
        Assert.Equal(Home, await tables.Journeys.GetAsync(new("ann", 1), ReadOptions.Consistent, Token));
        Assert.True(await tables.Journeys.ExistsAsync(new("ann", 1), cancellationToken: Token));
    }

    [Fact]
    public async Task What_is_not_there_is_null_and_does_not_exist()
    {
        using var tables = await Tables();

        Assert.Null(await tables.Journeys.GetAsync(new("ann", 1), cancellationToken: Token));
        Assert.False(await tables.Journeys.ExistsAsync(new("ann", 1), cancellationToken: Token));
        Assert.Null(await tables.Journeys.DeleteAsync(new("ann", 1), cancellationToken: Token));
    }

    [Fact]
    public async Task A_second_create_fails_with_the_stored_item_and_changes_nothing()
    {
        using var tables = await Tables();
        await tables.Journeys.CreateAsync(Home, cancellationToken: Token);

        var exception = await Assert.ThrowsAsync<ConditionFailedException>(() => tables.Journeys.CreateAsync(Home with { Diary = "sun" }, cancellationToken: Token));

        Assert.Equal(Home, exception.StoredItem);
        Assert.Equal(Home, await tables.Journeys.GetAsync(new("ann", 1), cancellationToken: Token));
    }

    [Fact]
    public async Task A_put_replaces()
    {
        using var tables = await Tables();
        await tables.Journeys.PutAsync(Home, cancellationToken: Token);

        await tables.Journeys.PutAsync(Home with { Destination = null, Diary = "sun" }, cancellationToken: Token);

        Assert.Equal(Home with { Destination = null, Diary = "sun" }, await tables.Journeys.GetAsync(new("ann", 1), cancellationToken: Token));
    }

    [Fact]
    public async Task A_delete_returns_what_it_deleted()
    {
        using var tables = await Tables();
        await tables.Journeys.PutAsync(Home, cancellationToken: Token);

        Assert.Equal(Home, await tables.Journeys.DeleteAsync(new("ann", 1), cancellationToken: Token));
        Assert.False(await tables.Journeys.ExistsAsync(new("ann", 1), ReadOptions.Consistent, Token));
    }

    [Fact]
    public async Task Consumed_units_are_told()
    {
        using var tables = await Tables();
        var told = new List<ConsumedUnits>();

        await tables.Journeys.PutAsync(Home, null, new() { OnConsumed = told.Add }, Token);
        await tables.Journeys.GetAsync(new("ann", 1), new() { OnConsumed = told.Add, ConsistentRead = true }, Token);
        await tables.Journeys.QueryLongest("ann").WithOptions(new() { OnConsumed = told.Add }).ToListAsync(Token);

        // The item, and its entry in each of the two indexes.
        Assert.Equal([3, 0, 0], told.Select(units => units.Write));
        Assert.Equal([0, 1, 0.5], told.Select(units => units.Read));
    }

    [Fact]
    public async Task A_missing_table_is_named()
    {
        using var client = new DynamoGenClient(new DynamoGenOptions { TablePrefix = DynamoDbFixture.NewPrefix() }.UseLocal(database.Endpoint));

        var exception = await Assert.ThrowsAsync<MissingTableException>(() => new JourneyRepository(client).GetAsync(new("ann", 1), cancellationToken: Token));

        Assert.Contains(exception.Table!, exception.Message, StringComparison.Ordinal);
        Assert.Contains("init-db", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_of_exactly_400_KB_is_stored_and_a_byte_more_is_refused_before_sending()
    {
        using var tables = await Tables();
        var full = new Photo { Id = "a" };
        full = full with { Content = new string('x', (400 * 1024) - ItemSize.Of(full)) };

        await tables.Photos.PutAsync(full, cancellationToken: Token);

        Assert.Equal(0, (await Assert.ThrowsAsync<ItemTooLargeException>(() => tables.Photos.PutAsync(full with { Content = full.Content + "x" }, cancellationToken: Token))).Attempts);
    }

    [Fact]
    public async Task Keys_of_the_longest_lengths_are_stored()
    {
        using var tables = await Tables();
        var longest = Home with { Traveller = new string('ä', 1024), Destination = new string('x', 2048) };

        await tables.Journeys.PutAsync(longest, cancellationToken: Token);

        Assert.Equal(longest, await tables.Journeys.GetAsync(new(longest.Traveller, 1), cancellationToken: Token));
    }

    private Task<TestTables> Tables() => TestTables.CreateAsync(database, Token);

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
