using System.Net;
using Polly;
using Polly.Retry;

namespace DynamoGen.Tests.Client;

/// <summary>What users can change of the pipeline, and what holds whatever they do.</summary>
public class PipelineTests
{
    [Fact]
    public async Task The_retries_of_all_calls_together_are_bounded_and_come_back_by_time()
    {
        var http = new FakeHttp(FakeHttp.Error("ThrottlingException"));
        using var client = http.Client(o => o.RetryBudget = 8);

        for (var call = 0; call < 5; call++)
            await Assert.ThrowsAsync<ThrottledException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));
        var sent = http.Requests.Count;

        Assert.InRange(sent, 5 + 8, 5 + 8 + 2);                          // one comes back every 1.25 s
        while (http.Requests.Count < sent + 3)                           // two requests of one call: a retry has come back
            await Assert.ThrowsAsync<ThrottledException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));
    }

    [Fact]
    public async Task A_call_that_fails_for_want_of_retries_says_so()
    {
        var http = new FakeHttp(FakeHttp.Error("InternalServerError", HttpStatusCode.InternalServerError));
        using var client = http.Client(o => (o.RetryBudget, o.MaxRetries) = (1, 3));

        await Assert.ThrowsAsync<ServiceFaultException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));
        var second = await Assert.ThrowsAsync<ServiceFaultException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));

        Assert.Contains(nameof(DynamoGenOptions.RetryBudget), second.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_circuit_breaker_sends_nothing()
    {
        var http = new FakeHttp(FakeHttp.Error("InternalServerError", HttpStatusCode.InternalServerError));
        using var client = http.Client(o => (o.MaxRetries, o.CircuitBreaker) = (0, new() { MinimumThroughput = 3, FailureRatio = 1 }));

        for (var call = 0; call < 3; call++)
            await Assert.ThrowsAsync<ServiceFaultException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));
        var rejected = await Assert.ThrowsAsync<EndpointUnavailableException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));

        Assert.Equal((0, false, 3), (rejected.Attempts, rejected.MayBeApplied, http.Requests.Count));
    }

    [Fact]
    public async Task Throttles_do_not_open_the_circuit_breaker()
    {
        var http = new FakeHttp(FakeHttp.Error("ThrottlingException"));
        using var client = http.Client(o => (o.MaxRetries, o.CircuitBreaker) = (0, new() { MinimumThroughput = 2, FailureRatio = 0.1 }));

        for (var call = 0; call < 6; call++)
            await Assert.ThrowsAsync<ThrottledException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));
    }

    [Fact]
    public async Task Strategies_of_ones_own_are_around_each_attempt()
    {
        var seen = new List<string>();
        var http = new FakeHttp(FakeHttp.Error("ThrottlingException"), FakeHttp.Ok());
        using var client = http.Client(o => o.AddStrategies = builder => builder.AddStrategy(_ => new Witness(seen), new WitnessOptions()));

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        Assert.Equal(["GetItem Things", "GetItem Things"], seen);
    }

    [Fact]
    public async Task A_pipeline_of_ones_own_takes_the_place_of_retries_for_its_operation()
    {
        var http = new FakeHttp(FakeHttp.Error("ThrottlingException"));
        using var client = http.Client(o => (o.MaxRetries, o.Pipeline) = (1, operation => operation == "GetItem" ? Stubborn(args => DynamoResilience.MayRepeat(args.Context, args.Outcome.Exception)) : null));

        await Assert.ThrowsAsync<ThrottledException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));
        var requests = http.Requests.Count;
        await Assert.ThrowsAsync<ThrottledException>(() => client.PutAsync(new Thing { Id = "a" }, null, null, Token));

        Assert.Equal((8, 2), (requests, http.Requests.Count - requests));
    }

    [Fact]
    public async Task No_pipeline_sends_twice_what_would_do_harm()
    {
        var http = new FakeHttp(FakeHttp.Error("InternalServerError", HttpStatusCode.InternalServerError));
        using var client = http.Client(o => o.Pipeline = _ => Stubborn(_ => true));

        await Assert.ThrowsAsync<UnknownOutcomeException>(() => new ThingRepository(client).UpdateAsync(new("a"), u => u.Rank.Add(1), cancellationToken: Token));

        Assert.Single(http.Requests);
    }

    private static ResiliencePipeline Stubborn(Func<RetryPredicateArguments<object>, bool> handles) => new ResiliencePipelineBuilder()
        .AddRetry(new() { MaxRetryAttempts = 7, Delay = TimeSpan.Zero, ShouldHandle = args => new(args.Outcome.Exception is not null && handles(args)) })
        .Build();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private sealed class WitnessOptions : ResilienceStrategyOptions;

    private sealed class Witness(List<string> seen) : ResilienceStrategy
    {
        protected override ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
            Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
        {
            seen.Add($"{context.OperationKey} {context.Properties.GetValue(DynamoResilience.Table, "")}");
            return callback(context, state);
        }
    }
}
