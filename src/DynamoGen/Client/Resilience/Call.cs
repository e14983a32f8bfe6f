using System.Diagnostics;
using DynamoGen.Capacity;

namespace DynamoGen.Resilience;

/// <summary>One call as it goes through the pipeline: what it is, for messages and for the decision to repeat it, and how it fared.</summary>
internal sealed class Call
{
    private readonly IReadOnlyList<string>? tables;

    /// <summary>The service's operation.</summary>
    public required string Operation { get; init; }

    /// <summary>The physical table name; of several tables their names.</summary>
    public required string Table { get; init; }

    /// <summary>The tables, where there are several.</summary>
    public IReadOnlyList<string> Tables { get => tables ?? [Table]; init => tables = value; }

    /// <summary>The table, if it is exactly one.</summary>
    public string? OnlyTable => tables is null or [_] ? Table : null;

    /// <summary>Whether it reads items, by the operation's name.</summary>
    public bool IsRead => Operation is "GetItem" or "Query" or "Scan" or "BatchGetItem" or "TransactGetItems";

    /// <summary>Whether it writes items, by the operation's name.</summary>
    public bool IsWrite => Operation is "PutItem" or "UpdateItem" or "DeleteItem" or "BatchWriteItem" or "TransactWriteItems";

    /// <summary>What a request will cost at the least, in capacity units of each table, where the size of what is written tells; null where only experience does.</summary>
    public double? Estimate { get; init; }

    /// <summary>The index that is read.</summary>
    public string? Index { get; init; }

    /// <summary>The item's key as text; null when there is none or it must not be told.</summary>
    public string? Key { get; init; }

    /// <summary>What a request that may have been applied allows.</summary>
    public Repetition Repetition { get; init; } = Repetition.Harmless;

    /// <summary>What the caller says for this call.</summary>
    public CallOptions? Options { get; init; }

    /// <summary>The request as data, where it is an object; for spans, which tell more of it than the call does.</summary>
    public object? Request { get; set; }

    /// <summary>When it began.</summary>
    public long BeganAt { get; set; }

    /// <summary>Its span; null when nobody wants one.</summary>
    public Activity? Span { get; set; }

    /// <summary>Whether it was counted among those under way.</summary>
    public bool IsCounted { get; set; }

    /// <summary>How many requests were sent.</summary>
    public int Attempts { get; set; }

    /// <summary>How the last request failed; null when it did not.</summary>
    public Exception? LastFailure { get; set; }

    /// <summary>Whether some request failed in a way that leaves open whether it was applied.</summary>
    public bool MayBeApplied { get; set; }

    /// <summary>Whether it failed because the client's retries are used up, not its own.</summary>
    public bool OutOfBudget { get; set; }

    /// <summary>Whether the call's whole time was used up.</summary>
    public bool OutOfTime { get; set; }

    /// <summary>Whether the client came to its end before the call.</summary>
    public bool IsStopped { get; set; }

    /// <summary>What the request that is under way took of the limits; null without limits.</summary>
    public List<(CapacityBucket Bucket, double Units)>? Taken { get; set; }

    /// <summary>What the answered request consumed, when the service was asked to tell.</summary>
    public IReadOnlyList<ConsumedUnits>? Consumed { get; set; }
}
