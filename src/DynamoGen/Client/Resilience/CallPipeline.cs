using System.Runtime.ExceptionServices;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Capacity;
using DynamoGen.Errors;
using DynamoGen.Telemetry;
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
    private readonly CallTelemetry telemetry;

    public CallPipeline(IAmazonDynamoDB client, DynamoGenOptions options, TableNames tables, ErrorTranslator errors, ILogger logger)
    {
        this.options = options;
        this.errors = errors;
        limits = new CapacityLimits(options, tables, logger);
        delay = new RetryDelay(options);
        pipelines = new Pipelines(options, delay, logger);
        telemetry = new CallTelemetry(client, options, logger);
    }

    /// <summary>Sends a request, again and again if need be and allowed.</summary>
    /// <typeparam name="TState">What <paramref name="send"/> works with, so that it captures nothing.</typeparam>
    /// <typeparam name="TAnswer">The answer.</typeparam>
    /// <param name="call">The call; one object is one call.</param>
    /// <param name="state">Handed to <paramref name="send"/>.</param>
    /// <param name="send">Sends the request once.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    /// <exception cref="DynamoGenException">The call failed.</exception>
    /// <exception cref="ObjectDisposedException">The client was disposed.</exception>
    /// <exception cref="OperationCanceledException">The caller's token was cancelled.</exception>
    public async Task<TAnswer> RunAsync<TState, TAnswer>(Call call, TState state, Func<TState, CancellationToken, Task<Answer<TAnswer>>> send, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        UnderWay.Enter();
        using var end = cancellationToken.CanBeCanceled ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, UnderWay.Stopped) : null;
        var context = ResilienceContextPool.Shared.Get(call.Operation, end?.Token ?? UnderWay.Stopped);
        context.Properties.Set(DynamoResilience.CallKey, call);
        context.Properties.Set(DynamoResilience.Table, call.Table);
        Exception? failure = null;
        telemetry.Begin(call);
        try
        {
            var outcome = await pipelines.Of(call.Operation).ExecuteOutcomeAsync(AttemptAsync, context, (Pipeline: this, call, state, send)).ConfigureAwait(false);
            if (outcome.Exception is null)
                return outcome.Result!;
            cancellationToken.ThrowIfCancellationRequested();
            call.IsStopped = UnderWay.Stopped.IsCancellationRequested;
            var error = errors.Translate(call, outcome.Exception, Failures.KindOf(outcome.Exception));
            if (ReferenceEquals(error, outcome.Exception))
                ExceptionDispatchInfo.Throw(error);
            throw error;
        }
        catch (Exception e)
        {
            failure = e;
            throw;
        }
        finally
        {
            telemetry.End(call, failure);
            UnderWay.Exit();
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Waits before the leftovers of a batch are sent again.</summary>
    /// <param name="round">Which repetition it is, from 0.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public Task WaitAsync(int round, CancellationToken cancellationToken) => Task.Delay(delay.AfterThrottle(round), options.TimeProvider, cancellationToken);

    /// <summary>Whether the service is to tell what each request consumes.</summary>
    public bool WantsCapacity => limits.Any || CallTelemetry.WantsCapacity;

    /// <summary>What is under way.</summary>
    public CallsUnderWay UnderWay { get; } = new();

    public void Dispose()
    {
        UnderWay.Dispose();
        pipelines.Dispose();
    }

    private static async ValueTask<Outcome<TAnswer>> AttemptAsync<TState, TAnswer>(
        ResilienceContext context, (CallPipeline Pipeline, Call Call, TState State, Func<TState, CancellationToken, Task<Answer<TAnswer>>> Send) request)
    {
        var call = request.Call;
        // Whatever pipeline there is: what would do harm twice is not sent twice.
        if (call is { MayBeApplied: true, Repetition: Repetition.Harmful, LastFailure: { } unclear })
            return Outcome.FromException<TAnswer>(unclear);
        var pipeline = request.Pipeline;
        if (pipeline.limits.Any && await pipeline.HeldBackAsync(call, context.CancellationToken).ConfigureAwait(context.ContinueOnCapturedContext) is { } cancelled)
            return Outcome.FromException<TAnswer>(cancelled);
        return await pipeline.pipelines.Attempt.ExecuteOutcomeAsync(SendAsync, context, request).ConfigureAwait(context.ContinueOnCapturedContext);
    }

    /// <summary>Waits until the limits let a request through.</summary>
    /// <returns>What ended the wait before; null when the request may go.</returns>
    private async ValueTask<OperationCanceledException?> HeldBackAsync(Call call, CancellationToken cancellationToken)
    {
        var since = options.TimeProvider.GetTimestamp();
        try
        {
            await limits.TakeAsync(call, cancellationToken).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException e)
        {
            call.LastFailure ??= e;                                      // how the last request failed says more
            return e;
        }
        finally
        {
            telemetry.Waited(call, since);
        }
    }

    private static async ValueTask<Outcome<TAnswer>> SendAsync<TState, TAnswer>(
        ResilienceContext context, (CallPipeline Pipeline, Call Call, TState State, Func<TState, CancellationToken, Task<Answer<TAnswer>>> Send) request)
    {
        var call = request.Call;
        if (++call.Attempts > 1)
            CallTelemetry.Retry(call);
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
            // A transaction that was cancelled for its own sake says more: with the same token an earlier request that was applied would have been confirmed.
            call.MayBeApplied = kind != FailureKind.Cancelled && (call.MayBeApplied || !kind.ProvesNotApplied());
            request.Pipeline.limits.Settle(call, kind);
            if (kind == FailureKind.Throttled)
                CallTelemetry.Throttled(call, e);
            return Outcome.FromException<TAnswer>(e);
        }
    }
}
