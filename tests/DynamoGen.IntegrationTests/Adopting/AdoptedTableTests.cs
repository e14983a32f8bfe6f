using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.DataModel;

namespace DynamoGen.IntegrationTests.Adopting;

/// <summary>One table, written and read by the SDK's object persistence model and by DynamoGen.</summary>
public class AdoptedTableTests(DynamoDbFixture database)
{
    private static readonly DateTime Moment = new(2026, 5, 17, 8, 30, 1, 234, DateTimeKind.Utc);

    public static TheoryData<string> Conversions => ["V1", "V2"];

    [Theory]
    [MemberData(nameof(Conversions))]
    public async Task What_the_SDK_writes_is_read(string conversion)
    {
        using var tables = await AdoptedTables.CreateAsync(database, conversion, Token);
        await tables.Context.SaveAsync(Full(), Token);

        var order = await tables.Orders.GetAsync(new("ann", Moment), ReadOptions.Consistent, Token);

        Assert.NotNull(order);
        Assert.Equal((true, false), (order.Paid, order.Gift));
        Assert.Equal((Stage.Sent, Stage.Packed), (order.Stage, order.NextStage));
        Assert.Equal((7, 1.5m, 'x', "note", Guid.Empty), (order.Count, order.Total, order.Letter, order.Note, order.Reference));
        Assert.Equal(Moment.AddDays(1), order.ShippedAt);
        Assert.Equal(Moment.AddDays(2).AddMilliseconds(-234), order.DueAt.UtcDateTime);
        Assert.Equal(["a", "b"], order.Tags.Order(StringComparer.Ordinal));
        Assert.Equal(["c", "d"], order.Labels.Order(StringComparer.Ordinal));
        Assert.Equal([1, 2, 3], order.Numbers.Order());
        Assert.Equal([true, false], order.Flags.OrderDescending());
        Assert.Equal([1, 2], order.Image);
        Assert.Equal(new Dictionary<string, bool> { ["yes"] = true, ["no"] = false }, order.Answers);
        Assert.Equal([new(1, true, "", Moment), new(2, false, "two", Moment)], order.Lines);
        Assert.Equal(new OrderLine(3, true, "", Moment), order.Best);
        Assert.Equal("", order.Empty);
        Assert.Null(order.Nothing);
        Assert.Empty(order.NoTags);
        Assert.Equal(0, order.Version);
    }

    [Theory]
    [MemberData(nameof(Conversions))]
    public async Task What_DynamoGen_writes_the_SDK_reads(string conversion)
    {
        using var tables = await AdoptedTables.CreateAsync(database, conversion, Token);
        await tables.Context.SaveAsync(Full(), Token);
        var order = await tables.Orders.GetAsync(new("ann", Moment), ReadOptions.Consistent, Token);
        await tables.Orders.PutAsync(order! with { Customer = "bob", Note = "", Version = null }, cancellationToken: Token);

        var read = await tables.Context.LoadAsync<SdkOrder>("bob", Moment, Token);

        Assert.NotNull(read);
        var expected = Full();
        Assert.Equal((expected.Paid, expected.Gift, expected.Stage, expected.NextStage), (read.Paid, read.Gift, read.Stage, read.NextStage));
        Assert.Equal((expected.Count, expected.Total, expected.Letter, "", expected.Reference), (read.Count, read.Total, read.Letter, read.Note, read.Reference));
        Assert.Equal((expected.ShippedAt, expected.DueAt.AddMilliseconds(-234)), (read.ShippedAt?.ToUniversalTime(), read.DueAt.ToUniversalTime()));
        Assert.Equal(expected.Tags!.Order(StringComparer.Ordinal), read.Tags!.Order(StringComparer.Ordinal));
        Assert.Equal(expected.Labels!.Order(StringComparer.Ordinal), read.Labels!.Order(StringComparer.Ordinal));
        Assert.Equal(expected.Numbers!.Order(), read.Numbers!.Order());
        Assert.Equal([false, true], read.Flags!.Order());
        Assert.Equal(expected.Image, read.Image);
        Assert.Equal(expected.Answers, read.Answers);
        Assert.Equal([1, 2], read.Lines!.Select(line => line.Number));
        Assert.Equal((3, true, Moment), (read.Best!.Number, read.Best.Done, read.Best.At.ToUniversalTime()));
        Assert.Null(read.Nothing);
        Assert.Equal(1, read.Version);

        read.Count++;
        await tables.Context.SaveAsync(read, Token);
        var again = await tables.Orders.GetAsync(new("bob", Moment), ReadOptions.Consistent, Token);
        Assert.Equal((8, 2), (again!.Count, again.Version));
    }

    [Theory]
    [MemberData(nameof(Conversions))]
    public async Task Each_side_respects_the_versions_of_the_other(string conversion)
    {
        using var tables = await AdoptedTables.CreateAsync(database, conversion, Token);
        await tables.Context.SaveAsync(Full(), Token);
        var ours = await tables.Orders.GetAsync(new("ann", Moment), ReadOptions.Consistent, Token);
        var theirs = await tables.Context.LoadAsync<SdkOrder>("ann", Moment, Token);
        Assert.Equal((0, 0), (ours!.Version, theirs.Version));

        var saved = await tables.Orders.SaveAsync(ours with { Count = 8 }, cancellationToken: Token);
        theirs.Count = 9;
        await Assert.ThrowsAsync<Amazon.DynamoDBv2.Model.ConditionalCheckFailedException>(() => tables.Context.SaveAsync(theirs, Token));
        theirs = await tables.Context.LoadAsync<SdkOrder>("ann", Moment, Token);
        theirs.Count = 9;
        await tables.Context.SaveAsync(theirs, Token);

        var exception = await Assert.ThrowsAsync<OptimisticLockException>(() => tables.Orders.SaveAsync(saved, cancellationToken: Token));
        Assert.Equal((1, 2, 9), (exception.ExpectedVersion, exception.StoredVersion, ((AdoptedOrder)exception.StoredItem!).Count));
    }

    [Theory]
    [MemberData(nameof(Conversions))]
    public async Task Keys_of_times_and_enums_in_an_index_are_those_that_the_SDK_asks_for(string conversion)
    {
        using var tables = await AdoptedTables.CreateAsync(database, conversion, Token);
        await tables.Orders.PutAsync(new() { Customer = "ann", At = Moment.AddTicks(99), Stage = Stage.Sent, DueAt = DateTimeOffset.UnixEpoch }, cancellationToken: Token);
        await tables.Context.SaveAsync(new SdkOrder { Customer = "ann", At = Moment.AddMilliseconds(1), Stage = Stage.Sent, DueAt = Moment }, Token);

        var bySdk = await tables.Context.QueryAsync<SdkOrder>(Stage.Sent, new QueryConfig { IndexName = "ByStage" }).GetRemainingAsync(Token);
        var byUs = await tables.Orders.QueryByStage(Stage.Sent).ToListAsync(Token);

        Assert.Equal([Moment, Moment.AddMilliseconds(1)], bySdk.Select(order => order.At.ToUniversalTime()));
        Assert.Equal([Moment, Moment.AddMilliseconds(1)], byUs.Select(order => order.At));
    }

    private static SdkOrder Full() => new()
    {
        Customer = "ann",
        At = Moment,
        Paid = true,
        Gift = false,
        Stage = Stage.Sent,
        NextStage = Stage.Packed,
        Count = 7,
        Total = 1.50m,
        Letter = 'x',
        Note = "note",
        Reference = Guid.Empty,
        ShippedAt = Moment.AddDays(1),
        DueAt = Moment.AddDays(2),
        Tags = ["b", "a"],
        Labels = ["d", "c"],
        Numbers = [3, 1, 2],
        Flags = [true, false],
        Image = [1, 2],
        Answers = new() { ["yes"] = true, ["no"] = false },
        Lines = [new() { Number = 1, Done = true, At = Moment }, new() { Number = 2, Text = "two", At = Moment }],
        Best = new() { Number = 3, Done = true, At = Moment },
        Empty = "",
        NoTags = [],
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
