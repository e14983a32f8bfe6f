using Xunit;

namespace DynamoGen.IntegrationTests.Kept;

/// <summary>An item whose time to live is over counts as gone before the service has deleted it.</summary>
public class ExpiryTests(DynamoDbFixture database)
{
    private static readonly ReadOptions WithExpired = new() { ConsistentRead = true, IncludeExpired = true };

    [Fact]
    public async Task Every_read_passes_over_it_unless_asked()
    {
        using var tables = await SessionsAsync();

        Assert.Null(await tables.Sessions.GetAsync(new("s", 1), ReadOptions.Consistent, Token));
        Assert.Null(await tables.Sessions.GetAsync<SessionUser>(new("s", 1), ReadOptions.Consistent, Token));
        Assert.False(await tables.Sessions.ExistsAsync(new("s", 1), ReadOptions.Consistent, Token));
        Assert.Equal([2, 3, 4, 5], (await tables.Sessions.GetManyAsync(Enumerable.Range(0, 6).Select(n => new SessionKey("s", n)), ReadOptions.Consistent, Token)).Keys.Select(key => key.Number).Order());
        Assert.Equal([2, 3, 4, 5], await Numbers(tables.Sessions.Query("s")));
        Assert.Equal([2, 3, 4, 5], await Numbers(tables.Sessions.QueryByUser("u")));
        Assert.Equal(4, await tables.Sessions.Query("s").CountAsync(Token));
        Assert.Equal(["u", "u", "u", "u"], (await tables.Sessions.Query("s").As<SessionUser>().ToListAsync(Token)).Select(each => each.User));
        var scanned = new List<int>();
        await foreach (var session in tables.Sessions.ScanAsync(cancellationToken: Token))
            scanned.Add(session.Number);
        Assert.Equal([2, 3, 4, 5], scanned.Order());

        Assert.NotNull(await tables.Sessions.GetAsync(new("s", 1), WithExpired, Token));
        Assert.NotNull(await tables.Sessions.GetAsync<SessionUser>(new("s", 1), WithExpired, Token));
        Assert.True(await tables.Sessions.ExistsAsync(new("s", 1), WithExpired, Token));
        Assert.Equal(6, (await tables.Sessions.GetManyAsync(Enumerable.Range(0, 6).Select(n => new SessionKey("s", n)), WithExpired, Token)).Count);
        Assert.Equal([0, 1, 2, 3, 4, 5], await Numbers(tables.Sessions.Query("s").IncludeExpired()));
        Assert.Equal(6, await tables.Sessions.Query("s").IncludeExpired().CountAsync(Token));
        Assert.Equal(6, await tables.Sessions.Query("s").WithOptions(WithExpired).CountAsync(Token));
        Assert.Equal(2, await tables.Sessions.ScanAsync(new() { IncludeExpired = true }, Token).CountAsync(session => session.Number < 2, Token));
    }

    [Fact]
    public async Task A_query_by_the_time_itself_returns_all_of_its_range()
    {
        using var tables = await SessionsAsync();

        Assert.Equal([1], await Numbers(tables.Sessions.QueryByEnd("u", KeyRange.Between(tables.Clock.Now.AddHours(-2), tables.Clock.Now))));
    }

    [Fact]
    public async Task Pages_are_full_and_tokens_outlast_the_clock()
    {
        using var tables = await SessionsAsync();

        var first = await tables.Sessions.Query("s").PageAsync(2, null, Token);
        tables.Clock.Now += TimeSpan.FromSeconds(5);
        var second = await tables.Sessions.Query("s").PageAsync(2, first.NextToken, Token);

        Assert.Equal([2, 3], first.Items.Select(session => session.Number));
        Assert.Equal([4, 5], second.Items.Select(session => session.Number));
        await Assert.ThrowsAsync<PageTokenException>(() => tables.Sessions.Query("s").IncludeExpired().PageAsync(2, first.NextToken, Token));
    }

    [Fact]
    public async Task It_ends_with_its_last_second()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var end = tables.Clock.Now.AddMinutes(1);
        await tables.Sessions.PutAsync(new() { Id = "s", User = "u", EndsAt = end }, cancellationToken: Token);

        foreach (var (now, isThere) in new[] { (end.AddSeconds(-1), true), (end, false), (end.AddYears(5), false), (end.AddYears(5).AddSeconds(1), true) })
        {
            tables.Clock.Now = now;
            Assert.Equal(isThere, await tables.Sessions.ExistsAsync(new("s", 0), ReadOptions.Consistent, Token));
            Assert.Equal(isThere, (await tables.Sessions.Query("s").ToListAsync(Token)).Count == 1);
        }
    }

    [Fact]
    public async Task It_is_created_anew()
    {
        using var tables = await SessionsAsync();

        var created = await tables.Sessions.CreateAsync(new() { Id = "s", Number = 1, User = "new" }, cancellationToken: Token);

        Assert.Equal(created, await tables.Sessions.GetAsync(new("s", 1), ReadOptions.Consistent, Token));
        await Assert.ThrowsAsync<ConditionFailedException>(() => tables.Sessions.CreateAsync(created, cancellationToken: Token));
        await Assert.ThrowsAsync<ConditionFailedException>(() => tables.Sessions.CreateAsync(new() { Id = "s", Number = 2, User = "new" }, cancellationToken: Token));
    }

    [Fact]
    public async Task An_update_does_not_bring_it_back_unless_it_may_make_an_item()
    {
        using var tables = await SessionsAsync();

        var exception = await Assert.ThrowsAsync<ConditionFailedException>(
            () => tables.Sessions.UpdateAsync(new("s", 1), u => u.EndsAt.Set(tables.Clock.Now.AddHours(1)), cancellationToken: Token));
        Assert.Contains("time to live", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, ((Session)exception.StoredItem!).Number);
        await Assert.ThrowsAsync<ConditionFailedException>(() => tables.Sessions.UpdateAsync(new("s", 1), u => u.Clicks.Add(1), upsert: true, cancellationToken: Token));
        Assert.Equal(1, (await tables.Sessions.UpdateAsync(new("s", 2), u => u.Clicks.Add(1), cancellationToken: Token)).Clicks);
        Assert.Equal(1, (await tables.Sessions.UpdateAsync(new("s", 1), u => { u.EndsAt.Set(tables.Clock.Now.AddHours(1)); u.Clicks.Add(1); }, upsert: true, cancellationToken: Token)).Clicks);
        Assert.True(await tables.Sessions.ExistsAsync(new("s", 1), ReadOptions.Consistent, Token));
    }

    [Fact]
    public async Task A_lease_that_is_over_is_taken_by_one_and_renewed_by_nobody()
    {
        using var tables = await KeptTables.CreateAsync(database, Token);
        var leases = new LeaseRepository(tables.Client);
        var end = tables.Clock.Now.AddMinutes(1);
        var first = await leases.SaveAsync(new("l") { Holder = "ann", EndsAt = end }, cancellationToken: Token);
        await Assert.ThrowsAsync<OptimisticLockException>(() => leases.PutAsync(new("l") { Holder = "bob", EndsAt = end }, cancellationToken: Token));
        first = await leases.UpdateAsync("l", u => { u.EndsAt.Set(end.AddMinutes(1)); u.Renewals.Add(1); }, ifVersion: 1, cancellationToken: Token);
        tables.Clock.Now = end.AddMinutes(1);

        var exception = await Assert.ThrowsAnyAsync<ConditionFailedException>(() => leases.UpdateItemAsync(first, u => u.EndsAt.Set(end.AddMinutes(9)), cancellationToken: Token));
        Assert.Contains("time to live", exception.Message, StringComparison.Ordinal);

        foreach (var write in new Func<Task>[] { () => leases.SaveAsync(first with { EndsAt = end.AddMinutes(9) }, cancellationToken: Token), () => leases.PutAsync(first with { EndsAt = end.AddMinutes(9) }, cancellationToken: Token) })
            Assert.Contains("time to live", (await Assert.ThrowsAnyAsync<ConditionFailedException>(write)).Message, StringComparison.Ordinal);
        Assert.IsNotType<OptimisticLockException>(await Assert.ThrowsAnyAsync<ConditionFailedException>(() => leases.PutAsync(new("l"), when: l => l.Holder == "eve", cancellationToken: Token)));

        var takers = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            try
            {
                return await leases.SaveAsync(new("l") { Holder = $"taker {i}", EndsAt = end.AddMinutes(9) }, cancellationToken: Token);
            }
            catch (OptimisticLockException)
            {
                return null;
            }
        }));
        var taken = Assert.Single(takers, lease => lease is not null)!;
        Assert.Equal((1, 0, tables.Clock.Now), (taken.Version, taken.Renewals, taken.CreatedAt));
        Assert.Equal(taken, await leases.GetAsync("l", ReadOptions.Consistent, Token));
    }

    private async Task<KeptTables> SessionsAsync()
    {
        var tables = await KeptTables.CreateAsync(database, Token);
        var now = tables.Clock.Now;
        DateTimeOffset?[] ends = [now.AddDays(-1), now.AddHours(-1), now.AddHours(1), null, now.AddYears(-6), DateTimeOffset.UnixEpoch];
        await tables.Sessions.PutManyAsync(ends.Select((end, number) => new Session { Id = "s", Number = number, User = "u", EndsAt = end }), cancellationToken: Token);
        return tables;
    }

    private static async Task<List<int>> Numbers<TFilter>(DynamoQuery<Session, TFilter> query) where TFilter : struct =>
        [.. (await query.ToListAsync(Token)).Select(session => session.Number).Order()];

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
