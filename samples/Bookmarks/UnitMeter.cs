using DynamoGen;

namespace Bookmarks;

/// <summary>Adds up the read and write units that calls consume, as the service reports them.</summary>
public sealed class UnitMeter
{
    private readonly Lock adding = new();
    private double read;
    private double write;

    public UnitMeter()
    {
        Calls = new() { OnConsumed = Add };
        Reads = new() { OnConsumed = Add };
        ConsistentReads = Reads with { ConsistentRead = true };
    }

    /// <summary>Options that have writes and queries measured.</summary>
    public CallOptions Calls { get; }

    /// <summary>Options that have reads by key measured.</summary>
    public ReadOptions Reads { get; }

    /// <summary>Options that have consistent reads by key measured.</summary>
    public ReadOptions ConsistentReads { get; }

    /// <summary>What was consumed since the last time that this was asked.</summary>
    public (double Read, double Write) Take()
    {
        lock (adding)
        {
            var taken = (read, write);
            (read, write) = (0, 0);
            return taken;
        }
    }

    private void Add(ConsumedUnits units)
    {
        lock (adding)
            (read, write) = (read + units.Read, write + units.Write);
    }
}
