using static DynamoGen.Tests.Client.BatchRequests;

namespace DynamoGen.Tests.Client;

/// <summary>What becomes of entries that the service leaves over.</summary>
public class BatchLeftoverTests
{
    [Fact]
    public async Task Leftovers_alone_are_sent_again()
    {
        var http = new FakeHttp(FakeHttp.Ok(Left("t1", "t3")), FakeHttp.Ok(Left("t3")), FakeHttp.Ok());
        using var client = http.Client();
        var reports = new BatchReports();

        await client.PutManyAsync(Things(4), reports, null, Token);

        Assert.Equal(["t0 t1 t2 t3", "t1 t3", "t3"], http.Requests.Select(Ids));
        Assert.Equal([new(2, 2, 1), new(3, 3, 2), new(4, 3, 3)], reports.All);
    }

    [Fact]
    public async Task Leftovers_after_the_last_round_come_back_as_items_with_all_that_was_not_sent()
    {
        var http = new FakeHttp(FakeHttp.Ok(Left("t3", "t1")));
        using var client = http.Client(o => (o.BatchRounds, o.BatchParallelism) = (2, 1));
        var things = Things(60).ToList();

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<Thing>>(() => client.PutManyAsync(things, null, null, Token));

        Assert.Equal(3, http.Requests.Count);
        Assert.Equal([things[1], things[3], .. things.Skip(25)], exception.Leftovers);
        Assert.Equal(("BatchWriteItem", "Things", 3, 60), (exception.Operation, exception.Table, exception.Attempts, exception.Taken));
    }

    [Fact]
    public async Task The_rest_of_a_sequence_that_is_waited_for_is_not_read()
    {
        var http = new FakeHttp(FakeHttp.Ok(Left("t1")));
        using var client = http.Client(o => (o.BatchRounds, o.BatchParallelism) = (1, 1));
        var things = Things(1000).ToList();

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<Thing>>(() => client.PutManyAsync(things.Slowly(), null, null, Token));

        Assert.InRange(exception.Taken, 25, 50);
        Assert.Equal([things[1], .. things.Take((int)exception.Taken).Skip(25)], exception.Leftovers);
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
        await Assert.ThrowsAsync<InvalidRequestException>(() => client.PutManyAsync(drafts.Slowly(), null, null, Token));
    }

    [Fact]
    public async Task A_batch_that_is_throttled_as_a_whole_comes_back_whole()
    {
        var http = new FakeHttp(FakeHttp.Error("ProvisionedThroughputExceededException"));
        using var client = http.Client(o => (o.MaxRetries, o.BatchParallelism) = (1, 1));
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
        using var client = http.Client(o => (o.TimeProvider, o.Random, o.BatchRounds, o.ThrottleDelay, o.MaxDelay) = (clock, () => 0.5, 6, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(1)));

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
    public async Task Keys_left_over_are_asked_for_again_and_all_items_arrive()
    {
        var http = new FakeHttp(
            FakeHttp.Ok("""{"Responses":{"Things":[{"Id":{"S":"b"}}]},"UnprocessedKeys":{"Things":{"Keys":[{"Id":{"S":"a"}}]}}}"""),
            FakeHttp.Ok("""{"Responses":{"Things":[{"Id":{"S":"a"}}]},"UnprocessedKeys":{}}"""));
        using var client = http.Client();

        var found = await CollectAsync(client, [new("a"), new("b"), new("c")]);

        Assert.Equal(["b", "a"], found);
        Assert.Equal(["a"], KeysOf(http.Requests[1]));
    }

    [Fact]
    public async Task Keys_left_over_after_the_last_round_come_back()
    {
        var http = new FakeHttp(FakeHttp.Ok("""{"Responses":{},"UnprocessedKeys":{"Things":{"Keys":[{"Id":{"S":"a"}}]}}}"""));
        using var client = http.Client(o => o.BatchRounds = 1);

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<ThingKey>>(() => CollectAsync(client, [new("a"), new("b")]));

        Assert.Equal([new ThingKey("a")], exception.Leftovers);
    }

    [Fact]
    public async Task What_the_last_round_found_arrives_before_the_rest_comes_back()
    {
        var http = new FakeHttp(
            FakeHttp.Ok("""{"Responses":{"Things":[{"Id":{"S":"a"}}]},"UnprocessedKeys":{"Things":{"Keys":[{"Id":{"S":"b"}},{"Id":{"S":"c"}}]}}}"""),
            FakeHttp.Ok("""{"Responses":{"Things":[{"Id":{"S":"b"}}]},"UnprocessedKeys":{"Things":{"Keys":[{"Id":{"S":"c"}}]}}}"""));
        using var client = http.Client(o => o.BatchRounds = 1);
        var found = new List<string>();

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<ThingKey>>(() => CollectAsync(client, [new("a"), new("b"), new("c")], found));

        Assert.Equal(["a", "b"], found);
        Assert.Equal([new ThingKey("c")], exception.Leftovers);
    }

    [Fact]
    public async Task What_was_read_and_not_handed_out_when_another_request_failed_comes_back()
    {
        var (ready, answered) = (new TaskCompletionSource(), new TaskCompletionSource());
        var http = new FakeHttp(async (request, token) =>
        {
            var first = KeysOf(request)[0];
            if (first != "t0")
                await ready.Task.WaitAsync(token);
            if (first == "t100")
                await answered.Task.WaitAsync(token);
            if (first == "t200")
                answered.SetResult();
            return await (first == "t100" ? FakeHttp.Error("ValidationException") : FakeHttp.Ok($$$"""{"Responses":{"Things":[{"Id":{"S":"{{{first}}}"}}]}}"""))(token);
        });
        using var client = http.Client(o => o.BatchParallelism = 3);
        var found = new List<string>();

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<ThingKey>>(async () =>
        {
            await foreach (var thing in client.StreamManyAsync<Thing, ThingKey>(Enumerable.Range(0, 300).Select(i => new ThingKey($"t{i}")), null, Token))
            {
                found.Add(thing.Id);
                ready.TrySetResult();
                await answered.Task;
            }
        });

        Assert.Equal("t0", found[0]);
        Assert.Contains(new ThingKey("t100"), exception.Leftovers);
        Assert.NotEqual(found.Contains("t200"), exception.Leftovers.Contains(new ThingKey("t200")));
    }

    private static async Task<List<string>> CollectAsync(DynamoGenClient client, IEnumerable<ThingKey> keys, List<string>? into = null)
    {
        var ids = into ?? [];
        await foreach (var thing in client.StreamManyAsync<Thing, ThingKey>(keys, null, Token))
            ids.Add(thing.Id);
        return ids;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
