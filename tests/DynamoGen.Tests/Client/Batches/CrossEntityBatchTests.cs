namespace DynamoGen.Tests.Client;

/// <summary>Batches over several tables.</summary>
public class CrossEntityBatchTests
{
    [Fact]
    public async Task Items_and_keys_of_several_tables_go_in_one_request()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await client.BatchWriteAsync(b => b.Put(new Thing { Id = "a" }).PutUnchecked(new Draft("d", 3)).Delete(new ReadingKey("s", 1)).Delete(new ThingKey("b")), cancellationToken: Token);

        var tables = Assert.Single(http.Requests).Body["RequestItems"]!;
        Assert.Equal(2, tables["Things"]!.AsArray().Count);
        Assert.Equal("4", (string?)tables["Drafts"]![0]!["PutRequest"]!["Item"]!["Version"]!["N"]);
        Assert.Equal("1", (string?)tables["Readings"]![0]!["DeleteRequest"]!["Key"]!["At"]!["N"]);
    }

    [Fact]
    public async Task Of_a_put_and_a_delete_of_one_key_the_last_wins()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await client.BatchWriteAsync(b => b.Put(new Thing { Id = "a" }).Delete(new ThingKey("a")), cancellationToken: Token);

        Assert.NotNull(Assert.Single(http.LastBody["RequestItems"]!["Things"]!.AsArray())!["DeleteRequest"]);
    }

    [Fact]
    public async Task Leftovers_say_what_they_are_and_can_be_sent_again()
    {
        const string left = """{"UnprocessedItems":{"Readings":[{"DeleteRequest":{"Key":{"At":{"N":"1"},"Sensor":{"S":"s"}}}}],"Things":[{"PutRequest":{"Item":{"Id":{"S":"a"}}}}]}}""";
        var http = new FakeHttp(FakeHttp.Ok(left), FakeHttp.Ok(left), FakeHttp.Ok());
        using var client = http.Client(o => o.BatchRounds = 1);
        var thing = new Thing { Id = "a" };

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<DynamoBatchWrite>>(
            () => client.BatchWriteAsync(b => b.Put(thing).Put(new Thing { Id = "b" }).Delete(new ReadingKey("s", 1)), cancellationToken: Token));
        await client.BatchWriteAsync(exception.Leftovers, null, null, Token);

        Assert.Same(thing, Assert.IsType<DynamoBatchPut<Thing>>(exception.Leftovers[0]).Item);
        Assert.Equal(new ReadingKey("s", 1), Assert.IsType<DynamoBatchDelete<Reading>>(exception.Leftovers[1]).Key);
        Assert.Equal([false, true], exception.Leftovers.Select(entry => entry.IsDelete));
        Assert.Equal([typeof(Thing), typeof(Reading)], exception.Leftovers.Select(entry => entry.ItemType));
        Assert.Equal([thing, new ReadingKey("s", 1)], exception.Leftovers.Select(entry => entry.Content));
        Assert.Equal("Things, Readings", exception.Table);
        Assert.Equal(3, http.Requests.Count);
    }

    [Fact]
    public async Task A_type_with_versions_is_refused_unless_unchecked_is_said()
    {
        using var client = new FakeHttp(FakeHttp.Ok()).Client();

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => client.BatchWriteAsync(b => b.Put(new Draft("d", 1)), cancellationToken: Token));

        Assert.Contains("PutUnchecked", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Items_of_several_tables_are_read_in_one_request_and_asked_for_by_their_keys()
    {
        var http = new FakeHttp(FakeHttp.Ok("""{"Responses":{"Readings":[{"Sensor":{"S":"s"},"At":{"N":"1"},"Level":{"B":"AQ=="}}],"Things":[{"Id":{"S":"a"}},{"Id":{"S":"c"}}]}}"""));
        using var client = http.Client();

        var found = await client.BatchGetAsync(b => b.Get(new ThingKey("a")).Get(new ThingKey("b")).Get(new ThingKey("c")).Get(new ReadingKey("s", 1.0m)), ReadOptions.Consistent, Token);

        Assert.Equal("a", found.Get(new ThingKey("a"))!.Id);
        Assert.Null(found.Get(new ThingKey("b")));
        Assert.Equal([1], found.Get(new ReadingKey("s", 1))!.Level);
        Assert.Equal(["a", "c"], found.All<Thing>().Select(thing => thing.Id).Order());
        Assert.Equal(3, found.Count);
        Assert.True((bool)Assert.Single(http.Requests).Body["RequestItems"]!["Readings"]!["ConsistentRead"]!);
        Assert.Throws<ArgumentException>(() => found.Get(new ThingKey("z")));
    }

    [Fact]
    public async Task More_than_a_request_takes_goes_in_several_over_all_tables()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await client.BatchWriteAsync(
            b =>
            {
                for (var i = 0; i < 30; i++)
                    b.Put(new Thing { Id = $"t{i}" }).Delete(new ReadingKey("s", i));
            },
            cancellationToken: Token);

        Assert.Equal([10, 25, 25], http.Requests.Select(request => request.Body["RequestItems"]!.AsObject().Sum(table => table.Value!.AsArray().Count)).Order());
    }

    [Fact]
    public async Task Tables_that_are_named_by_their_ARN_may_be_answered_by_their_name()
    {
        var http = new FakeHttp(FakeHttp.Ok("""{"Responses":{"Things":[{"Id":{"S":"a"}}]}}"""));
        using var client = http.Client(o => o.TableName = name => $"arn:aws:dynamodb:eu-central-1:123456789012:table/{name}");

        var found = await client.BatchGetAsync(b => b.Get(new ThingKey("a")).Get(new ReadingKey("s", 1)), cancellationToken: Token);

        Assert.Single(found.All<Thing>());
    }

    [Fact]
    public void What_a_fake_of_the_client_makes_is_asked_like_what_the_client_makes()
    {
        var items = new DynamoItems([new(new ThingKey("a"), new Thing { Id = "a" }), new(new ThingKey("b"), null)]);

        Assert.Equal("a", items.Get(new ThingKey("a"))!.Id);
        Assert.Null(items.Get(new ThingKey("b")));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
