using System.Runtime.ExceptionServices;
using DynamoGen.Errors;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace DynamoGen.Resilience;

/// <summary>What stands between a call and the transport, outermost first: the call's timeout, retries with full jitter, the timeout of each attempt.</summary>
internal sealed class CallPipeline
{
    private static readonly ResiliencePropertyKey<Call> CallKey = new("DynamoGen.Call");

    private readonly DynamoGenOptions options;
    private readonly ErrorTranslator errors;
    private readonly ILogger logger;
    private readonly FullJitter jitter;
    private readonly ResiliencePipeline pipeline;

    public CallPipeline(DynamoGenOptions options, ErrorTranslator errors, ILogger logger)
    {
        this.options = options;
        this.errors = errors;
        this.logger = logger;
        jitter = new FullJitter(options);
        pipeline = Build();
    }

    /// <summary>Sends a request, again and again if need be and allowed.</summary>
    /// <typeparam name="TState">What <paramref name="send"/> works with, so that it captures nothing.</typeparam>
    /// <typeparam name="TAnswer">The answer.</typeparam>
    /// <param name="call">The call; one object is one call.</param>
    /// <param name="state">Handed to <paramref name="send"/>.</param>
    /// <param name="send">Sends the request once.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <exception cref="DynamoGenException">The call failed.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async Task<TAnswer> RunAsync<TState, TAnswer>(Call call, TState state, Func<TState, CancellationToken, Task<TAnswer>> send, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = ResilienceContextPool.Shared.Get(call.Operation, cancellationToken);
        context.Properties.Set(CallKey, call);
        try
        {
            var outcome = await pipeline.ExecuteOutcomeAsync(AttemptAsync, context, (call, state, send)).ConfigureAwait(false);
            if (outcome.Exception is null)
                return outcome.Result!;
            cancellationToken.ThrowIfCancellationRequested();
            var error = errors.Translate(call, outcome.Exception, Failures.KindOf(outcome.Exception));
            if (ReferenceEquals(error, outcome.Exception))
                ExceptionDispatchInfo.Throw(error);
            throw error;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Waits before the leftovers of a batch are sent again.</summary>
    /// <param name="round">Which repetition it is, from 0.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public Task WaitAsync(int round, CancellationToken cancellationToken) => Task.Delay(jitter.Delay(round), options.TimeProvider, cancellationToken);

    private static async ValueTask<Outcome<TAnswer>> AttemptAsync<TState, TAnswer>(
        ResilienceContext context, (Call Call, TState State, Func<TState, CancellationToken, Task<TAnswer>> Send) request)
    {
        request.Call.Attempts++;
        try
        {
            return Outcome.FromResult(await request.Send(request.State, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext));
        }
        catch (Exception e)
        {
            request.Call.LastFailure = e;
            return Outcome.FromException<TAnswer>(e);
        }
    }

    private ResiliencePipeline Build()
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider };
        builder.AddTimeout(new TimeoutStrategyOptions
        {
            TimeoutGenerator = args => new(CallOf(args.Context).Options?.Timeout ?? options.TotalTimeout),
            OnTimeout = args =>
            {
                CallOf(args.Context).OutOfTime = true;
                return default;
            },
        });
        if (options.MaxRetries > 0)
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.MaxRetries,
                ShouldHandle = args => new(args.Outcome.Exception is { } failure && Failures.KindOf(failure).MayRepeat(CallOf(args.Context).Repeatable)),
                DelayGenerator = args => new(jitter.Delay(args.AttemptNumber)), // Polly's own jitter is another curve
                OnRetry = args =>
                {
                    LogRetry(CallOf(args.Context), args.Outcome.Exception!, args.RetryDelay);
                    return default;
                },
            });
        return builder.AddTimeout(options.AttemptTimeout).Build();
    }

    private void LogRetry(Call call, Exception failure, TimeSpan delay) =>
        Log.Retry(logger, call.Operation, call.Table, call.Attempts, Failures.KindOf(failure), (long)delay.TotalMilliseconds);

    private static Call CallOf(ResilienceContext context) => context.Properties.GetValue(CallKey, null!);
}
