using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using static DynamoGen.Tests.Client.BatchRequests;

namespace DynamoGen.Tests.Client;

/// <summary>Batches of several requests at a time, over a service that is slow, in no order, and leaves entries over.</summary>
public class BatchParallelTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    public async Task No_more_requests_are_under_way_than_allowed_and_one_request_more_is_in_memory(int parallelism)
    {
        var (taken, answered, underWay, most) = (0, 0, 0, 0);
        var http = new FakeHttp(async (request, token) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref underWay));
            await Task.Delay(1, token);
            Interlocked.Decrement(ref underWay);
            Interlocked.Add(ref answered, Puts(request).Count);
            return await FakeHttp.Ok()(token);
        });
        using var client = http.Client();

        await client.PutManyAsync(
            Things(2000).Select(thing =>
            {
                Assert.InRange(++taken - Volatile.Read(ref answered), 1, (parallelism + 1) * 25);
                return thing;
            }),
            null,
            new() { Parallelism = parallelism },
            Token);

        Assert.Equal(2000, answered);
        Assert.InRange(most, 1, parallelism);
    }

    [Fact]
    public async Task Requests_do_run_at_the_same_time()
    {
        var together = new Barrier(3);
        var http = new FakeHttp(async (_, token) =>
        {
            await Task.Run(() => together.SignalAndWait(token), token);
            return await FakeHttp.Ok()(token);
        });
        using var client = http.Client();

        await client.PutManyAsync(Things(150), null, new() { Parallelism = 3 }, Token);

        Assert.Equal(2, together.CurrentPhaseNumber);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task The_last_of_several_writes_of_a_key_wins_whatever_the_service_does(int seed)
    {
        var random = new Random(seed);
        var stored = new ConcurrentDictionary<string, string>();
        using var client = Shuffling(seed, put => stored[(string)put["Id"]!["S"]!] = (string)put["Rank"]!["N"]!).Client(o => o.BatchRounds = 100);
        var things = Enumerable.Range(0, 500).Select(rank => new Thing { Id = $"t{random.Next(seed * 10)}", Rank = rank }).ToList();

        await (seed % 2 == 0 ? client.PutManyAsync(things, null, null, Token) : client.PutManyAsync(things.Slowly(), null, null, Token));

        Assert.Equal(things.GroupBy(thing => thing.Id).ToDictionary(same => same.Key, same => $"{same.Last().Rank}"), stored.ToDictionary());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task What_is_not_left_over_is_stored_when_the_batch_fails(int seed)
    {
        var stored = new ConcurrentDictionary<string, string>();
        var answers = 0;
        var http = Shuffling(seed, put => stored[(string)put["Id"]!["S"]!] = "", () => Interlocked.Increment(ref answers) == seed * 2);
        using var client = http.Client(o => o.BatchRounds = 100);
        var things = Things(1000).ToList();

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<Thing>>(() => seed % 2 == 0 ? client.PutManyAsync(things, null, null, Token) : client.PutManyAsync(things.Slowly(), null, null, Token));

        Assert.Equal(things.Take((int)exception.Taken).Select(thing => thing.Id).Except(stored.Keys).Order(), exception.Leftovers.Select(thing => thing.Id).Order());
        Assert.Equal(exception.Leftovers.Count, exception.Leftovers.Distinct().Count());
    }

    [Fact]
    public async Task Reads_hand_out_every_item_once_and_end_when_their_reader_leaves()
    {
        var http = new FakeHttp(async (request, token) =>
        {
            await Task.Delay(1, token);
            var keys = request.Body["RequestItems"]!["Things"]!["Keys"]!.AsArray();
            var (found, left) = (keys.Take(30).Select(key => key!.DeepClone()), keys.Skip(30).Select(key => key!.DeepClone()));
            return await FakeHttp.Ok(new JsonObject
            {
                ["Responses"] = new JsonObject { ["Things"] = new JsonArray([.. found]) },
                ["UnprocessedKeys"] = new JsonObject { ["Things"] = new JsonObject { ["Keys"] = new JsonArray([.. left]) } },
            }.ToJsonString())(token);
        });
        using var client = http.Client();
        var keys = Things(730).Select(thing => new ThingKey(thing.Id)).ToList();

        var found = new List<string>();
        await foreach (var thing in client.StreamManyAsync<Thing, ThingKey>(keys, null, Token))
            found.Add(thing.Id);
        await foreach (var thing in client.StreamManyAsync<Thing, ThingKey>(keys.Slowly(), null, Token))
            break;

        Assert.Equal(keys.Select(key => key.Id).Order(), found.Order());
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    /// <summary>A service that takes its time, applies what it takes, and leaves a part over.</summary>
    private static FakeHttp Shuffling(int seed, Action<JsonNode> apply, Func<bool>? fails = null)
    {
        var random = new Random(seed);
        return new(async (request, token) =>
        {
            int wait, left;
            lock (random)
                (wait, left) = (random.Next(3), random.Next(3) == 0 ? random.Next(26) : 0);
            if (wait > 0)
                await Task.Delay(wait, token);
            if (fails?.Invoke() == true)
                return await FakeHttp.Error("ValidationException")(token);
            var writes = request.Body["RequestItems"]!["Things"]!.AsArray();
            foreach (var write in writes.Skip(left))
                apply(write!["PutRequest"]!["Item"]!);
            return await FakeHttp.Ok(Left(writes.Take(left).Select(write => (string)write!["PutRequest"]!["Item"]!["Id"]!["S"]!)))(token);
        });
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
