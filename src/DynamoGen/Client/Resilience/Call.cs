namespace DynamoGen.Resilience;

/// <summary>One call as it goes through the pipeline: what it is, for messages and for the decision to repeat it, and how it fared.</summary>
internal sealed class Call
{
    /// <summary>The service's operation.</summary>
    public required string Operation { get; init; }

    /// <summary>The physical table name.</summary>
    public required string Table { get; init; }

    /// <summary>The index that is read.</summary>
    public string? Index { get; init; }

    /// <summary>The item's key as text; null when there is none or it must not be told.</summary>
    public string? Key { get; init; }

    /// <summary>Whether the request may be applied twice: reads and writes whose repetition changes nothing.</summary>
    public bool Repeatable { get; init; } = true;

    /// <summary>What the caller says for this call.</summary>
    public CallOptions? Options { get; init; }

    /// <summary>How many requests were sent.</summary>
    public int Attempts { get; set; }

    /// <summary>How the last request failed; null when it did not.</summary>
    public Exception? LastFailure { get; set; }

    /// <summary>Whether the call's whole time was used up.</summary>
    public bool OutOfTime { get; set; }
}
