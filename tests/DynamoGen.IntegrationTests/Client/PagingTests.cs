using System.Globalization;
using DynamoGen.IntegrationTests.Costs;

namespace DynamoGen.IntegrationTests.Client;

/// <summary>Paging over a table, a local and a global index, with keys of every type.</summary>
public class PagingTests(DynamoDbFixture database)
{
    [Theory]
    [InlineData("")]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fi-FI")]
    [InlineData("ar-SA")]
    public async Task Pages_of_any_size_have_every_item_once_ahead_and_back(string culture)
    {
        using var tables = await FilledAsync();
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        var shipments = new ShipmentRepository(tables.Client);
        foreach (var random in new[] { new Random(1), new Random(2) })
        {
            await VisitAsync(shipments.Query("ıstanbul 😀", consistent: true), random);
            await VisitAsync(shipments.Query("ıstanbul 😀", KeyRange.Between("B", "ü")).Descending(), random);
            await VisitAsync(shipments.QueryBySeal("ıstanbul 😀").Descending(), random);
            await VisitAsync(shipments.QueryByCarrier("ann"), random);
            await VisitAsync(shipments.QueryByCarrier("ann", KeyRange.From(-2.5m)).Take(13), random);
        }
    }

    [Fact]
    public async Task The_page_back_is_the_page_before_though_its_neighbours_are_deleted()
    {
        using var tables = await FilledAsync();
        var shipments = new ShipmentRepository(tables.Client);
        var query = shipments.QueryByCarrier("ann");
        var first = await query.PageAsync(5, null, Token);
        var second = await query.PageAsync(5, first.NextToken, Token);
        await shipments.DeleteAsync(new(second.Items[0].Sender, second.Items[0].Number), cancellationToken: Token);

        var back = await query.PageAsync(5, second.PreviousToken, Token);

        Assert.Equal(first.Items.Select(item => item.Number), back.Items.Select(item => item.Number));
        Assert.Null(back.PreviousToken);
        Assert.Equal(second.Items.Skip(1).Select(item => item.Number), (await query.PageAsync(4, back.NextToken, Token)).Items.Select(item => item.Number));
    }

    [Fact]
    public async Task A_count_is_that_of_the_items()
    {
        using var tables = await FilledAsync();
        var query = new ShipmentRepository(tables.Client).Query("ıstanbul 😀");

        Assert.Equal(40, await query.CountAsync(Token));
        Assert.Equal(40, await query.EvaluateAtMost(7).CountAsync(Token));
        Assert.Equal(13, await query.Take(13).CountAsync(Token));
        Assert.Equal(0, await new ShipmentRepository(tables.Client).Query("nobody").CountAsync(Token));
    }

    [Fact]
    public async Task A_count_goes_on_over_the_services_pages_of_1_MB()
    {
        using var tables = await TestTables.CreateAsync(database, Token);
        await tables.Journeys.PutManyAsync(Enumerable.Range(0, 25).Select(i => new Journey { Traveller = "ann", Number = i, Diary = new string('x', 100_000) }), cancellationToken: Token);

        Assert.Equal(25, await tables.Journeys.Query("ann").CountAsync(Token));
    }

    private static async Task VisitAsync<TFilter>(DynamoQuery<Shipment, TFilter> query, Random random) where TFilter : struct
    {
        var all = (await query.ToListAsync(Token)).Select(shipment => shipment.Number).ToList();
        Assert.NotEmpty(all);
        var ahead = await WalkAsync(query, random, null, page => page.NextToken);
        Assert.Equal(all, ahead.SelectMany(Numbers));

        var back = ahead[^1].PreviousToken is { } token ? await WalkAsync(query, random, token, page => page.PreviousToken) : [];
        Assert.Equal(all[..^ahead[^1].Items.Count], back.Reverse<Page<Shipment>>().SelectMany(Numbers));
    }

    private static async Task<List<Page<Shipment>>> WalkAsync<TFilter>(DynamoQuery<Shipment, TFilter> query, Random random, string? token, Func<Page<Shipment>, string?> next) where TFilter : struct
    {
        var pages = new List<Page<Shipment>>();
        do
        {
            pages.Add(await query.PageAsync(random.Next(1, 12), token, Token));
            token = next(pages[^1]);
        }
        while (token is not null);
        return pages;
    }

    private static IEnumerable<string> Numbers(Page<Shipment> page) => page.Items.Select(shipment => shipment.Number);

    // Seals and weights repeat, so that entries of an index have one sort key.
    private async Task<OwnTables> FilledAsync()
    {
        var tables = await OwnTables.CreateAsync(database, "Shipments");
        string[] beginnings = ["A", "B", "ß", "ü", "İ", "\uE000", "😀", "10", "9"];
        await tables.Client.PutManyAsync(
            Enumerable.Range(0, 40).Select(i => new Shipment
            {
                Sender = "ıstanbul 😀",
                Number = string.Create(CultureInfo.InvariantCulture, $"{beginnings[i % beginnings.Length]}{i}"),
                Seal = [(byte)(i % 5 * 50), 255],
                Carrier = i % 3 == 0 ? "bob" : "ann",
                Weight = i % 7 * 1.25m - 5,
            }),
            null, null, Token);
        return tables;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
