using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>A condition on a sort key, as data.</summary>
/// <param name="Comparison">How sort keys compare with the bounds.</param>
/// <param name="Low">The bound, or the lower one of two.</param>
/// <param name="High">The upper bound of <see cref="KeyComparison.Between"/>.</param>
public sealed record SortKeyRange(KeyComparison Comparison, DynamoValue Low, DynamoValue? High = null)
{
    /// <summary>The one sort key of that text. For generated code.</summary>
    /// <param name="key">The key's text.</param>
    /// <exception cref="MappingException">The text has half a surrogate pair.</exception>
    public static SortKeyRange Exactly(string key) => new(KeyComparison.Equal, KeyTemplate.Value(key));

    /// <summary>The sort keys that begin with a text. For generated code.</summary>
    /// <param name="prefix">The text.</param>
    /// <returns>Null, which means all, when it is empty.</returns>
    /// <exception cref="MappingException">The text has half a surrogate pair.</exception>
    public static SortKeyRange? StartingWith(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return prefix.Length == 0 ? null : new(KeyComparison.StartsWith, KeyTemplate.Value(prefix));
    }

    /// <summary>Whether an item whose sort key is <see cref="Low"/> is dropped after it was read: BETWEEN includes both bounds, and a range may not.</summary>
    public bool ExcludesLow { get; init; }

    /// <summary>Whether an item whose sort key is <see cref="High"/> is dropped after it was read.</summary>
    public bool ExcludesHigh { get; init; }

    /// <summary>Whether an item of that sort key was read only because the service cannot leave it out.</summary>
    /// <param name="sortKey">The sort key of an item that the service found.</param>
    public bool Drops(DynamoValue sortKey) => (ExcludesLow && Low.Equals(sortKey)) || (ExcludesHigh && High is not null && High.Equals(sortKey));
}
