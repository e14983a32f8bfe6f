using FsCheck;
using FsCheck.Fluent;

namespace DynamoGen.Tests.Client;

/// <summary>Paging over partitions of every kind, with pages of every size, ahead and back.</summary>
public class PagePropertyTests
{
    [Fact]
    public void Pages_ahead_and_back_have_every_item_once_and_in_order() => Prop.ForAll(Journeys().ToArbitrary(), journey => RunAsync(journey).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void The_way_back_leads_over_the_very_same_pages() => Prop.ForAll(Journeys().ToArbitrary(), journey => ThereAndBackAsync(journey).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void A_count_is_that_of_the_items() => Prop.ForAll(Journeys().ToArbitrary(), journey =>
    {
        using var client = journey.Fill().Client();
        Assert.Equal(journey.Expected.Count, client.CountAsync(journey.Query, Token).GetAwaiter().GetResult());
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void What_stays_is_visited_whatever_comes_and_goes_between_pages() => Prop.ForAll(Journeys().ToArbitrary(), journey => ChangingAsync(journey).GetAwaiter().GetResult())
        .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static async Task RunAsync(Journey journey)
    {
        using var client = journey.Fill().Client();
        var random = new Random(journey.Seed);

        var ahead = await WalkAsync(client, journey.Query, null, page => page.NextToken, () => random.Next(1, 9));
        Assert.Equal(journey.Expected, ahead.SelectMany(Numbers));

        // An empty last page leads back to the last item; any other to what is before its own.
        var last = ahead[^1];
        var back = last.PreviousToken is { } token ? await WalkAsync(client, journey.Query, token, page => page.PreviousToken, () => random.Next(1, 9)) : [];
        Assert.Equal(journey.Expected[..^last.Items.Count], back.Reverse<Page<Reading>>().SelectMany(Numbers));
        Assert.DoesNotContain(back, page => page.Items.Count == 0);
    }

    private static async Task ThereAndBackAsync(Journey journey)
    {
        using var client = journey.Fill().Client();
        var size = 1 + journey.Seed % 7;
        var ahead = await WalkAsync(client, journey.Query, null, page => page.NextToken, () => size);

        for (var i = ahead.Count - 1; i > 0; i--)
        {
            var back = await client.PageAsync<Reading>(journey.Query, size, ahead[i].PreviousToken, Token);
            Assert.Equal(Numbers(ahead[i - 1]), Numbers(back));
            Assert.Equal(i == 1, back.PreviousToken is null);
            Assert.Equal(Numbers(ahead[i]), Numbers(await client.PageAsync<Reading>(journey.Query, size, back.NextToken, Token)));
        }
    }

    private static async Task ChangingAsync(Journey journey)
    {
        var readings = journey.Fill();
        using var client = readings.Client();
        var random = new Random(journey.Seed);
        var query = journey.Query with { Take = null };
        var stays = (journey with { Take = null }).Expected.Where(_ => random.Next(3) > 0).ToHashSet();

        int Change()
        {
            for (var i = 0; i < 3; i++)
                if (random.Next(200) is var at && !stays.Contains(at))
                    readings[at] = random.Next(2) == 0 ? null : "Reading";
            return random.Next(1, 9);
        }

        var ahead = await WalkAsync(client, query, null, page => page.NextToken, Change);
        Assert.Equal(stays.Order(), ahead.SelectMany(Numbers).Where(stays.Contains).Order());
        if (ahead[^1].PreviousToken is { } token)
        {
            var back = await WalkAsync(client, query, token, page => page.PreviousToken, Change);
            Assert.Equal(stays.Order(), back.Append(ahead[^1]).SelectMany(Numbers).Where(stays.Contains).Order());
        }
    }

    private static async Task<List<Page<Reading>>> WalkAsync(DynamoGenClient client, DynamoQueryRequest query, string? token, Func<Page<Reading>, string?> next, Func<int> size)
    {
        var pages = new List<Page<Reading>>();
        do
        {
            var wanted = size();
            var page = await client.PageAsync<Reading>(query, wanted, token, Token);
            token = next(page);
            Assert.True(page.Items.Count == wanted || (page.Items.Count < wanted && token is null), "A page is full unless it is the last.");
            pages.Add(page);
        }
        while (token is not null);
        return pages;
    }

    private static IEnumerable<int> Numbers(Page<Reading> page) => page.Items.Select(reading => (int)reading.At);

    private static Gen<Journey> Journeys() =>
        from count in Gen.Choose(0, 40)
        from others in Gen.Choose(0, 10)
        from largestPage in Gen.Elements(1, 2, 5, 9, 100)
        from evaluate in Gen.Elements<int?>(null, null, 1, 3, 8)
        from take in Gen.Elements<int?>(null, null, 1, 7, 20, 100)
        from falling in Gen.Elements(false, true)
        from filtered in Gen.Elements(false, true)
        from seed in Gen.Choose(0, 1_000_000)
        select new Journey(count, others, largestPage, evaluate, take, falling, filtered, seed);

    /// <param name="Count">How many items the partition has.</param>
    /// <param name="Others">How many of ten are of another type.</param>
    /// <param name="LargestPage">How many items fit into a page of the service.</param>
    /// <param name="Evaluate">The query's own limit a request.</param>
    /// <param name="Take">How many items the query has.</param>
    /// <param name="Descending">Its order.</param>
    /// <param name="Filtered">Whether it has a filter.</param>
    /// <param name="Seed">Of all chance.</param>
    private sealed record Journey(int Count, int Others, int LargestPage, int? Evaluate, int? Take, bool Descending, bool Filtered, int Seed)
    {
        public DynamoQueryRequest Query { get; } =
            QueryTests.Readings with { ItemType = Filtered ? "Reading" : null, Descending = Descending, Take = Take, EvaluateAtMost = Evaluate };

        public List<int> Expected =>
            [.. (Descending ? Items().Reverse() : Items()).Where(item => !Filtered || item.Type == "Reading").Select(item => item.At).Take(Take ?? int.MaxValue)];

        public FakeReadings Fill()
        {
            var readings = new FakeReadings(LargestPage);
            foreach (var (at, type) in Items())
                readings[at] = type;
            return readings;
        }

        private IEnumerable<(int At, string Type)> Items()
        {
            var random = new Random(Seed);
            return Enumerable.Range(0, Count).Select(i => (i * 5, random.Next(10) < Others ? "Alarm" : "Reading")).ToList();
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
