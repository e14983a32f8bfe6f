using DynamoGen.Capacity;
using DynamoGen.Resilience;
using Microsoft.Extensions.Logging.Abstractions;

namespace DynamoGen.Tests.Client.Capacity;

public class CapacityLimitsTests
{
    private readonly TestClock clock = new();

    [Fact]
    public async Task Of_many_first_queries_one_goes_until_it_is_known_what_they_cost()
    {
        var limits = Limits(o => o.CapacityLimits["Things"] = new() { Reads = 10 });
        var answered = new TaskCompletionSource();
        var sent = 0;

        var all = Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Query()));
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, sent);
        answered.SetResult();
        var waited = await clock.UntilAsync(all);

        Assert.InRange(waited.TotalSeconds, 3.5, 5.5);                   // 50 units, of which 10 were there
        Assert.Equal(100, sent);

        async Task Query()
        {
            var call = new Call { Operation = "Query", Table = "Things" };
            await limits.TakeAsync(call, Token);
            Interlocked.Increment(ref sent);
            await answered.Task;
            Answer(limits, call, new ConsumedUnits("Things", 0.5, 0));
        }
    }

    [Fact]
    public async Task Reads_and_writes_have_limits_of_their_own()
    {
        var limits = Limits(o => o.CapacityLimits["Things"] = new() { Reads = 1, Writes = 1 });

        await limits.TakeAsync(new Call { Operation = "GetItem", Table = "Things", Estimate = 100 }, Token);

        Assert.True(IsFree(limits, new() { Operation = "PutItem", Table = "Things" }));
        Assert.False(IsFree(limits, new() { Operation = "GetItem", Table = "Things" }));
    }

    [Fact]
    public async Task A_query_of_a_limited_index_counts_on_the_index_alone()
    {
        var limits = Limits(o => o.CapacityLimits["Things"] = new() { Reads = 10, Indexes = { ["OwnerThings"] = new() { Reads = 10 } } });
        var call = new Call { Operation = "Query", Table = "Things", Index = "OwnerThings" };

        await limits.TakeAsync(call, Token);
        Answer(limits, call, new ConsumedUnits("Things", 50, 0) { Indexes = new Dictionary<string, double> { ["OwnerThings"] = 50 } });

        Assert.True(IsFree(limits, new() { Operation = "GetItem", Table = "Things" }));
        Assert.False(IsFree(limits, new() { Operation = "Query", Table = "Things", Index = "OwnerThings" }));
    }

    [Fact]
    public async Task A_write_counts_on_the_table_and_waits_for_the_indexes_that_it_may_change()
    {
        var limits = Limits(o => o.CapacityLimits["Things"] = new() { Writes = 100, Indexes = { ["OwnerThings"] = new() { Writes = 10 } } });
        var call = new Call { Operation = "PutItem", Table = "Things", Estimate = 1 };
        await limits.TakeAsync(call, Token);
        Answer(limits, call, new ConsumedUnits("Things", 0, 31) { Indexes = new Dictionary<string, double> { ["OwnerThings"] = 30 } });

        var waited = await clock.UntilAsync(limits.TakeAsync(new Call { Operation = "PutItem", Table = "Things", Estimate = 1 }, Token).AsTask());

        Assert.InRange(waited.TotalSeconds, 2, 2.1);                     // the index owes 20 units
    }

    [Fact]
    public async Task A_throttle_lowers_the_limits_of_its_table_alone_and_gives_back_what_was_taken()
    {
        var limits = Limits(o => (o.CapacityLimits["Things"], o.CapacityLimits["Readings"]) = (new() { Reads = 10 }, new() { Reads = 10 }));
        var call = new Call { Operation = "Scan", Table = "Things" };
        await limits.TakeAsync(call, Token);

        limits.Settle(call, FailureKind.Throttled);
        var waited = await clock.UntilAsync(Take(limits, "Things"));

        Assert.InRange(waited.TotalMilliseconds, 1, 100);                // nothing saved up is left, and no debt of a page
        Assert.True(IsFree(limits, new() { Operation = "GetItem", Table = "Readings" }));
    }

    [Fact]
    public async Task A_batch_that_stops_waiting_for_one_table_gives_back_what_it_took_of_another()
    {
        var limits = Limits(o => (o.CapacityLimits["Readings"], o.CapacityLimits["Things"]) = (new() { Writes = 10 }, new() { Writes = 10 }));
        await limits.TakeAsync(new Call { Operation = "PutItem", Table = "Things", Estimate = 1000 }, Token);
        using var stop = new CancellationTokenSource();

        var batch = limits.TakeAsync(new Call { Operation = "BatchWriteItem", Table = "Readings, Things", Tables = ["Readings", "Things"], Estimate = 1000 }, stop.Token).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => batch);

        Assert.True(IsFree(limits, new() { Operation = "PutItem", Table = "Readings" }));
    }

    [Fact]
    public async Task What_a_batch_took_of_several_tables_is_settled_with_each()
    {
        var limits = Limits(o => (o.CapacityLimits["Readings"], o.CapacityLimits["Things"]) = (new() { Reads = 10 }, new() { Reads = 10 }));
        var first = new Call { Operation = "BatchGetItem", Table = "Readings" };
        await limits.TakeAsync(first, Token);
        Answer(limits, first, new ConsumedUnits("Readings", 9, 0));                    // so that the two tables take different amounts
        var batch = new Call { Operation = "BatchGetItem", Table = "Readings, Things", Tables = ["Readings", "Things"] };
        await limits.TakeAsync(batch, Token);

        Answer(limits, batch, new("Readings", 0.5, 0), new("Things", 10, 0));

        Assert.True(IsFree(limits, new() { Operation = "BatchGetItem", Table = "Readings" }));
        Assert.False(IsFree(limits, new() { Operation = "BatchGetItem", Table = "Things" }));
    }

    [Fact]
    public async Task Calls_about_tables_are_not_held_back()
    {
        var limits = Limits(o => o.CapacityLimits["Things"] = new() { Reads = 1 });
        await limits.TakeAsync(new Call { Operation = "GetItem", Table = "Things", Estimate = 100 }, Token);

        Assert.True(IsFree(limits, new() { Operation = "DescribeTable", Table = "Things" }));
    }

    [Fact]
    public async Task Waits_end_with_the_calls_time()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client(o => (o.TimeProvider, o.CapacityLimits["Things"]) = (clock, new() { Reads = 0.01 }));
        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        var late = client.GetAsync<Thing, ThingKey>(new("b"), null, Token);
        var timeout = await Assert.ThrowsAsync<CallTimeoutException>(() => clock.UntilAsync(late));

        Assert.Equal((0, false), (timeout.Attempts, timeout.MayBeApplied));
        Assert.Contains("limits of capacity", timeout.Message, StringComparison.Ordinal);
        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task A_call_that_waits_in_vain_before_a_retry_tells_what_failed_before()
    {
        var spent = new TaskCompletionSource();
        var http = new FakeHttp(async (request, token) =>
        {
            if ((string?)request.Body["Key"]!["Id"]!["S"] == "spender")
                return await FakeHttp.Ok("""{"ConsumedCapacity":{"TableName":"Things","CapacityUnits":100}}""")(token);
            await spent.Task;
            return await FakeHttp.Error("ThrottlingException")(token);
        });
        var log = new Lines();
        using var client = http.Client(o => (o.TimeProvider, o.CapacityLimits["Things"]) = (clock, new() { Reads = 2 }), log);

        var late = client.GetAsync<Thing, ThingKey>(new("a"), new() { Timeout = TimeSpan.FromSeconds(3) }, Token);
        await client.GetAsync<Thing, ThingKey>(new("spender"), null, Token);
        spent.SetResult();
        while (!log.Has("request 1 failed"))
            await Task.Yield();
        var timeout = await Assert.ThrowsAsync<CallTimeoutException>(() => clock.UntilAsync(late));

        Assert.Equal((1, false), (timeout.Attempts, timeout.MayBeApplied));
        Assert.Contains("ThrottlingException", timeout.Message, StringComparison.Ordinal);
    }

    private CapacityLimits Limits(Action<DynamoGenOptions> configure)
    {
        var options = new DynamoGenOptions { TimeProvider = clock };
        configure(options);
        return new(options, new TableNames(options), NullLogger.Instance);
    }

    private static Task Take(CapacityLimits limits, string table) => limits.TakeAsync(new Call { Operation = "GetItem", Table = table }, Token).AsTask();

    private static bool IsFree(CapacityLimits limits, Call call) => limits.TakeAsync(call, Token).AsTask().IsCompleted;

    private static void Answer(CapacityLimits limits, Call call, params ConsumedUnits[] consumed)
    {
        call.Consumed = consumed;
        limits.Settle(call, null);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
