using System.Diagnostics;
using DynamoGen.Faults;

namespace DynamoGen.IntegrationTests.Faults;

/// <summary>A cancelled call ends at once and leaves no request behind; a call that takes too long is not a cancelled one.</summary>
public class CancellationTests(DynamoDbFixture database)
{
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Promptly = TimeSpan.FromSeconds(1);

    public static TheoryData<string> Calls => EveryCall.Names;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_operation_of_a_client_is_among_them()
    {
        Type[] homes = [typeof(IItemOperations), typeof(IQueryRunner), typeof(QueryRunnerBulk), typeof(DynamoGenClientBulk)];
        var operations = homes.SelectMany(type => type.GetMethods()).Select(method => method.Name).Where(name => name.EndsWith("Async", StringComparison.Ordinal));

        Assert.Empty(operations.Distinct().Except(EveryCall.Calls.Keys.Select(name => name.Split(' ')[0])));
    }

    [Theory, MemberData(nameof(Calls))]
    public Task While_the_answer_is_awaited(string call) => CancelAsync(call, Fault.Delayed(Hold));

    [Theory, MemberData(nameof(Calls))]
    public Task While_the_body_is_read(string call) => CancelAsync(call, Fault.SlowBody(Hold));

    [Theory, MemberData(nameof(Calls))]
    public Task While_a_retry_is_awaited(string call) => CancelAsync(call, Fault.RequestLimitExceeded());

    [Theory, MemberData(nameof(Calls))]
    public async Task Before_anything_is_sent(string call)
    {
        await using var faulty = await FaultyClient.StartAsync(database, _ => { }, Token);
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => EveryCall.Calls[call](faulty.To, cancellation.Token));

        Assert.Empty(faulty.Proxy.Requests);
    }

    [Theory, MemberData(nameof(Calls))]
    public async Task A_timeout_is_none(string call)
    {
        await using var faulty = await FaultyClient.StartAsync(database, Impatient, Token);
        faulty.Proxy.Schedule = FaultSchedule.Always(Fault.Delayed(Hold));

        await Assert.ThrowsAnyAsync<DynamoGenException>(() => EveryCall.Calls[call](faulty.To, CancellationToken.None));

        await faulty.Proxy.WhenQuietAsync();
        Assert.All(faulty.Proxy.Requests, request => Assert.True(request.HungUp));
    }

    private async Task CancelAsync(string call, Fault fault)
    {
        await using var faulty = await FaultyClient.StartAsync(database, o => (o.BaseDelay, o.ThrottleDelay, o.MaxDelay, o.Random) = (Hold, Hold, Hold, () => 0.9), Token);
        faulty.Proxy.Schedule = FaultSchedule.Script(fault);
        using var cancellation = new CancellationTokenSource();

        var task = EveryCall.Calls[call](faulty.To, cancellation.Token);
        await faulty.ArrivedAsync(0, Token);
        if (fault.Answer is not null)
            await faulty.Proxy.WhenQuietAsync();
        var clock = Stopwatch.StartNew();
        await cancellation.CancelAsync();
        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        var elapsed = clock.Elapsed;

        Assert.Equal(cancellation.Token, error.CancellationToken);
        Assert.InRange(elapsed, TimeSpan.Zero, Promptly);
        await faulty.Proxy.WhenQuietAsync();
        await faulty.To.Documents.GetAsync(new("o", 1), null, Token);
        var (request, next) = (faulty.Proxy.Requests[0], Assert.Single(faulty.Proxy.Requests.Skip(1)));
        Assert.Equal("GetItem", next.Operation);                         // ours, and none of the cancelled call after its first
        Assert.Equal(fault.Answer is null, request.HungUp);
    }

    private static void Impatient(DynamoGenOptions options) => (options.ConnectTimeout, options.AttemptTimeout, options.MaxRetries) = (TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50), 1);
}
