using DynamoGen.Mapping;

namespace DynamoGen.Transport;

/// <summary>Reads one page of a query or scan.</summary>
internal sealed record PageCall
{
    /// <summary>The physical table name.</summary>
    public required string Table { get; init; }

    /// <summary>The index; the table itself when null.</summary>
    public string? Index { get; init; }

    /// <summary>The key condition; null for a scan.</summary>
    public string? KeyCondition { get; init; }

    /// <summary>The filter, if there is one.</summary>
    public DynamoCondition? Filter { get; init; }

    /// <summary>What tells expired items, which are left out; null when there are none, or they are wanted.</summary>
    public Expiry? Expiry { get; init; }

    /// <summary>The filter, and that items are not expired.</summary>
    public DynamoCondition? WholeFilter => Expiry is not { } expiry ? Filter : Filter is null ? !expiry.Holds : Filter & !expiry.Holds;

    /// <summary>What is read of each item; all of it when null.</summary>
    public string? Projection { get; init; }

    /// <summary>The attribute names behind the aliases of key condition and projection.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>The values behind the key condition's aliases.</summary>
    public IReadOnlyDictionary<string, DynamoValue> Values { get; init; } = new Dictionary<string, DynamoValue>();

    /// <summary>The attributes that make up the key to go on from: the table's and the index's.</summary>
    public required IReadOnlyList<string> KeyAttributes { get; init; }

    /// <summary>The sort key attribute that <see cref="Range"/> is about.</summary>
    public string? SortKey { get; init; }

    /// <summary>The range of sort keys; it says which items to drop that the service could not leave out.</summary>
    public SortKeyRange? Range { get; init; }

    /// <summary>Whether there may be such items.</summary>
    public bool DropsItems => Range is { ExcludesLow: true } or { ExcludesHigh: true };

    /// <summary>The key after which the page begins; the first page when null.</summary>
    public IReadOnlyDictionary<string, DynamoValue>? StartKey { get; init; }

    /// <summary>Whether sort keys fall.</summary>
    public bool Descending { get; init; }

    /// <summary>Whether the read is strongly consistent.</summary>
    public bool Consistent { get; init; }

    /// <summary>How many items the service evaluates at most; as many as fit into 1 MB when null.</summary>
    public int? EvaluateAtMost { get; init; }

    /// <summary>How many items are wanted at most; all of the page when null.</summary>
    public int? Take { get; init; }

    /// <summary>Which segment of a scan is read, from 0; all of the table when null.</summary>
    public int? Segment { get; init; }

    /// <summary>Into how many segments the scan is cut.</summary>
    public int? TotalSegments { get; init; }

    /// <summary>Whether the service is to tell what the request consumed.</summary>
    public bool ReportConsumed { get; init; }
}

/// <summary>One page of the service.</summary>
/// <param name="Items">The items, as many as were wanted.</param>
/// <param name="FirstItemKey">The key of the first of them; null when there is none.</param>
/// <param name="LastItemKey">The key of the last of them; null when there is none.</param>
/// <param name="NextKey">The key that the service goes on from; null when it has come to the end.</param>
/// <param name="IsCut">Whether the page had more items than were wanted.</param>
internal readonly record struct ItemPage<T>(
    IReadOnlyList<T> Items,
    IReadOnlyDictionary<string, DynamoValue>? FirstItemKey,
    IReadOnlyDictionary<string, DynamoValue>? LastItemKey,
    IReadOnlyDictionary<string, DynamoValue>? NextKey,
    bool IsCut)
{
    /// <summary>Whether items may follow.</summary>
    public bool HasMore => IsCut || NextKey is not null;
}

/// <summary>One page of the service, counted.</summary>
/// <param name="Count">How many items it has.</param>
/// <param name="NextKey">The key that the service goes on from; null when it has come to the end.</param>
internal readonly record struct CountedPage(int Count, IReadOnlyDictionary<string, DynamoValue>? NextKey);
