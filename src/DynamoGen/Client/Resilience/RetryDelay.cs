namespace DynamoGen.Resilience;

/// <summary>
/// Waits before retries: a random part of a time that doubles with each try, up to a longest one ("full jitter" of the AWS Architecture Blog). Throttles begin with a longer time than faults,
/// and what the service itself says how long to wait is obeyed within bounds.
/// </summary>
internal sealed class RetryDelay(DynamoGenOptions options)
{
    // How far the service's word is taken beyond a wait of one's own, as in AWS's SDKs.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // "TransactionInProgressException" of the API reference: the first request needs some time to come to its end.
    private static readonly TimeSpan TransactionTime = TimeSpan.FromSeconds(5);

    /// <summary>The wait before a retry.</summary>
    /// <param name="retry">Which one, from 0.</param>
    /// <param name="failure">How the request before it failed.</param>
    public TimeSpan Before(int retry, Exception failure)
    {
        var kind = Failures.KindOf(failure);
        var wait = kind == FailureKind.Throttled ? AfterThrottle(retry) : Jitter(options.BaseDelay, retry);
        if (kind == FailureKind.InProgress)
            return wait < TransactionTime && TransactionTime < options.MaxDelay ? TransactionTime : wait;
        return RetryAfter.Of(failure) is { } told ? TimeSpan.FromTicks(Math.Clamp(told.Ticks, wait.Ticks, (wait + Patience).Ticks)) : wait;
    }

    /// <summary>The wait before leftovers of a batch, which were throttled, are sent again.</summary>
    /// <param name="round">Which repetition it is, from 0.</param>
    public TimeSpan AfterThrottle(int round) => Jitter(options.ThrottleDelay, round);

    private TimeSpan Jitter(TimeSpan first, int retry) => options.Random() * TimeSpan.FromTicks((long)Math.Min(options.MaxDelay.Ticks, first.Ticks * Math.Pow(2, retry)));
}
