namespace DynamoGen.Tests.Client.Capacity;

public class CapacityScopeTests
{
    private const string Item = """{"ConsumedCapacity":{"TableName":"Things","CapacityUnits":2.5,"GlobalSecondaryIndexes":{"OwnerThings":{"CapacityUnits":1}}}}""";

    private static readonly FakeHttp Http = new((request, token) => FakeHttp.Ok(request.Operation == "BatchWriteItem" ? Batch : Item)(token));

    private const string Batch = """{"ConsumedCapacity":[{"TableName":"Things","CapacityUnits":3,"GlobalSecondaryIndexes":{"OwnerThings":{"CapacityUnits":1}}},{"TableName":"Readings","CapacityUnits":4}]}""";

    [Fact]
    public async Task What_calls_consume_is_summed_by_table_and_index()
    {
        using var client = Http.Client();
        using var scope = CapacityScope.Begin();

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);
        await client.PutAsync(new Thing { Id = "a" }, null, null, Token);
        await client.BatchWriteAsync([DynamoBatchWrite.Put(new Thing { Id = "a" }), DynamoBatchWrite.Put(new Reading { Sensor = "s", At = 1, Level = [1] })], null, null, Token);

        Assert.Equal((2.5, 2.5 + 3 + 4), (scope.Read, scope.Written));
        var things = scope.Tables.Single(units => units.Table == "Things");
        Assert.Equal((2.5, 5.5, 3), (things.Read, things.Write, things.Indexes["OwnerThings"]));
        Assert.Equal(new("Readings", 0, 4), scope.Tables.Single(units => units.Table == "Readings"));
    }

    [Fact]
    public async Task What_an_inner_scope_counts_the_outer_one_counts_too()
    {
        using var client = Http.Client();
        using var outer = CapacityScope.Begin();
        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        using (var inner = CapacityScope.Begin())
        {
            await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);
            Assert.Equal(2.5, inner.Read);
        }
        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        Assert.Equal(7.5, outer.Read);
    }

    [Fact]
    public async Task Tasks_that_a_block_starts_count_for_it()
    {
        using var client = Http.Client();
        using var scope = CapacityScope.Begin();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => client.GetAsync<Thing, ThingKey>(new($"{i}"), null, Token), Token)));

        Assert.Equal(50 * 2.5, scope.Read);
    }

    [Fact]
    public async Task Blocks_that_run_side_by_side_count_each_their_own()
    {
        using var client = Http.Client();

        var sums = await Task.WhenAll(Enumerable.Range(1, 10).Select(Block));

        Assert.Equal(Enumerable.Range(1, 10).Select(calls => calls * 2.5), sums);

        async Task<double> Block(int calls)
        {
            using var scope = CapacityScope.Begin();
            for (var i = 0; i < calls; i++)
                await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);
            return scope.Read;
        }
    }

    [Fact]
    public async Task After_its_end_nothing_counts_and_the_sums_stay()
    {
        using var client = Http.Client();
        var outer = CapacityScope.Begin();
        var scope = CapacityScope.Begin();
        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);
        scope.Dispose();
        outer.Dispose();

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        Assert.Equal((2.5, 2.5), (scope.Read, outer.Read));
        Assert.Null(CapacityScope.Current);
        Assert.Null(Http.LastBody["ReturnConsumedCapacity"]);
    }

    [Fact]
    public async Task A_scope_that_ends_before_one_inside_leaves_that_one_counting()
    {
        using var client = Http.Client();
        var outer = CapacityScope.Begin();
        using var inner = CapacityScope.Begin();
        outer.Dispose();

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        Assert.Equal((0, 2.5), (outer.Read, inner.Read));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
