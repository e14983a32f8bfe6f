using DynamoGen.Mapping;

namespace DynamoGen.Queries;

/// <summary>Where a page begins, and which way it goes from there.</summary>
/// <param name="IsBack">Whether the page lies before the key; otherwise after it.</param>
/// <param name="Position">How many items the query has handed out before the key: what <see cref="DynamoQueryRequest.Take"/> is counted with.</param>
/// <param name="Key">The key attributes of the item that the page lies beside, the table's and the index's. Null is the query's beginning, and for a page back its end.</param>
internal sealed record PageToken(bool IsBack, int Position, IReadOnlyDictionary<string, DynamoValue>? Key)
{
    /// <summary>Where a query begins.</summary>
    public static PageToken First { get; } = new(false, 0, null);
}
