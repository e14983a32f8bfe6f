using static DynamoGen.Tests.Client.BatchRequests;

namespace DynamoGen.Tests.Client;

/// <summary>What a batch tells that something ended before its time.</summary>
public class BatchFailureTests
{
    [Fact]
    public async Task A_missing_table_is_inside_and_nothing_of_the_sequence_is_lost()
    {
        var http = new FakeHttp(FakeHttp.Ok(), FakeHttp.Error("ResourceNotFoundException"));
        using var client = http.Client(o => o.BatchParallelism = 1);
        var things = Things(60).ToList();

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<Thing>>(() => client.PutManyAsync(things, null, null, Token));

        Assert.Equal(things.Skip(25), exception.Leftovers);
        Assert.IsType<MissingTableException>(exception.InnerException);
        Assert.Equal(("BatchWriteItem", "Things", 1), (exception.Operation, exception.Table, exception.Attempts));
        Assert.Contains("init-db", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_item_that_cannot_be_stored_is_told_by_its_key_and_comes_back_with_the_others()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client(o => o.BatchParallelism = 1);
        var things = Things(40).Append(new Thing { Id = "big", Text = new string('x', 500_000) }).Concat(Things(3)).ToList();

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<Thing>>(() => client.PutManyAsync(things, null, null, Token));

        Assert.Equal(things.Skip(25), exception.Leftovers);
        Assert.Equal(("Id=big", things.Count), (exception.Key, exception.Taken));
        Assert.IsType<ItemTooLargeException>(exception.InnerException);
    }

    [Fact]
    public async Task A_key_without_a_value_is_refused_before_anything_is_sent()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<ThingKey>>(() => client.DeleteManyAsync<Thing, ThingKey>([new("a"), default], null, null, Token));

        Assert.Equal([new ThingKey("a"), default], exception.Leftovers);
        Assert.Equal("Things", Assert.IsType<MappingException>(exception.InnerException).Table);
        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task A_sequence_that_fails_is_told_and_what_it_gave_is_not_lost()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client(o => o.BatchParallelism = 1);

        var exception = await Assert.ThrowsAsync<BatchIncompleteException<Thing>>(
            () => client.PutManyAsync(Things(60).Select(thing => thing.Id == "t45" ? throw new InvalidTimeZoneException("mine") : thing), null, null, Token));

        Assert.IsType<InvalidTimeZoneException>(exception.InnerException);
        Assert.Equal(45, exception.Taken);
        Assert.Equal(Things(45).Skip(25), exception.Leftovers);
    }

    [Fact]
    public async Task Cancellation_tells_what_is_undone_and_reads_no_further()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var http = new FakeHttp(FakeHttp.Ok(), FakeHttp.Hang());
        using var client = http.Client(o => o.BatchParallelism = 1);
        var things = Things(1000).ToList();

        var batch = client.PutManyAsync(things, null, null, cancellation.Token);
        await http.Arrived.WaitAsync(Token);
        await http.Arrived.WaitAsync(Token);
        await cancellation.CancelAsync();
        var exception = await Assert.ThrowsAsync<BatchCanceledException<Thing>>(() => batch);

        Assert.Equal(cancellation.Token, exception.CancellationToken);
        Assert.Equal(75, exception.Taken);
        Assert.Equal(things.Take(75).Skip(25), exception.Leftovers);
    }

    [Fact]
    public async Task When_one_request_fails_the_writes_under_way_are_brought_to_their_end()
    {
        var release = new TaskCompletionSource();
        var http = new FakeHttp(async (request, token) =>
        {
            if (Ids(request).Contains("t0", StringComparison.Ordinal))
                return await FakeHttp.Error("ValidationException")(token);
            await release.Task;
            return await FakeHttp.Ok(Left("t30"))(token);
        });
        using var client = http.Client(o => o.BatchParallelism = 2);
        var things = Things(50).ToList();

        var batch = client.PutManyAsync(things, null, null, Token);
        await http.Arrived.WaitAsync(Token);
        await http.Arrived.WaitAsync(Token);
        release.SetResult();
        var exception = await Assert.ThrowsAsync<BatchIncompleteException<Thing>>(() => batch);

        Assert.Equal([.. things.Take(25), things[30]], exception.Leftovers);
        Assert.Equal(2, http.Requests.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public async Task A_parallelism_that_cannot_be_is_refused(int parallelism)
    {
        using var client = new FakeHttp(FakeHttp.Ok()).Client();

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => client.PutManyAsync(Things(1), null, new() { Parallelism = parallelism }, Token));

        Assert.Contains("Parallelism", exception.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
