using System.Diagnostics.CodeAnalysis;
using DynamoGen.Tables;

namespace DynamoGen.Capacity;

/// <summary>
/// Capacity units that flow in at a rate and are taken by requests. What a request costs is known when it is answered: one goes when anything is there, and leaves a debt that those after it
/// wait for. Throttling lowers the rate, and time without it raises it again.
/// </summary>
/// <remarks>The token buckets of System.Threading.RateLimiting have a fixed rate and no debts.</remarks>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore without a wait handle holds nothing, and calls under way still use it when the client is disposed.")]
internal sealed class CapacityBucket
{
    private const double AfterThrottle = 0.7;                            // what is left of the rate
    private const double Recovery = 0.05;                                // what comes back of the limit each second
    private const double Memory = 0.8;                                   // how much of what is typical the costs before the last one make up
    private const double Least = 0.05;                                   // what is left of the limit at the least, so that it is found out when capacity is back
    private static readonly TimeSpan Reaction = TimeSpan.FromSeconds(1); // throttles within it are one

    // A request is asked again after so long whether another has given back what it did not need.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private readonly Dictionary<string, double> typical = [];
    private readonly SemaphoreSlim turn = new(1);
    private readonly double limit;
    private readonly TimeProvider time;
    private double rate;
    private double balance;                                              // at most what flows in within a second
    private long filledAt;
    private long? throttledAt;

    /// <param name="name">What is limited, for people.</param>
    /// <param name="limit">The highest rate, in units a second.</param>
    /// <param name="time">The clock.</param>
    public CapacityBucket(string name, double limit, TimeProvider time)
    {
        Name = name;
        this.limit = limit;
        this.time = time;
        rate = balance = limit;
        filledAt = time.GetTimestamp();
    }

    /// <summary>What is limited, for people.</summary>
    public string Name { get; }

    /// <summary>The rate now, in units a second.</summary>
    public double Rate
    {
        get
        {
            lock (gate)
            {
                Fill();
                return rate;
            }
        }
    }

    /// <summary>Takes units, when there are any; waits behind those that came before.</summary>
    /// <param name="operation">The request's operation.</param>
    /// <param name="estimate">What the request will probably cost; null for what such requests have cost of late, as is known when its turn has come.</param>
    /// <param name="cancellationToken">Ends the wait; nothing is taken then.</param>
    /// <returns>What was taken.</returns>
    public async ValueTask<double> TakeAsync(string operation, double? estimate, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            double units;
            while (TryTake(operation, estimate, out units) is { } wait)
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            return units;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Notes what a request of an operation cost.</summary>
    public void Learn(string operation, double units)
    {
        lock (gate)
            typical[operation] = typical.TryGetValue(operation, out var before) ? (Memory * before) + ((1 - Memory) * units) : units;
    }

    /// <summary>Takes more, or gives back when negative: the difference of what a request cost and what it took.</summary>
    public void Correct(double units)
    {
        lock (gate)
            balance -= units;
    }

    /// <summary>Slows down: the service has less than is sent.</summary>
    /// <returns>Whether it did; not again so soon after another time.</returns>
    public bool Throttled()
    {
        lock (gate)
        {
            Fill();
            if (throttledAt is { } last && time.GetElapsedTime(last) < Reaction)
                return false;
            throttledAt = time.GetTimestamp();
            rate = Math.Max(limit * Least, rate * AfterThrottle);
            balance = Math.Min(balance, 0);
            return true;
        }
    }

    /// <returns>How long to wait; null when the units were taken.</returns>
    private TimeSpan? TryTake(string operation, double? estimate, out double units)
    {
        lock (gate)
        {
            Fill();
            units = estimate ?? Typical(operation);
            if (balance > 0)
            {
                balance -= units;
                return null;
            }
            // A timer may be some milliseconds early; it is asked again then.
            return TimeSpan.FromMilliseconds(Math.Min(LongestWait.TotalMilliseconds, Math.Ceiling(1000 * -balance / rate) + 1));
        }
    }

    // Before the first answer a page is taken to be full, so that many at once do not take the capacity of minutes before anything is known.
    private double Typical(string operation) =>
        typical.TryGetValue(operation, out var units) ? units : operation is "Query" or "Scan" ? ItemCost.Read(ServiceLimits.PageBytes) : 1;

    private void Fill()
    {
        var now = time.GetTimestamp();
        var seconds = time.GetElapsedTime(filledAt, now).TotalSeconds;
        filledAt = now;
        if (throttledAt is { } last && time.GetElapsedTime(last, now) >= Reaction)
            rate = Math.Min(limit, rate + (limit * Recovery * seconds));
        balance = Math.Min(rate, balance + (rate * seconds));
    }
}
