using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using DynamoGen.Mapping;

namespace DynamoGen.Tests.Client;

/// <summary>Operations on many items, over a service that has the things t0 … t11 in four segments of three pages.</summary>
public class BulkTests
{
    [Fact]
    public async Task A_table_is_cleared_only_by_its_name()
    {
        var service = new Service();
        using var client = service.Http.Client(o => o.TablePrefix = "p-");

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => client.ClearTableByScanAsync<Thing>("Things", cancellationToken: Token));
        Assert.Contains("\"p-Things\"", exception.Message, StringComparison.Ordinal);
        Assert.Empty(service.Http.Requests);

        var reports = new ConcurrentQueue<BulkProgress>();
        var done = await client.ClearTableByScanAsync<Thing>("p-Things", progress: new Reports(reports), cancellationToken: Token);

        Assert.Equal(new BulkProgress(12, 12), done);
        Assert.Equal(done, reports.Last());
        Assert.Equal(12, reports.Count);
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"t{i}").Order(), service.Deleted.Order());
        Assert.All(service.Scans, scan => Assert.Equal(("#get0", "Id"), ((string?)scan["ProjectionExpression"], (string?)scan["ExpressionAttributeNames"]!["#get0"])));
    }

    [Fact]
    public async Task What_scans_is_refused_where_the_table_does_not_allow_it()
    {
        var service = new Service();
        using var client = service.Http.Client();

        foreach (var call in new Func<Task>[]
        {
            () => client.ClearTableByScanAsync<Reading>("Readings", cancellationToken: Token),
            () => client.ExportByScanAsync<Reading>(Stream.Null, cancellationToken: Token),
            () => client.CopyByScanAsync<Reading, Reading>(reading => reading, cancellationToken: Token),
        })
            Assert.Contains("does not allow scans", (await Assert.ThrowsAsync<InvalidRequestException>(call)).Message, StringComparison.Ordinal);
        Assert.Empty(service.Http.Requests);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_number_of_segments_that_cannot_be_is_refused(int segments)
    {
        using var client = new Service().Http.Client();

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => client.ExportByScanAsync<Thing>(Stream.Null, new() { Segments = segments }, cancellationToken: Token));

        Assert.Contains("Segments", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_segment_is_a_scan_as_any_other()
    {
        var http = new FakeHttp(FakeHttp.Ok("""{"Items":[]}"""));
        using var client = http.Client();

        await client.ExportByScanAsync<Thing>(Stream.Null, new() { Segments = 1 }, cancellationToken: Token);

        Assert.Null(Assert.Single(http.Requests).Body["TotalSegments"]);
    }

    [Fact]
    public async Task Checkpoints_come_when_all_before_them_is_written_and_a_run_goes_on_from_each()
    {
        var service = new Service();
        using var client = service.Http.Client();
        var checkpoints = new List<(string Text, List<string> Stored)>();

        await client.CopyByScanAsync<Thing, Thing>(
            thing => thing,
            options: new() { OnCheckpoint = (checkpoint, _) => { checkpoints.Add((checkpoint.ToString(), [.. service.Stored])); return default; } },
            cancellationToken: Token);

        Assert.Equal(12, checkpoints.Count);
        foreach (var (text, stored) in checkpoints)
        {
            service.Stored.Clear();
            var done = await client.CopyByScanAsync<Thing, Thing>(thing => thing, options: new() { Segments = 77, ResumeFrom = BulkCheckpoint.Parse(text) }, cancellationToken: Token);

            Assert.Equal(12, stored.Union(service.Stored).Count());
            Assert.Equal(done.Read, service.Stored.Count);
        }
        Assert.True(BulkCheckpoint.Parse(checkpoints[^1].Text).IsComplete);
        Assert.Empty(service.Stored);
    }

    [Fact]
    public async Task A_checkpoint_of_another_table_is_refused()
    {
        using var client = new Service().Http.Client();
        var checkpoint = BulkCheckpoint.Parse("""{"Table":"Others","Segments":[{}]}""");

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => client.ExportByScanAsync<Thing>(Stream.Null, new() { ResumeFrom = checkpoint }, cancellationToken: Token));

        Assert.Contains("'Others'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transform_may_change_the_type_and_leave_items_out()
    {
        var service = new Service();
        using var client = service.Http.Client();
        var other = new Service();
        using var target = other.Http.Client();

        var done = await client.CopyByScanAsync<Thing, Draft>(thing => thing.Id == "t3" ? null : new(thing.Id, thing.Id == "t4" ? 0 : 7), target, cancellationToken: Token);

        Assert.Equal(new BulkProgress(12, 11), done);
        Assert.Empty(service.Stored);
        Assert.Equal(11, other.Stored.Count);
        var versions = other.Http.Requests.SelectMany(request => request.Body["RequestItems"]!["Drafts"]!.AsArray())
            .ToDictionary(write => (string)write!["PutRequest"]!["Item"]!["Id"]!["S"]!, write => (string?)write!["PutRequest"]!["Item"]!["Version"]!["N"]);
        Assert.Equal(("7", "1"), (versions["t5"], versions["t4"]));
    }

    [Fact]
    public async Task The_first_failure_ends_all_segments_and_is_told_as_itself()
    {
        var service = new Service();
        using var client = service.Http.Client();

        await Assert.ThrowsAsync<InvalidTimeZoneException>(() => client.CopyByScanAsync<Thing, Thing>(thing => thing.Id == "t4" ? throw new InvalidTimeZoneException() : thing, cancellationToken: Token));

        using var cancellation = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.CopyByScanAsync<Thing, Thing>(
            thing => { cancellation.Cancel(); return thing; }, cancellationToken: cancellation.Token));
    }

    [Fact]
    public async Task An_export_has_a_line_for_every_item_with_all_that_is_stored()
    {
        var service = new Service();
        using var client = service.Http.Client();
        using var output = new MemoryStream();

        await client.ExportByScanAsync<Thing>(output, new() { ConsistentRead = true }, cancellationToken: Token);

        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!["Item"]!).ToList();
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"t{i}").Order(), lines.Select(line => (string)line["Id"]!["S"]!).Order());
        Assert.All(lines, line => Assert.Equal("""{"L":[{"B":"AQ=="},{"NS":["1","2"]}]}""", line["Extra"]!.ToJsonString()));
        Assert.All(service.Scans, scan => Assert.True((bool)scan["ConsistentRead"]!));
        Assert.All(service.Scans, scan => Assert.Null(scan["FilterExpression"]));
    }

    [Fact]
    public async Task A_query_deletes_what_it_finds_by_keys_alone()
    {
        var http = new FakeHttp((request, token) => (request.Operation == "Query"
            ? FakeHttp.Ok("""{"Items":[{"Sensor":{"S":"s"},"At":{"N":"1"},"Level":{"B":"AQ=="}},{"Sensor":{"S":"s"},"At":{"N":"2"},"Level":{"B":"AQ=="}}]}""")
            : FakeHttp.Ok())(token));
        using var client = http.Client();
        var levels = new DynamoQuery<Reading, NoFilter>(new() { Table = Reading.Table, Index = Reading.Table.Index("Levels"), Partition = [DynamoValue.String("s")], ItemType = "Reading" }, client);

        Assert.Equal(2, await levels.DeleteAllAsync(cancellationToken: Token));

        Assert.Equal(["Sensor", "At", "Level"], http.Requests[0].Body["ExpressionAttributeNames"]!.AsObject().Where(name => name.Key.StartsWith("#get", StringComparison.Ordinal)).Select(name => (string?)name.Value));
        Assert.Equal("""[{"DeleteRequest":{"Key":{"Sensor":{"S":"s"},"At":{"N":"1"}}}},{"DeleteRequest":{"Key":{"Sensor":{"S":"s"},"At":{"N":"2"}}}}]""", http.LastBody["RequestItems"]!["Readings"]!.ToJsonString());
    }

    [Fact]
    public async Task A_partition_is_deleted_by_the_key_of_any_of_its_items_whatever_the_others_are()
    {
        var http = new FakeHttp((request, token) => (request.Operation == "Query" ? FakeHttp.Ok("""{"Items":[{"Sensor":{"S":"s"},"At":{"N":"1"}}]}""") : FakeHttp.Ok())(token));
        using var client = http.Client();

        Assert.Equal(1, await client.DeletePartitionAsync(new ReadingKey("s", 99), cancellationToken: Token));

        Assert.Null(http.Requests[0].Body["FilterExpression"]);
        Assert.Equal("#pk = :pk", (string?)http.Requests[0].Body["KeyConditionExpression"]);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private readonly struct NoFilter;

    private sealed class Reports(ConcurrentQueue<BulkProgress> reports) : IProgress<BulkProgress>
    {
        public void Report(BulkProgress value) => reports.Enqueue(value);
    }

    /// <summary>Scans of four segments with three items each, one a page; writes are noted.</summary>
    private sealed class Service
    {
        public Service() => Http = new((request, token) => FakeHttp.Ok(request.Operation == "Scan" ? Page(request.Body) : Write(request.Body))(token));

        public FakeHttp Http { get; }

        public ConcurrentQueue<string> Stored { get; } = [];

        public ConcurrentQueue<string> Deleted { get; } = [];

        public IEnumerable<JsonNode> Scans => Http.Requests.Where(request => request.Operation == "Scan").Select(request => request.Body);

        private static string Page(JsonNode scan)
        {
            Assert.Equal(4, (int)scan["TotalSegments"]!);
            var number = (int)scan["Segment"]! * 3;
            if ((string?)scan["ExclusiveStartKey"]?["Id"]!["S"] is { } after)
                number = int.Parse(after.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) + 1;
            var next = number % 3 == 2 ? "" : $$$""","LastEvaluatedKey":{"Id":{"S":"t{{{number}}}"}}""";
            return $$$"""{"Items":[{"Id":{"S":"t{{{number}}}"},"Extra":{"L":[{"B":"AQ=="},{"NS":["1","2"]}]}}]{{{next}}}}""";
        }

        private string Write(JsonNode batch)
        {
            foreach (var write in batch["RequestItems"]!.AsObject().SelectMany(table => table.Value!.AsArray()))
                if (write!["PutRequest"] is { } put)
                    Stored.Enqueue((string)put["Item"]!["Id"]!["S"]!);
                else
                    Deleted.Enqueue((string)write["DeleteRequest"]!["Key"]!["Id"]!["S"]!);
            return "{}";
        }
    }
}
