namespace DynamoGen.Resilience;

/// <summary>Waits before retries: a random part of a time that doubles with each try, up to a longest one ("full jitter" of the AWS Architecture Blog).</summary>
internal sealed class FullJitter(TimeSpan baseDelay, TimeSpan maxDelay, Func<double> random)
{
    public FullJitter(DynamoGenOptions options) : this(options.BaseDelay, options.MaxDelay, options.Random)
    {
    }

    /// <summary>The wait before a retry.</summary>
    /// <param name="retry">Which one, from 0.</param>
    public TimeSpan Delay(int retry) => random() * TimeSpan.FromTicks((long)Math.Min(maxDelay.Ticks, baseDelay.Ticks * Math.Pow(2, retry)));
}
