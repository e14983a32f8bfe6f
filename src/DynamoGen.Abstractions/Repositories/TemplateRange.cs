using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>Ranges over a member of a sort key's template.</summary>
/// <param name="prefix">The template's text up to the member.</param>
/// <param name="following">The literal after the member; null when the member ends the template.</param>
internal readonly struct TemplateRange(string prefix, string? following)
{
    /// <summary>The range of sort keys; null when every key is in it.</summary>
    public SortKeyRange? Of(KeyComparison comparison, string low, string high) => comparison switch
    {
        KeyComparison.All => prefix.Length == 0 ? null : new(KeyComparison.StartsWith, KeyTemplate.Value(prefix)),
        KeyComparison.StartsWith => new(KeyComparison.StartsWith, KeyTemplate.Value(prefix + low)),
        KeyComparison.Equal => new(following is null ? KeyComparison.Equal : KeyComparison.StartsWith, KeyTemplate.Value(prefix + low + following)),
        KeyComparison.GreaterOrEqual => Between(From(low), (KeyPrefix.End(prefix), true)),
        KeyComparison.Greater => Between(After(low), (KeyPrefix.End(prefix), true)),
        KeyComparison.LessOrEqual => Between((prefix, false), UpTo(low)),
        KeyComparison.Less => Between((prefix, false), Before(low)),
        KeyComparison.Between => Between(From(low), UpTo(high)),
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, null),
    };

    /// <summary>Where the keys of a value begin, which are all of them when more follows.</summary>
    private (string Bound, bool Excluded) From(string value) => (prefix + value + following, false);

    private (string Bound, bool Excluded) After(string value) => following is null ? (prefix + value, true) : (KeyPrefix.End(prefix + value + following)!, false);

    private (string? Bound, bool Excluded) UpTo(string value) => following is null ? (prefix + value, false) : (KeyPrefix.End(prefix + value + following), true);

    private (string? Bound, bool Excluded) Before(string value) => (prefix + value + following, true);

    // The service takes no empty bound, and has no upper one where there is no text above.
    private static SortKeyRange? Between((string Bound, bool Excluded) low, (string? Bound, bool Excluded) high) => (low.Bound.Length, high.Bound) switch
    {
        (0, null) => null,
        (0, var bound) => new(high.Excluded ? KeyComparison.Less : KeyComparison.LessOrEqual, KeyTemplate.Value(bound)),
        (_, null) => new(low.Excluded ? KeyComparison.Greater : KeyComparison.GreaterOrEqual, KeyTemplate.Value(low.Bound)),
        (_, var bound) => new(KeyComparison.Between, KeyTemplate.Value(low.Bound), KeyTemplate.Value(bound)) { ExcludesLow = low.Excluded, ExcludesHigh = high.Excluded },
    };
}
