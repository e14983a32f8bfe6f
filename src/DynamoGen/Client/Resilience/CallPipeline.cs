using System.Runtime.ExceptionServices;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Capacity;
using DynamoGen.Errors;
using DynamoGen.Transport;
using Microsoft.Extensions.Logging;
using Polly;

namespace DynamoGen.Resilience;

/// <summary>
/// What stands between a call and the transport, outermost first: the call's timeout, retries and the circuit breaker (or what the user has in their place), the user's own strategies, and
/// for each request the rate limits and its timeout. One attempt is one request.
/// </summary>
internal sealed class CallPipeline : IDisposable
{
    private readonly DynamoGenOptions options;
    private readonly ErrorTranslator errors;
    private readonly RetryDelay delay;
    private readonly Pipelines pipelines;
    private readonly CapacityLimits limits;

    public CallPipeline(DynamoGenOptions options, TableNames tables, ErrorTranslator errors, ILogger logger)
    {
        this.options = options;
        this.errors = errors;
        limits = new CapacityLimits(options, tables);
        delay = new RetryDelay(options);
        pipelines = new Pipelines(options, delay, logger);
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
    public async Task<TAnswer> RunAsync<TState, TAnswer>(Call call, TState state, Func<TState, CancellationToken, Task<Answer<TAnswer>>> send, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = ResilienceContextPool.Shared.Get(call.Operation, cancellationToken);
        context.Properties.Set(DynamoResilience.CallKey, call);
        context.Properties.Set(DynamoResilience.Table, call.Table);
        try
        {
            var outcome = await pipelines.Of(call.Operation).ExecuteOutcomeAsync(AttemptAsync, context, (Pipeline: this, call, state, send)).ConfigureAwait(false);
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
    public Task WaitAsync(int round, CancellationToken cancellationToken) => Task.Delay(delay.AfterThrottle(round), options.TimeProvider, cancellationToken);

    /// <summary>Whether the service is to tell what each request consumes.</summary>
    public bool WantsCapacity => limits.Any;

    public void Dispose()
    {
        pipelines.Dispose();
        limits.Dispose();
    }

    private static async ValueTask<Outcome<TAnswer>> AttemptAsync<TState, TAnswer>(
        ResilienceContext context, (CallPipeline Pipeline, Call Call, TState State, Func<TState, CancellationToken, Task<Answer<TAnswer>>> Send) request)
    {
        var call = request.Call;
        // Whatever pipeline there is: what would do harm twice is not sent twice.
        if (call is { MayBeApplied: true, Repetition: Repetition.Harmful, LastFailure: { } unclear })
            return Outcome.FromException<TAnswer>(unclear);
        var pipeline = request.Pipeline;
        if (pipeline.limits.Any)
            try
            {
                await pipeline.limits.TakeAsync(call, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
            }
            catch (OperationCanceledException e)
            {
                return Outcome.FromException<TAnswer>(call.LastFailure = e);
            }
        return await pipeline.pipelines.Attempt.ExecuteOutcomeAsync(SendAsync, context, request).ConfigureAwait(context.ContinueOnCapturedContext);
    }

    private static async ValueTask<Outcome<TAnswer>> SendAsync<TState, TAnswer>(
        ResilienceContext context, (CallPipeline Pipeline, Call Call, TState State, Func<TState, CancellationToken, Task<Answer<TAnswer>>> Send) request)
    {
        var call = request.Call;
        call.Attempts++;
        try
        {
            var answer = await request.Send(request.State, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext);
            call.Consumed = answer.Consumed;
            request.Pipeline.limits.Settle(call, null);
            return Outcome.FromResult(answer.Value);
        }
        catch (Exception e)
        {
            var kind = Failures.KindOf(e);
            call.LastFailure = e;
            // A cancelled transaction says more: with the same token an earlier request that was applied would have been confirmed.
            call.MayBeApplied = e is not TransactionCanceledException && (call.MayBeApplied || !kind.ProvesNotApplied());
            request.Pipeline.limits.Settle(call, kind);
            return Outcome.FromException<TAnswer>(e);
        }
    }
}
