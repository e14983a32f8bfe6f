using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace DynamoGen.Resilience;

/// <summary>The Polly pipelines of one client.</summary>
internal sealed class Pipelines : IDisposable
{
    private readonly ConcurrentDictionary<string, ResiliencePipeline> byOperation = new();
    private readonly DynamoGenOptions options;
    private readonly RetryDelay delay;
    private readonly ILogger logger;
    private readonly RetryBudget budget;
    private readonly ResiliencePipeline common;

    public Pipelines(DynamoGenOptions options, RetryDelay delay, ILogger logger)
    {
        this.options = options;
        this.delay = delay;
        this.logger = logger;
        budget = new RetryBudget(options.RetryBudget);
        common = Build(null);
        Attempt = new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider }.AddTimeout(options.AttemptTimeout).Build();
    }

    /// <summary>What is around each request.</summary>
    public ResiliencePipeline Attempt { get; }

    /// <summary>What is around the calls of an operation.</summary>
    public ResiliencePipeline Of(string operation) => options.Pipeline is null ? common : byOperation.GetOrAdd(operation, Own);

    public void Dispose() => budget.Dispose();

    private ResiliencePipeline Own(string operation) => options.Pipeline!(operation) is { } own ? Build(own) : common;

    private ResiliencePipeline Build(ResiliencePipeline? own)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider }.AddTimeout(TotalTimeout());
        if (own is not null)
            return builder.AddPipeline(own).Build();
        if (options.MaxRetries > 0)
            builder.AddRetry(Retries());
        if (options.CircuitBreaker is { } breaker)
            builder.AddCircuitBreaker(Breaker(breaker));
        options.AddStrategies?.Invoke(builder);
        return builder.Build();
    }

    private TimeoutStrategyOptions TotalTimeout() => new()
    {
        TimeoutGenerator = args => new(CallOf(args.Context).Options?.Timeout ?? options.TotalTimeout),
        OnTimeout = args =>
        {
            CallOf(args.Context).OutOfTime = true;
            return default;
        },
    };

    private RetryStrategyOptions Retries() => new()
    {
        MaxRetryAttempts = options.MaxRetries,
        ShouldHandle = args => new(args.Outcome.Exception is { } failure && args.AttemptNumber < options.MaxRetries && !args.Context.CancellationToken.IsCancellationRequested && MayRepeat(CallOf(args.Context), failure)),
        DelayGenerator = args => new(delay.Before(args.AttemptNumber, args.Outcome.Exception!)), // Polly's own jitter is another curve
        OnRetry = args =>
        {
            LogRetry(CallOf(args.Context), args.Outcome.Exception!, args.RetryDelay);
            return default;
        },
    };

    // Throttles do not count: they are about one key or table, and a breaker shuts out everything.
    private static CircuitBreakerStrategyOptions Breaker(CircuitBreakerSettings settings) => new()
    {
        FailureRatio = settings.FailureRatio,
        MinimumThroughput = settings.MinimumThroughput,
        SamplingDuration = settings.SamplingDuration,
        BreakDuration = settings.BreakDuration,
        ShouldHandle = args => new(args.Outcome.Exception is { } failure
            && Failures.KindOf(failure) is FailureKind.ServerFault or FailureKind.TimedOut or FailureKind.ConnectionLost or FailureKind.NotConnected or FailureKind.DamagedAnswer),
    };

    private bool MayRepeat(Call call, Exception failure)
    {
        if (!Failures.KindOf(failure).MayRepeat(call))
            return false;
        call.OutOfBudget = !budget.TryTake();
        return !call.OutOfBudget;
    }

    private void LogRetry(Call call, Exception failure, TimeSpan delay) =>
        Log.Retry(logger, call.Operation, call.Table, Log.Key(options, call), call.Attempts, Failures.KindOf(failure), (long)delay.TotalMilliseconds);

    private static Call CallOf(ResilienceContext context) => context.Properties.GetValue(DynamoResilience.CallKey, null!);
}
