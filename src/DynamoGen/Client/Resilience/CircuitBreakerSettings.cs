namespace DynamoGen;

/// <summary>
/// When a client's circuit breaker lets no more requests through for a while: after too many server faults, timeouts and broken connections among the last requests. Throttles do not count:
/// they are about single keys and tables.
/// </summary>
public sealed class CircuitBreakerSettings
{
    /// <summary>The share of failures, above 0 and up to 1, from which on it opens. 0.5 by default.</summary>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>How many requests there must have been within <see cref="SamplingDuration"/>, at least 2. 100 by default.</summary>
    public int MinimumThroughput { get; set; } = 100;

    /// <summary>How far back it looks; from half a second to a day. 30 seconds by default.</summary>
    public TimeSpan SamplingDuration { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it stays open before it tries one request; from half a second to a day. 5 seconds by default.</summary>
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(5);
}
