namespace DynamoGen;

/// <summary>What can be said for an operation that scans a whole table.</summary>
public sealed record BulkOptions
{
    /// <summary>
    /// Into how many segments the scan is cut ("Parallel scan" of the developer guide). Each is read page by page and written by one request at a time, so that this is how many requests are under
    /// way, and how many pages of 1 MB are in memory. 4 by default, 1–100. When <see cref="ResumeFrom"/> is set, the checkpoint says it.
    /// </summary>
    public int Segments { get; init; } = 4;

    /// <summary>The checkpoint of an earlier run to go on from; from the beginning when null.</summary>
    public BulkCheckpoint? ResumeFrom { get; init; }

    /// <summary>
    /// Is given a checkpoint after every page, when all that was read before it has been written; the next one waits until it is done. Keep the latest one, and a run that ends before its time
    /// can go on from there.
    /// </summary>
    public Func<BulkCheckpoint, CancellationToken, ValueTask>? OnCheckpoint { get; init; }

    /// <summary>Whether items are read strongly consistent, at twice the read units. Otherwise those of the last moments may be missed.</summary>
    public bool ConsistentRead { get; init; }

    /// <summary>What is to be different for the calls: the timeout of each, and who is told what they consume.</summary>
    public CallOptions? Calls { get; init; }
}
