using static DynamoGen.Tests.Client.BatchRequests;

namespace DynamoGen.Tests.Client;

/// <summary>How batches are cut into requests.</summary>
public class BatchTests
{
    [Fact]
    public async Task Puts_go_25_to_a_request()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();
        var reports = new BatchReports();

        await client.PutManyAsync(Things(60), reports, null, Token);

        Assert.Equal([10, 25, 25], http.Requests.Select(request => Puts(request).Count).Order());
        Assert.Equal([1, 2, 3], reports.All.Select(report => report.Requests));
        Assert.Equal(new BatchProgress(60, 0, 3), reports.All[^1]);
    }

    [Fact]
    public async Task Nothing_is_nothing_to_send()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await client.PutManyAsync<Thing>([], null, null, Token);
        await client.PutManyAsync(Things(0).Slowly(), null, null, Token);
        await client.BatchWriteAsync(_ => { }, cancellationToken: Token);

        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task A_sequence_that_is_waited_for_is_sent_like_any_other()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await client.PutManyAsync(Things(60).Slowly(), null, null, Token);
        await client.DeleteManyAsync<Thing, ThingKey>(Things(30).Select(thing => new ThingKey(thing.Id)).Slowly(), null, null, Token);

        Assert.Equal([5, 10, 25, 25, 25], http.Requests.Select(request => request.Body["RequestItems"]!["Things"]!.AsArray().Count).Order());
        Assert.Equal(60, http.Requests.Where(request => request.Body["RequestItems"]!["Things"]![0]!["PutRequest"] is not null).SelectMany(Puts).Distinct().Count());
    }

    [Fact]
    public async Task Of_several_items_with_one_key_the_last_wins()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await client.PutManyAsync([new Thing { Id = "a", Rank = 1 }, new Thing { Id = "b" }, new Thing { Id = "a", Rank = 2 }], null, null, Token);

        Assert.Equal(["a2", "b0"], Puts(http.Requests.Single()).Order());
    }

    [Fact]
    public async Task Keys_that_are_equal_numbers_are_one_key()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await client.DeleteManyAsync<Reading, ReadingKey>([new("s", 1.0m), new("s", 1.00m), new("s", 1m), new("s", 2m)], null, null, Token);

        Assert.Equal(2, http.LastBody["RequestItems"]!["Readings"]!.AsArray().Count);
    }

    [Fact]
    public async Task Large_items_go_fewer_to_a_request()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client(o => o.BatchParallelism = 1);

        await client.PutManyAsync(Things(25).Select(thing => thing with { Text = new string('x', 400_000) }), null, null, Token);

        Assert.Equal([11, 11, 3], http.Requests.Select(request => Puts(request).Count));
    }

    [Fact]
    public async Task Reads_go_100_to_a_request_and_a_key_that_waits_or_is_on_its_way_once()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await CollectAsync(client, Enumerable.Range(0, 250).Select(i => new ThingKey($"t{i / 2}")));

        Assert.Equal([25, 100], http.Requests.Select(request => KeysOf(request).Count).Order());
    }

    [Fact]
    public async Task A_repository_gives_many_items_by_key_and_asks_for_each_key_once()
    {
        var http = new FakeHttp((request, _) => FakeHttp.Ok($$$"""{"Responses":{"Things":[{"Id":{"S":"{{{KeysOf(request)[0]}}}"}}]}}""")(default));
        using var client = http.Client();
        var things = new ThingRepository(client);
        var keys = Enumerable.Range(0, 250).Select(i => new ThingKey($"t{i % 120}")).ToList();

        var found = await things.GetManyAsync(keys, ReadOptions.Consistent, Token);
        var again = await things.GetManyAsync(keys.Slowly(), cancellationToken: Token);

        Assert.Equal(["t0", "t100"], found.Keys.Select(key => key.Id).Order());
        Assert.Equal(found.Keys.Order(KeyOrder.Instance), again.Keys.Order(KeyOrder.Instance));
        Assert.Equal([20, 20, 100, 100], http.Requests.Select(request => KeysOf(request).Count).Order());
        Assert.True((bool)http.Requests[0].Body["RequestItems"]!["Things"]!["ConsistentRead"]!);
    }

    private static async Task<List<string>> CollectAsync(DynamoGenClient client, IEnumerable<ThingKey> keys)
    {
        var ids = new List<string>();
        await foreach (var thing in client.StreamManyAsync<Thing, ThingKey>(keys, null, Token))
            ids.Add(thing.Id);
        return ids;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private sealed class KeyOrder : IComparer<ThingKey>
    {
        public static readonly KeyOrder Instance = new();

        public int Compare(ThingKey x, ThingKey y) => string.CompareOrdinal(x.Id, y.Id);
    }
}
