using System.Text.Json.Nodes;

namespace DynamoGen.Tests.Client;

public class BatchTests
{
    [Fact]
    public async Task Puts_go_25_to_a_request()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();
        var progress = new Progress();

        await client.PutManyAsync(Things(60), progress, null, Token);

        Assert.Equal([25, 25, 10], http.Requests.Select(request => Puts(request).Count));
        Assert.Equal([25, 50, 60], progress.Reports);
    }

    [Fact]
    public async Task Nothing_is_nothing_to_send()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await client.PutManyAsync<Thing>([], null, null, Token);

        Assert.Empty(http.Requests);
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
    public async Task Items_are_read_no_further_than_the_request_that_takes_them()
    {
        var read = 0;
        var http = new FakeHttp(_ => throw new InvalidOperationException("stop"));
        using var client = http.Client();

        await Assert.ThrowsAnyAsync<Exception>(() => client.PutManyAsync(Things(1000).Select(thing => { read++; return thing; }), null, null, Token));

        Assert.Equal(25, read);
    }

    [Fact]
    public async Task Large_items_go_fewer_to_a_request()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await client.PutManyAsync(Things(25).Select(thing => thing with { Text = new string('x', 400_000) }), null, null, Token);

        Assert.Equal([11, 11, 3], http.Requests.Select(request => Puts(request).Count));
    }

    [Fact]
    public async Task Leftovers_alone_are_sent_again()
    {
        var http = new FakeHttp(FakeHttp.Ok(Left("t1", "t3")), FakeHttp.Ok(Left("t3")), FakeHttp.Ok());
        using var client = http.Client();
        var progress = new Progress();

        await client.PutManyAsync(Things(4), progress, null, Token);

        Assert.Equal(["t0 t1 t2 t3", "t1 t3", "t3"], http.Requests.Select(Ids));
        Assert.Equal([2, 3, 4], progress.Reports);
    }

    [Fact]
    public async Task Leftovers_after_the_last_round_come_back_as_items_with_all_that_was_not_sent()
    {
        var http = new FakeHttp(FakeHttp.Ok(Left("t1", "t3")));
        using var client = http.Client(o => o.BatchRounds = 2);
        var things = Things(40).ToList();

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<Thing>>(() => client.PutManyAsync(things, null, null, Token));

        Assert.Equal(3, http.Requests.Count);
        Assert.Equal([things[1], things[3], .. things.Skip(25)], exception.Leftovers);
        Assert.Equal(("BatchWriteItem", "Things", 3), (exception.Operation, exception.Table, exception.Attempts));
    }

    [Fact]
    public async Task Leftovers_of_versioned_items_come_back_with_the_versions_that_they_came_with()
    {
        var http = new FakeHttp(FakeHttp.Ok("""{"UnprocessedItems":{"Drafts":[{"PutRequest":{"Item":{"Id":{"S":"b"},"Version":{"N":"6"}}}}]}}"""));
        using var client = http.Client(o => o.BatchRounds = 1);
        var drafts = new[] { new Draft("a", 0), new Draft("b", 5) };

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<Draft>>(() => client.PutManyUncheckedAsync(drafts, null, null, Token));

        Assert.Same(drafts[1], Assert.Single(exception.Leftovers));
        Assert.Equal("6", (string?)http.LastBody["RequestItems"]!["Drafts"]![0]!["PutRequest"]!["Item"]!["Version"]!["N"]);
        await Assert.ThrowsAsync<InvalidRequestException>(() => client.PutManyAsync(drafts, null, null, Token));
    }

    [Fact]
    public async Task A_batch_that_is_throttled_as_a_whole_comes_back_whole()
    {
        var http = new FakeHttp(FakeHttp.Error("ProvisionedThroughputExceededException"));
        using var client = http.Client(o => o.MaxRetries = 1);
        var things = Things(30).ToList();

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<Thing>>(() => client.PutManyAsync(things, null, null, Token));

        Assert.Equal(things, exception.Leftovers);
        Assert.IsType<ThrottledException>(exception.InnerException);
        Assert.Equal(2, http.Requests.Count);
    }

    [Fact]
    public async Task Waits_between_rounds_grow()
    {
        var clock = new TestClock(instant: TimeSpan.FromSeconds(4));
        var http = new FakeHttp(FakeHttp.Ok(Left("t0")));
        using var client = http.Client(o => (o.TimeProvider, o.Random, o.BatchRounds, o.BaseDelay, o.MaxDelay) = (clock, () => 0.5, 6, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(1)));

        await Assert.ThrowsAsync<BatchIncompleteException<Thing>>(() => client.PutManyAsync(Things(1), null, null, Token));

        Assert.Equal([25, 50, 100, 200, 400, 500], clock.Waits.Select(wait => wait.TotalMilliseconds));
    }

    [Fact]
    public async Task Deletes_leave_typed_keys_over()
    {
        const string left = """{"UnprocessedItems":{"Readings":[{"DeleteRequest":{"Key":{"At":{"N":"150"},"Sensor":{"S":"s"}}}}]}}""";
        var http = new FakeHttp(FakeHttp.Ok(left));
        using var client = http.Client(o => o.BatchRounds = 1);

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<ReadingKey>>(() => client.DeleteManyAsync<Reading, ReadingKey>([new("s", 1.50E+2m), new("s", 2)], null, null, Token));

        Assert.Equal([new ReadingKey("s", 150)], exception.Leftovers);
    }

    [Fact]
    public async Task Reads_go_100_to_a_request_and_each_key_once()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await Collect(client, Enumerable.Range(0, 250).Select(i => new ThingKey($"t{i % 220}")));

        Assert.Equal([100, 100, 20], http.Requests.Select(request => Keys(request).Count));
        Assert.Equal(220, http.Requests.SelectMany(Keys).Distinct().Count());
    }

    [Fact]
    public async Task Keys_left_over_are_asked_for_again_and_all_items_arrive()
    {
        var http = new FakeHttp(
            FakeHttp.Ok("""{"Responses":{"Things":[{"Id":{"S":"b"}}]},"UnprocessedKeys":{"Things":{"Keys":[{"Id":{"S":"a"}}]}}}"""),
            FakeHttp.Ok("""{"Responses":{"Things":[{"Id":{"S":"a"}}]},"UnprocessedKeys":{}}"""));
        using var client = http.Client();

        var found = await Collect(client, [new("a"), new("b"), new("c")]);

        Assert.Equal(["b", "a"], found);
        Assert.Equal(["a"], Keys(http.Requests[1]));
    }

    [Fact]
    public async Task Keys_left_over_after_the_last_round_come_back()
    {
        var http = new FakeHttp(FakeHttp.Ok("""{"Responses":{},"UnprocessedKeys":{"Things":{"Keys":[{"Id":{"S":"a"}}]}}}"""));
        using var client = http.Client(o => o.BatchRounds = 1);

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<ThingKey>>(() => Collect(client, [new("a"), new("b")]));

        Assert.Equal([new ThingKey("a")], exception.Leftovers);
    }

    [Fact]
    public async Task A_repository_gives_many_items_by_key()
    {
        var http = new FakeHttp(FakeHttp.Ok("""{"Responses":{"Things":[{"Id":{"S":"b"}}]}}"""));
        using var client = http.Client();

        var found = await new ThingRepository(client).GetManyAsync([new("a"), new("b"), new("b")], ReadOptions.Consistent, Token);

        Assert.Equal(["b"], found.Keys.Select(key => key.Id));
        Assert.True((bool)http.LastBody["RequestItems"]!["Things"]!["ConsistentRead"]!);
    }

    private static IEnumerable<Thing> Things(int count) => Enumerable.Range(0, count).Select(i => new Thing { Id = $"t{i}" });

    private static List<string> Puts(FakeRequest request) =>
        [.. request.Body["RequestItems"]!["Things"]!.AsArray().Select(write => $"{write!["PutRequest"]!["Item"]!["Id"]!["S"]}{write["PutRequest"]!["Item"]!["Rank"]!["N"]}")];

    private static string Ids(FakeRequest request) => string.Join(' ', request.Body["RequestItems"]!["Things"]!.AsArray().Select(write => (string?)write!["PutRequest"]!["Item"]!["Id"]!["S"]).Order());

    private static List<string?> Keys(FakeRequest request) => [.. request.Body["RequestItems"]!["Things"]!["Keys"]!.AsArray().Select(key => (string?)key!["Id"]!["S"])];

    private static string Left(params string[] ids) =>
        new JsonObject
        {
            ["UnprocessedItems"] = new JsonObject
            {
                ["Things"] = new JsonArray([.. ids.Select(id => JsonNode.Parse("""{"PutRequest":{"Item":{"Text":{"S":""},"Id":{"S":"?"},"Rank":{"N":"0"}}}}""".Replace("?", id, StringComparison.Ordinal)))]),
            },
        }.ToJsonString();

    private static async Task<List<string>> Collect(DynamoGenClient client, IEnumerable<ThingKey> keys)
    {
        var ids = new List<string>();
        await foreach (var thing in client.StreamManyAsync<Thing, ThingKey>(keys, null, Token))
            ids.Add(thing.Id);
        return ids;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private sealed class Progress : IProgress<int>
    {
        public List<int> Reports { get; } = [];

        public void Report(int value) => Reports.Add(value);
    }
}
