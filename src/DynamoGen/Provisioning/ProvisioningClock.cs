namespace DynamoGen.Provisioning;

/// <summary>The time that provisioning has, and its pauses between two looks at the service.</summary>
internal sealed class ProvisioningClock(TimeProvider time, TimeSpan limit)
{
    private readonly long start = time.GetTimestamp();

    public TimeSpan Elapsed => time.GetElapsedTime(start);

    public TimeSpan Limit => limit;

    public bool IsOver => Elapsed >= limit;

    /// <summary>Pauses that grow from about 0.2 to 10 seconds.</summary>
    public GrowingPause NewPause() => new(time);
}
