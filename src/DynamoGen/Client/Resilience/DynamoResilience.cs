using DynamoGen.Resilience;
using Polly;

namespace DynamoGen;

/// <summary>What pipelines and strategies of one's own ask about a call. The operation is the context's <see cref="ResilienceContext.OperationKey"/>: <c>GetItem</c>, <c>PutItem</c> …</summary>
/// <seealso cref="DynamoGenOptions.Pipeline"/>
/// <seealso cref="DynamoGenOptions.AddStrategies"/>
public static class DynamoResilience
{
    internal static readonly ResiliencePropertyKey<Call> CallKey = new("DynamoGen.Call");

    /// <summary>The physical table name of the call; of several tables their names.</summary>
    public static ResiliencePropertyKey<string> Table { get; } = new("DynamoGen.Table");

    /// <summary>
    /// Whether a failed request may be sent again and that may help, by the library's own rule: throttles, conflicts with other writers and connections that were never made always; broken
    /// connections, timeouts and server faults only where twice does no harm. What would do harm is not sent again whatever a strategy says.
    /// </summary>
    /// <param name="context">The context that the strategy is given.</param>
    /// <param name="failure">What the request ended with.</param>
    public static bool MayRepeat(ResilienceContext context, Exception? failure)
    {
        ArgumentNullException.ThrowIfNull(context);
        return failure is not null && context.Properties.TryGetValue(CallKey, out var call) && Failures.KindOf(failure).MayRepeat(call);
    }
}
