namespace DynamoGen;

/// <summary>What can be said for a single call. Cancellation is a parameter of its own.</summary>
public record CallOptions
{
    /// <summary>How long the whole call may take, retries and waits included; the client's setting when null. A stream of pages counts each page as a call.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Is told what the call consumed, once for every answer of the service; asking for it is free.</summary>
    public Action<ConsumedUnits>? OnConsumed { get; init; }

    /// <summary>How many requests of a batch are under way at the same time, 1–100; the client's setting when null. Calls of one request do not look at it.</summary>
    public int? Parallelism { get; init; }
}
