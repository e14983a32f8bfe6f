using System.Diagnostics.Metrics;

namespace DynamoGen.Tests.Client.Telemetry;

[Collection(ListeningTests.Name)]
public class MetricTests
{
    private const string Things = "db.collection.name=Things db.operation.name=";

    [Fact]
    public async Task Durations_are_of_whole_calls_in_the_conventions_buckets()
    {
        using var listening = Listening.ToMetrics();
        var clock = new TestClock();
        using var client = new FakeHttp((_, token) =>
        {
            clock.Advance(TimeSpan.FromMilliseconds(250));
            return FakeHttp.Ok()(token);
        }).Client(o => o.TimeProvider = clock);

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        var measured = Assert.Single(listening.Of(DynamoGenTelemetry.OperationDurationMetric));
        Assert.Equal((0.25, "s", Things + "GetItem"), (measured.Value, measured.Instrument.Unit, measured.Text));
        Assert.Equal(("aws.dynamodb", "localhost", 8000), (measured.Tags["db.system.name"], measured.Tags["server.address"], measured.Tags["server.port"]));
        Assert.Equal([0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10], ((Histogram<double>)measured.Instrument).Advice!.HistogramBucketBoundaries!);
    }

    [Fact]
    public async Task A_failed_call_has_its_error()
    {
        using var listening = Listening.ToMetrics();
        using var client = new FakeHttp(FakeHttp.Error("ResourceNotFoundException")).Client();

        await Assert.ThrowsAsync<MissingTableException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));

        Assert.Equal(
            Things + "GetItem db.response.status_code=ResourceNotFoundException error.type=ResourceNotFoundException",
            Assert.Single(listening.Of(DynamoGenTelemetry.OperationDurationMetric)).Text);
    }

    [Fact]
    public async Task Calls_under_way_go_up_and_down_also_when_they_fail()
    {
        using var listening = Listening.ToMetrics();
        using var client = new FakeHttp(FakeHttp.Ok(), FakeHttp.Error("ResourceNotFoundException")).Client();

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);
        await Assert.ThrowsAsync<MissingTableException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));

        Assert.Equal([1, -1, 1, -1], listening.Of(DynamoGenTelemetry.ActiveCallsMetric).Select(measured => (int)measured.Value));
    }

    [Fact]
    public async Task Consumption_is_asked_for_and_told_by_table_and_index()
    {
        using var listening = Listening.ToMetrics();
        var http = new FakeHttp(FakeHttp.Ok("""{"ConsumedCapacity":{"TableName":"Things","CapacityUnits":2.5,"GlobalSecondaryIndexes":{"OwnerThings":{"CapacityUnits":1}}}}"""));
        using var client = http.Client();

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);
        await client.PutAsync(new Thing { Id = "a" }, null, null, Token);

        Assert.Equal("INDEXES", (string?)http.LastBody["ReturnConsumedCapacity"]);
        Assert.Equal(
            [
                (1, "aws.dynamodb.index_name=OwnerThings " + Things + "GetItem dynamogen.capacity.kind=read"), (1.5, Things + "GetItem dynamogen.capacity.kind=read"),
                (1, "aws.dynamodb.index_name=OwnerThings " + Things + "PutItem dynamogen.capacity.kind=write"), (1.5, Things + "PutItem dynamogen.capacity.kind=write"),
            ],
            listening.Of(DynamoGenTelemetry.ConsumedCapacityMetric).Select(measured => (measured.Value, measured.Text)));
    }

    [Fact]
    public async Task Throttles_are_counted_by_the_services_reasons_and_retries_by_why()
    {
        using var listening = Listening.ToMetrics();
        const string reasons = """,  "throttlingReasons":[{"reason":"IndexWriteKeyRangeThroughputExceeded","resource":"arn:aws:dynamodb:eu-central-1:1:table/Things/index/OwnerThings"}]""";
        using var client = new FakeHttp(FakeHttp.Error("ThrottlingException", more: reasons), FakeHttp.Error("ProvisionedThroughputExceededException"), FakeHttp.Ok()).Client();

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        Assert.Equal(
            [
                "aws.dynamodb.index_name=OwnerThings " + Things + "GetItem dynamogen.reason=IndexWriteKeyRangeThroughputExceeded",
                Things + "GetItem dynamogen.reason=ProvisionedThroughputExceededException",
            ],
            listening.Of(DynamoGenTelemetry.ThrottlesMetric).Select(measured => measured.Text));
        Assert.Equal([Things + "GetItem dynamogen.reason=throttled", Things + "GetItem dynamogen.reason=throttled"], listening.Of(DynamoGenTelemetry.RetriesMetric).Select(measured => measured.Text));
    }

    [Fact]
    public async Task Leftovers_of_batches_are_counted_by_table()
    {
        using var listening = Listening.ToMetrics();
        using var client = new FakeHttp(FakeHttp.Ok(BatchRequests.Left("t0", "t2")), FakeHttp.Ok()).Client();

        await client.PutManyAsync(BatchRequests.Things(3), null, null, Token);

        var measured = Assert.Single(listening.Of(DynamoGenTelemetry.BatchLeftoversMetric));
        Assert.Equal((2, Things + "BatchWriteItem"), (measured.Value, measured.Text));
    }

    [Fact]
    public async Task Items_are_measured_once_however_often_they_are_sent()
    {
        using var listening = Listening.ToMetrics();
        using var client = new FakeHttp(FakeHttp.Error("ThrottlingException"), FakeHttp.Ok()).Client();
        var thing = new Thing { Id = "a", Text = "four" };

        await client.PutAsync(thing, null, null, Token);

        var measured = Assert.Single(listening.Of(DynamoGenTelemetry.ItemSizeMetric));
        Assert.Equal((ItemSize.Of(thing), "By", Things + "PutItem"), ((int)measured.Value, measured.Instrument.Unit, measured.Text));
    }

    [Fact]
    public async Task Waits_for_the_clients_own_limits_are_measured()
    {
        using var listening = Listening.ToMetrics();
        var clock = new TestClock();
        using var client = new FakeHttp(FakeHttp.Ok()).Client(o =>
        {
            (o.TimeProvider, o.CapacityLimits["Things"]) = (clock, new() { Reads = 0.5 });
            o.AttemptTimeout = o.TotalTimeout = TimeSpan.FromDays(1);    // for the clock runs on while requests are under way
        });

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);
        var second = client.GetAsync<Thing, ThingKey>(new("b"), null, Token);
        while (!second.IsCompleted)
        {
            clock.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }
        await second;

        var measured = Assert.Single(listening.Of(DynamoGenTelemetry.CapacityWaitMetric));
        Assert.InRange(measured.Value, 1, double.MaxValue);              // 1 was taken of half a unit, so that half a unit had to flow in
        Assert.Equal(Things + "GetItem", measured.Text);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
