using DynamoGen.Transport;

namespace DynamoGen.Resilience;

/// <summary>The one way to the service: through the pipeline to the transport, and what was consumed to whom asked for it.</summary>
internal sealed class Sender(ITransport transport, CallPipeline pipeline)
{
    /// <summary>Sends a request through the pipeline.</summary>
    /// <param name="call">The call.</param>
    /// <param name="request">The request as data.</param>
    /// <param name="send">Which method of the transport takes it.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async Task<TAnswer> SendAsync<TRequest, TAnswer>(
        Call call, TRequest request, Func<ITransport, TRequest, CancellationToken, Task<Answer<TAnswer>>> send, CancellationToken cancellationToken)
    {
        if (call.Options?.Timeout is { } timeout && (timeout <= TimeSpan.Zero || timeout > DynamoGenOptionsValidator.Longest))
            throw new InvalidRequestException($"The call's timeout is {timeout:c}; set {nameof(CallOptions)}.{nameof(CallOptions.Timeout)} to more than 0 and at most a day.")
            {
                Operation = call.Operation,
                Table = call.Table,
                Index = call.Index,
                Key = call.Key,
            };
        call.Request = typeof(TRequest).IsValueType ? null : request;
        var answer = await pipeline.RunAsync(call, (transport, request, send), static (state, token) => state.send(state.transport, state.request, token), cancellationToken).ConfigureAwait(false);
        if (call.Consumed is { } consumed)
            Tell(call, consumed);
        return answer;
    }

    /// <summary>Whether the service is to tell what a call consumes.</summary>
    /// <param name="options">What the caller says for the call.</param>
    public bool WantsCapacity(CallOptions? options) => options?.OnConsumed is not null || CapacityScope.Current is not null || pipeline.WantsCapacity;

    /// <summary>What is under way.</summary>
    public CallsUnderWay UnderWay => pipeline.UnderWay;

    /// <summary>Waits before the leftovers of a batch are sent again.</summary>
    public Task WaitAsync(int round, CancellationToken cancellationToken) => pipeline.WaitAsync(round, cancellationToken);

    private static void Tell(Call call, IReadOnlyList<ConsumedUnits> consumed)
    {
        var scope = CapacityScope.Current;
        foreach (var units in consumed)
        {
            scope?.Add(units);
            call.Options?.OnConsumed?.Invoke(units);
        }
    }
}
