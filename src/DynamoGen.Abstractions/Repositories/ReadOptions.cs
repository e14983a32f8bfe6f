namespace DynamoGen;

/// <summary>What can be said for a single read.</summary>
public sealed record ReadOptions : CallOptions
{
    /// <summary>A strongly consistent read and nothing else.</summary>
    public static ReadOptions Consistent { get; } = new() { ConsistentRead = true };

    /// <summary>Reads what every earlier successful write has left, at twice the read units. Otherwise the answer may be some moments old.</summary>
    public bool ConsistentRead { get; init; }

    /// <summary>
    /// Whether items are read whose time to live is over. The service deletes them within days, not at the second; until then reads pass over them, as though they were gone.
    /// </summary>
    public bool IncludeExpired { get; init; }
}
