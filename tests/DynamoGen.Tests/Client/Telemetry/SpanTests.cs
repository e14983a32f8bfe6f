using System.Diagnostics;
using System.Net;
using DynamoGen.Mapping;

namespace DynamoGen.Tests.Client.Telemetry;

[Collection(ListeningTests.Name)]
public class SpanTests
{
    private const string Consumed = """{"ConsumedCapacity":{"TableName":"Things","CapacityUnits":2.5,"GlobalSecondaryIndexes":{"OwnerThings":{"CapacityUnits":1}}}}""";

    [Fact]
    public async Task A_call_is_one_span_by_the_conventions()
    {
        using var listening = Listening.ToSpans();
        using var client = new FakeHttp(FakeHttp.Ok(Consumed)).Client();

        await client.GetAsync<Thing, ThingKey>(new("secret"), ReadOptions.Consistent, Token);

        var span = Assert.Single(listening.Spans);
        Assert.Equal(("GetItem Things", ActivityKind.Client, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        Assert.Equal("0.1.0", span.Source.Version);
        Assert.Equal(
            [
                "aws.dynamodb.consistent_read=True", """aws.dynamodb.consumed_capacity={"TableName":"Things","CapacityUnits":2.5,"Indexes":{"OwnerThings":1}}""", "aws.dynamodb.table_names=Things",
                "db.collection.name=Things", "db.operation.name=GetItem", "db.system.name=aws.dynamodb", "dynamogen.attempts=1", "server.address=localhost", "server.port=8000",
            ],
            Tags(span));
    }

    [Fact]
    public async Task Samplers_see_what_they_go_by()
    {
        using var listening = Listening.ToSpans(ActivitySamplingResult.None);
        using var client = new FakeHttp(FakeHttp.Ok()).Client();

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        Assert.Equal(["db.system.name=aws.dynamodb", "db.operation.name=GetItem", "db.collection.name=Things", "server.address=localhost", "server.port=8000"], listening.SampledBy);
        Assert.Empty(listening.Spans);
    }

    [Fact]
    public async Task A_span_without_data_is_passed_on_and_not_described()
    {
        using var listening = Listening.ToSpans(ActivitySamplingResult.PropagationData);
        using var client = new FakeHttp(FakeHttp.Ok(Consumed)).Client();

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        Assert.DoesNotContain(Tags(Assert.Single(listening.Spans)), tag => tag.StartsWith("aws.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_query_tells_its_index_and_how_it_reads()
    {
        using var listening = Listening.ToSpans();
        using var client = new FakeHttp(FakeHttp.Ok("""{"Items":[]}""")).Client();

        await client.CountAsync(QueryOfOwner with { Descending = true, EvaluateAtMost = 7 }, Token);

        var tags = Tags(Assert.Single(listening.Spans));
        Assert.Subset(
            tags.ToHashSet(),
            new HashSet<string> { "aws.dynamodb.index_name=OwnerThings", "aws.dynamodb.limit=7", "aws.dynamodb.scan_forward=False", "aws.dynamodb.consistent_read=False", "db.operation.name=Query" });
        Assert.DoesNotContain(tags, tag => tag.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_scan_has_no_direction()
    {
        using var listening = Listening.ToSpans();
        using var client = new FakeHttp(FakeHttp.Ok("""{"Items":[]}""")).Client();

        await foreach (var thing in client.ScanAsync<Thing>(null, Token))
            Assert.Fail(thing.Id);

        var tags = Tags(Assert.Single(listening.Spans));
        Assert.DoesNotContain(tags, tag => tag.StartsWith("aws.dynamodb.scan_forward", StringComparison.Ordinal));
        Assert.Contains("db.operation.name=Scan", tags);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public async Task A_batch_of_several_tells_their_number(int count, bool isTold)
    {
        using var listening = Listening.ToSpans();
        using var client = new FakeHttp(FakeHttp.Ok()).Client();

        await client.PutManyAsync(BatchRequests.Things(count), null, null, Token);

        Assert.Equal(isTold, Tags(Assert.Single(listening.Spans)).Contains($"db.operation.batch.size={count}"));
    }

    [Fact]
    public async Task A_retry_is_an_event_of_the_same_span()
    {
        using var listening = Listening.ToSpans();
        using var client = new FakeHttp(FakeHttp.Error("InternalServerError", HttpStatusCode.InternalServerError), FakeHttp.Error("ThrottlingException"), FakeHttp.Ok()).Client();

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        var span = Assert.Single(listening.Spans);
        Assert.Equal(
            ["dynamogen.retry: dynamogen.reason=server_fault dynamogen.attempts=2", "dynamogen.retry: dynamogen.reason=throttled dynamogen.attempts=3"],
            span.Events.Select(told => $"{told.Name}: {string.Join(' ', told.Tags.Select(tag => $"{tag.Key}={tag.Value}"))}"));
        Assert.Contains("dynamogen.attempts=3", Tags(span));
    }

    [Fact]
    public async Task A_failure_tells_its_code_and_never_the_key()
    {
        using var listening = Listening.ToSpans();
        using var client = new FakeHttp(FakeHttp.Error("ResourceNotFoundException")).Client();

        await Assert.ThrowsAsync<MissingTableException>(() => client.GetAsync<Thing, ThingKey>(new("secret"), null, Token));

        var span = Assert.Single(listening.Spans);
        Assert.Equal((ActivityStatusCode.Error, nameof(MissingTableException)), (span.Status, span.StatusDescription));
        Assert.Subset(Tags(span).ToHashSet(), new HashSet<string> { "error.type=ResourceNotFoundException", "db.response.status_code=ResourceNotFoundException", "aws.request_id=REQ1" });
        Assert.DoesNotContain(Tags(span), tag => tag.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failure_without_an_answer_tells_the_exceptions_type()
    {
        using var listening = Listening.ToSpans();
        using var client = new FakeHttp(FakeHttp.Throw(new HttpRequestException(HttpRequestError.ConnectionError))).Client(o => o.MaxRetries = 0);

        await Assert.ThrowsAsync<EndpointUnavailableException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));

        var tags = Tags(Assert.Single(listening.Spans));
        Assert.Contains("error.type=DynamoGen.EndpointUnavailableException", tags);
        Assert.DoesNotContain(tags, tag => tag.StartsWith("db.response.status_code", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_span_stands_below_the_callers_and_leaves_it_current()
    {
        using var listening = Listening.ToSpans();
        using var client = new FakeHttp(FakeHttp.Ok()).Client();
        using var outer = new Activity("outer").Start();

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        Assert.Equal(outer.SpanId, Assert.Single(listening.Spans).ParentSpanId);
        Assert.Same(outer, Activity.Current);
    }

    private static DynamoQueryRequest QueryOfOwner => new()
    {
        Table = Thing.Table,
        Index = Thing.Table.Indexes[0],
        Partition = [DynamoValue.String("secret")],
    };

    private static List<string> Tags(Activity span) => [.. span.TagObjects.Select(tag => $"{tag.Key}={(tag.Value is string[] texts ? string.Join(';', texts) : tag.Value)}").Order(StringComparer.Ordinal)];

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
