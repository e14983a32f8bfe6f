using Amazon.DynamoDBv2.Model;
using DynamoGen.IntegrationTests.Costs;

namespace DynamoGen.IntegrationTests.SingleTable;

/// <summary>Hierarchies in tables that they share with other types.</summary>
public sealed class HierarchyTests(DynamoDbFixture database)
{
    [Fact]
    public async Task Items_come_back_as_the_types_that_they_are()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var panels = await FillAsync(tables);

        Assert.Equal(new ClockPanel("ann", 2) { Zone = "Europe/Helsinki" }, await panels.GetAsync(new("ann", 2), cancellationToken: Token));
        Assert.Equal([typeof(NotePanel), typeof(ClockPanel), typeof(ClockPanel)], (await panels.Query("ann").ToListAsync(Token)).Select(panel => panel.GetType()));
        Assert.Equal(["a"], (await panels.Query("ann", KeyRange.UpTo(1)).ToListAsync(Token)).Cast<NotePanel>().Select(panel => panel.Text));
        Assert.Equal(3, await panels.Query("ann").CountAsync(Token));
        Assert.Equal(2, (await panels.GetManyAsync([new("ann", 1), new("ann", 3), new("ann", 9)], cancellationToken: Token)).Count);
    }

    [Fact]
    public async Task The_item_says_its_type_first_and_its_place_in_the_table_too()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        await FillAsync(tables);

        var stored = (await tables.Client.ServiceClient.GetItemAsync(tables.Prefix + "Shop", Key("ann", 2), Token)).Item;
        Assert.Equal(("clock", "Panel", "ZONE#Europe/Helsinki"), (stored["kind"].S, stored["_type"].S, stored["ByZonePK"].S));
    }

    [Fact]
    public async Task A_condition_may_look_at_the_type_and_at_members_of_any_of_them()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var panels = await FillAsync(tables);

        Assert.Equal([2], await Orders(panels.Query("ann").Filter(panel => panel.Zone == "Europe/Helsinki")));
        Assert.Equal([2, 3], await Orders(panels.Query("ann").Filter(panel => panel.Kind == "clock")));
        Assert.Equal([1], await Orders(panels.Query("ann").Filter(panel => panel.Text.StartsWith("a"))));
        await Assert.ThrowsAsync<ConditionFailedException>(() => panels.DeleteAsync(new("ann", 1), when: panel => panel.Kind == "clock", cancellationToken: Token));
        Assert.IsType<NotePanel>(await panels.DeleteAsync(new("ann", 1), when: panel => panel.Kind == "note", cancellationToken: Token));
    }

    [Fact]
    public async Task An_update_sets_members_of_the_items_type_and_gives_it_back()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var panels = await FillAsync(tables);

        var note = await panels.UpdateAsync(new("ann", 1), panel => { panel.Text.Set("b"); panel.Title.Set("T"); }, when: panel => panel.Kind == "note", cancellationToken: Token);
        Assert.Equal(new NotePanel("ann", 1) { Text = "b", Title = "T" }, note);
        var clock = await panels.UpdateAsync(new("ann", 2), panel => { panel.SetByZoneKey("Asia/Tokyo"); panel.Is24Hours.Set(true); }, cancellationToken: Token);
        Assert.Equal(new ClockPanel("ann", 2) { Zone = "Asia/Tokyo", Is24Hours = true }, clock);
        Assert.Equal([2], await Orders(panels.QueryByZone("Asia/Tokyo")));
    }

    [Fact]
    public async Task An_update_makes_no_item_whose_type_nobody_said()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var panels = new PanelRepository(tables.Client);

        await Assert.ThrowsAsync<InvalidRequestException>(() => panels.UpdateAsync(new("ann", 1), panel => panel.Text.Set("b"), upsert: true, cancellationToken: Token));
        Assert.False(await panels.ExistsAsync(new("ann", 1), cancellationToken: Token));
    }

    [Fact]
    public async Task An_index_by_a_member_of_one_type_has_the_items_of_that_type_alone()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var panels = await FillAsync(tables);

        Assert.Equal([2], await Orders(panels.QueryByZone("Europe/Helsinki")));
        Assert.Equal(2, (await tables.Client.ServiceClient.ScanAsync(new ScanRequest(tables.Prefix + "Shop") { IndexName = "ByZone" }, Token)).Count);
    }

    [Fact]
    public async Task An_index_that_holds_a_part_gives_what_each_item_has_of_it()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        var panels = new PanelRepository(tables.Client);
        await panels.PutManyAsync([new NotePanel("a", 1) { Title = "t", Text = "x" }, new ClockPanel("b", 2) { Title = "t", Zone = "UTC", Is24Hours = true }], cancellationToken: Token);

        var parts = (await panels.QueryByTitle("t").ToListAsync(Token)).OrderBy(part => part.Order);
        Assert.Equal([("a", "x", null, null), ("b", null, "UTC", true)], parts.Select(part => (part.CustomerId, part.Text, part.Zone, part.Is24Hours)));
    }

    [Fact]
    public async Task The_types_of_a_table_are_told_apart_in_queries_scans_and_reads()
    {
        using var tables = await OwnTables.CreateAsync(database, "Board");
        var (figures, badges) = (new FigureRepository(tables.Client), new BadgeRepository(tables.Client));
        Figure[] stored = [new Circle("b", 1, 10), new Square("b", 3, 30), new Circle("b", 4, 40)];
        await figures.PutManyAsync(stored, cancellationToken: Token);
        await badges.CreateAsync(new("b", 2, "text"), cancellationToken: Token);
        await tables.Client.ServiceClient.PutItemAsync(
            tables.Prefix + "Board", new() { ["Board"] = new("b"), ["Number"] = new() { N = "5" }, ["Side"] = new() { N = "50" }, ["_type"] = new("box") }, Token);

        Figure[] all = [.. stored, new Square("b", 5, 50)];
        Assert.Equal(all, await figures.Query("b").ToListAsync(Token));
        Assert.Equal(all, (await figures.ScanAsync(cancellationToken: Token).ToListAsync(Token)).OrderBy(figure => figure.Number));
        Assert.Equal([2], (await badges.Query("b").ToListAsync(Token)).Select(badge => badge.Number));
        Assert.Contains("Badge", (await Assert.ThrowsAsync<MappingException>(() => figures.GetAsync(new("b", 2), cancellationToken: Token))).Message, StringComparison.Ordinal);
        Assert.Contains("circle", (await Assert.ThrowsAsync<MappingException>(() => badges.GetAsync(new("b", 1), cancellationToken: Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_is_saved_as_another_type_under_the_version_that_was_read()
    {
        using var tables = await OwnTables.CreateAsync(database, "Tiles");
        var tiles = new TileRepository(tables.Client);
        var text = await tiles.CreateAsync(new TextTile { Page = "p", Number = 1, Text = "x" }, cancellationToken: Token);

        var link = await tiles.SaveAsync(new LinkTile { Page = "p", Number = 1, Version = text.Version, Target = new("https://example.com/") }, cancellationToken: Token);

        Assert.Equal(new LinkTile { Page = "p", Number = 1, Version = 2, CreatedAt = text.CreatedAt, Target = new("https://example.com/") }, link);
        Assert.Equal(link, await tiles.GetAsync(new("p", 1), cancellationToken: Token));
        var stored = Assert.Single((await tables.Client.ServiceClient.ScanAsync(new ScanRequest(tables.Prefix + "Tiles"), Token)).Items);
        Assert.Equal(["CreatedAt", "Number", "Page", "Target", "Version", "kind"], stored.Keys.Order(StringComparer.Ordinal));
        var lost = await Assert.ThrowsAsync<OptimisticLockException>(() => tiles.PutAsync(text, cancellationToken: Token));
        Assert.Equal(link, lost.StoredItem);
    }

    [Fact]
    public async Task A_key_that_holds_an_item_of_another_type_says_so()
    {
        using var tables = await OwnTables.CreateAsync(database, "Shop");
        await tables.Client.ServiceClient.PutItemAsync(
            tables.Prefix + "Shop", new() { ["PK"] = new("CUSTOMER#ann"), ["SK"] = new("PANEL#0000000001"), ["_type"] = new("Voucher") }, Token);

        var error = await Assert.ThrowsAsync<MappingException>(() => new PanelRepository(tables.Client).GetAsync(new("ann", 1), cancellationToken: Token));
        Assert.Contains("Voucher", error.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Dictionary<string, AttributeValue> Key(string customer, int order) => new() { ["PK"] = new($"CUSTOMER#{customer}"), ["SK"] = new(FormattableString.Invariant($"PANEL#{order:0000000000}")) };

    private static async Task<List<int>> Orders<TFilter>(DynamoQuery<Panel, TFilter> query) where TFilter : struct => [.. (await query.ToListAsync(Token)).Select(panel => panel.Order)];

    /// <summary>A note and two clocks among other items of the partition.</summary>
    private static async Task<PanelRepository> FillAsync(OwnTables tables)
    {
        var panels = new PanelRepository(tables.Client);
        await new CustomerRepository(tables.Client).CreateAsync(new("ann", "Ann"), cancellationToken: Token);
        await new OrderRepository(tables.Client).CreateAsync(new("ann", DateTimeOffset.UnixEpoch, 1) { Shop = "north" }, cancellationToken: Token);
        await panels.CreateAsync(new NotePanel("ann", 1) { Text = "a" }, cancellationToken: Token);
        await panels.PutManyAsync([new ClockPanel("ann", 2) { Zone = "Europe/Helsinki" }, new ClockPanel("ann", 3) { Zone = "UTC" }], cancellationToken: Token);
        return panels;
    }
}
