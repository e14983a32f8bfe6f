using System.Threading.RateLimiting;

namespace DynamoGen.Resilience;

/// <summary>
/// Bounds how many retries a client makes of all its calls together, so that an outage is not made worse by them. It fills up again by time alone: however long an outage was, and
/// whatever share of the calls needs a retry, it never stays empty.
/// </summary>
internal sealed class RetryBudget(int size) : IDisposable
{
    // A whole budget comes back in ten seconds, in small parts.
    private const int Parts = 100;
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(10);

    private readonly TokenBucketRateLimiter? bucket = size == 0 ? null : new(new()
    {
        TokenLimit = size,
        TokensPerPeriod = Math.Max(1, size / Parts),
        ReplenishmentPeriod = Refill * Math.Max(1, size / Parts) / size,
        AutoReplenishment = false,
        QueueLimit = 0,
    });

    /// <summary>Takes one retry, if one is left.</summary>
    public bool TryTake()
    {
        if (bucket is null)
            return true;
        bucket.TryReplenish();
        using var lease = bucket.AttemptAcquire();
        return lease.IsAcquired;
    }

    public void Dispose() => bucket?.Dispose();
}
