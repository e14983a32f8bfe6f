using Amazon.Runtime;
using DynamoGen.Resilience;

namespace DynamoGen.Tests.Client;

public class TimeoutTests
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task An_attempt_that_hangs_is_ended_and_repeated()
    {
        var clock = new TestClock();
        var http = new FakeHttp(FakeHttp.Hang(), FakeHttp.Ok("""{"Item":{"Id":{"S":"a"}}}"""));
        using var client = http.Client(o => o.TimeProvider = clock);

        var call = client.GetAsync<Thing, ThingKey>(new("a"), null, Token);
        await http.Arrived.WaitAsync(Token);
        clock.Advance(AttemptTimeout);

        Assert.Equal("a", (await call)!.Id);
        Assert.Equal(2, http.Requests.Count);
    }

    [Fact]
    public async Task An_endpoint_that_always_hangs_is_unavailable()
    {
        var clock = new TestClock();
        var http = new FakeHttp(FakeHttp.Hang());
        using var client = http.Client(o => (o.TimeProvider, o.MaxRetries) = (clock, 2));

        var call = client.GetAsync<Thing, ThingKey>(new("a"), null, Token);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            await http.Arrived.WaitAsync(Token);
            clock.Advance(AttemptTimeout);
        }

        Assert.Equal(3, (await Assert.ThrowsAsync<EndpointUnavailableException>(() => call)).Attempts);
    }

    [Fact]
    public async Task The_total_timeout_ends_the_call_whatever_retries_are_left()
    {
        var clock = new TestClock();
        var http = new FakeHttp(FakeHttp.Hang());
        using var client = http.Client(o => (o.TimeProvider, o.TotalTimeout) = (clock, TimeSpan.FromSeconds(7)));

        var call = client.GetAsync<Thing, ThingKey>(new("a"), null, Token);
        await http.Arrived.WaitAsync(Token);
        clock.Advance(AttemptTimeout);
        await http.Arrived.WaitAsync(Token);
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(2, (await Assert.ThrowsAsync<CallTimeoutException>(() => call)).Attempts);
    }

    [Fact]
    public async Task A_timeout_of_the_call_counts_instead_of_the_clients()
    {
        var clock = new TestClock();
        var http = new FakeHttp(FakeHttp.Hang());
        using var client = http.Client(o => o.TimeProvider = clock);

        var call = client.GetAsync<Thing, ThingKey>(new("a"), new() { Timeout = TimeSpan.FromSeconds(1) }, Token);
        await http.Arrived.WaitAsync(Token);
        clock.Advance(TimeSpan.FromSeconds(1));

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => call);
        Assert.Contains("1 s", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(90_000)]
    public async Task A_timeout_that_is_none_is_refused(int seconds)
    {
        using var client = new FakeHttp(FakeHttp.Ok()).Client();

        await Assert.ThrowsAsync<InvalidRequestException>(() => client.GetAsync<Thing, ThingKey>(new("a"), new() { Timeout = TimeSpan.FromSeconds(seconds) }, Token));
    }

    [Fact]
    public async Task A_total_timeout_while_waiting_for_a_retry_names_the_last_failure()
    {
        var clock = new TestClock();
        var http = new FakeHttp(FakeHttp.Error("ThrottlingException"));
        using var client = http.Client(o => (o.TimeProvider, o.ThrottleDelay, o.MaxDelay) = (clock, TimeSpan.FromHours(1), TimeSpan.FromHours(1)));

        var call = client.CreateAsync(new Thing { Id = "a" }, null, Token);
        await http.Arrived.WaitAsync(Token);
        await Eventually(() => { clock.Advance(TimeSpan.FromMinutes(1)); return call.IsCompleted; });

        var exception = await Assert.ThrowsAsync<CallTimeoutException>(() => call);
        Assert.IsType<Amazon.DynamoDBv2.Model.ThrottlingException>(exception.InnerException);
    }

    [Fact]
    public async Task A_create_that_runs_out_of_time_has_an_unknown_outcome()
    {
        var clock = new TestClock();
        var http = new FakeHttp(FakeHttp.Hang());
        using var client = http.Client(o => o.TimeProvider = clock);

        var call = client.CreateAsync(new Thing { Id = "a" }, new() { Timeout = TimeSpan.FromSeconds(1) }, Token);
        await http.Arrived.WaitAsync(Token);
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, (await Assert.ThrowsAsync<UnknownOutcomeException>(() => call)).Attempts);
    }

    [Fact]
    public async Task An_addition_whose_attempt_hangs_is_not_repeated()
    {
        var clock = new TestClock();
        var http = new FakeHttp(FakeHttp.Hang());
        using var client = http.Client(o => o.TimeProvider = clock);

        var call = new ThingRepository(client).UpdateAsync(new("a"), u => u.Rank.Add(1), cancellationToken: Token);
        await http.Arrived.WaitAsync(Token);
        clock.Advance(AttemptTimeout);

        await Assert.ThrowsAsync<UnknownOutcomeException>(() => call);
        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task The_callers_cancellation_is_told_from_timeouts()
    {
        var http = new FakeHttp(FakeHttp.Hang());
        using var client = http.Client();
        using var stop = new CancellationTokenSource();

        var call = client.GetAsync<Thing, ThingKey>(new("a"), null, stop.Token);
        await http.Arrived.WaitAsync(Token);
        await stop.CancelAsync();

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(stop.Token, exception.CancellationToken);
        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task A_cancelled_token_sends_nothing()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, new CancellationToken(canceled: true)));

        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task Waits_are_full_jitter_up_to_the_longest_one()
    {
        var clock = new TestClock(instant: TimeSpan.FromSeconds(4));
        var http = new FakeHttp(FakeHttp.Error("ThrottlingException"));
        using var client = http.Client(o => (o.TimeProvider, o.Random, o.MaxRetries, o.ThrottleDelay, o.MaxDelay) = (clock, () => 0.5, 8, TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(1)));

        await Assert.ThrowsAsync<ThrottledException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));

        Assert.Equal([25, 50, 100, 200, 400, 500, 500, 500], clock.Waits.Select(wait => wait.TotalMilliseconds));
    }

    [Theory]
    [InlineData(0, 0.5, 25)]
    [InlineData(1, 0.5, 50)]
    [InlineData(4, 1.0, 800)]
    [InlineData(10, 1.0, 20_000)]
    [InlineData(99, 1.0, 20_000)]
    [InlineData(7, 0.0, 0)]
    public void Jitter_takes_a_part_of_the_doubled_delay(int retry, double random, double milliseconds) =>
        Assert.Equal(milliseconds, new RetryDelay(new DynamoGenOptions { Random = () => random }).Before(retry, new HttpRequestException()).TotalMilliseconds);

    [Fact]
    public void Throttles_wait_longer_than_faults_and_a_transaction_under_way_longest()
    {
        var delay = new RetryDelay(new DynamoGenOptions { Random = () => 1 });

        Assert.Equal(
            [50, 200, 5000],
            new[] { "InternalServerError", "ThrottlingException", "TransactionInProgressException" }.Select(code => delay.Before(0, new AmazonServiceException("") { ErrorCode = code }).TotalMilliseconds));
    }

    [Theory]
    [InlineData("100", 200)]                                               // never sooner than one would oneself
    [InlineData("1700", 1700)]
    [InlineData("3600000", 5200)]                                          // nor more than five seconds later
    [InlineData("soon", 200)]
    public async Task The_services_word_on_when_to_come_again_counts_within_bounds(string told, int milliseconds)
    {
        var clock = new TestClock(instant: TimeSpan.FromSeconds(10));
        var throttled = FakeHttp.Error("ThrottlingException");
        var http = new FakeHttp(
            async token =>
            {
                var answer = await throttled(token);
                answer.Headers.Add("x-amz-retry-after", told);
                return answer;
            },
            FakeHttp.Ok());
        using var client = http.Client(o => (o.TimeProvider, o.Random, o.ThrottleDelay, o.AttemptTimeout) = (clock, () => 1, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(20)));

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        Assert.Equal([milliseconds], clock.Waits.Select(wait => wait.TotalMilliseconds));
    }

    // The wait for a retry begins some moment after the answer; the clock is moved until it has.
    private static async Task Eventually(Func<bool> condition)
    {
        while (!condition())
        {
            Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
