namespace DynamoGen.IntegrationTests.Client;

public class ProjectionTests(DynamoDbFixture database)
{
    [Fact]
    public async Task A_projection_of_one_item_has_just_its_attributes()
    {
        using var tables = await Filled();

        var diary = await tables.Journeys.GetAsync<JourneyDiary>(new("ann", 2), cancellationToken: Token);

        Assert.Equal("day 2", diary!.Text);
    }

    [Fact]
    public async Task An_item_without_any_of_the_attributes_is_found()
    {
        using var tables = await Filled();

        Assert.Null((await tables.Journeys.GetAsync<JourneyGoal>(new("ann", 3), ReadOptions.Consistent, Token))!.Destination);
        Assert.Null(await tables.Journeys.GetAsync<JourneyGoal>(new("ann", 99), ReadOptions.Consistent, Token));
    }

    [Fact]
    public async Task Queries_of_the_table_and_its_indexes_read_projections()
    {
        using var tables = await Filled();

        Assert.Equal(["day 0", "day 1", "day 2", "day 3"], (await tables.Journeys.Query("ann").As<JourneyDiary>().ToListAsync(Token)).Select(part => part.Text));
        Assert.Equal(["day 3"], (await tables.Journeys.QueryLongest("ann").As<JourneyDiary>().Descending().Take(1).ToListAsync(Token)).Select(part => part.Text));
        Assert.Equal([new("even"), new("even")], await tables.Journeys.QueryByDestination("even").As<JourneyGoal>().ToListAsync(Token));
        Assert.Equal(2, await tables.Journeys.QueryByDestination("even").As<JourneyGoal>().CountAsync(Token));
    }

    [Fact]
    public async Task Pages_of_projections_go_on_though_these_lack_the_key()
    {
        using var tables = await Filled();
        var query = tables.Journeys.QueryByDestination("even").As<JourneyDiary>();

        var first = await query.PageAsync(1, cancellationToken: Token);
        var second = await query.PageAsync(1, first.NextToken, Token);

        Assert.Equal(["day 0", "day 2"], first.Items.Concat(second.Items).Select(part => part.Text));
    }

    private async Task<TestTables> Filled()
    {
        var tables = await TestTables.CreateAsync(database, Token);
        foreach (var number in Enumerable.Range(0, 4))
            await tables.Journeys.CreateAsync(
                new() { Traveller = "ann", Number = number, Destination = number == 3 ? null : number % 2 == 0 ? "even" : "odd", Kilometres = number, Diary = $"day {number}" },
                cancellationToken: Token);
        return tables;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}

/// <summary>A part whose attribute is named otherwise.</summary>
[ProjectionOf<Journey>]
public sealed partial record JourneyDiary([property: DynamoAttribute("Diary")] string Text = "");

/// <summary>A part that an item may have nothing of.</summary>
[ProjectionOf<Journey>]
public sealed partial record JourneyGoal(string? Destination);
