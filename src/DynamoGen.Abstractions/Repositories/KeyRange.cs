using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>A range of sort keys, as a value. Its default is every key. Made by the methods of <see cref="KeyRange"/>.</summary>
/// <typeparam name="T">The type of the sort key's member.</typeparam>
public readonly record struct KeyRange<T>
{
    internal KeyRange(KeyComparison comparison, T low, T? high = default) => (Comparison, Low, High) = (comparison, low, high);

    /// <summary>How sort keys compare with the bounds.</summary>
    public KeyComparison Comparison { get; }

    /// <summary>The bound, or the lower one of two; without meaning when every key is in the range.</summary>
    public T? Low { get; }

    /// <summary>The upper bound of <see cref="KeyComparison.Between"/>.</summary>
    public T? High { get; }

    /// <summary>The range with its bounds as stored. For generated code.</summary>
    /// <typeparam name="TConverter">How the sort key's member is stored.</typeparam>
    /// <returns>Null when every key is in the range.</returns>
    public SortKeyRange? Stored<TConverter>() where TConverter : struct, IDynamoConverter<T> => Comparison switch
    {
        KeyComparison.All => null,
        KeyComparison.Between => new(Comparison, DynamoValue.From<T, TConverter>(Low!), DynamoValue.From<T, TConverter>(High!)),
        _ => new(Comparison, DynamoValue.From<T, TConverter>(Low!)),
    };

    /// <summary>The range as one of a sort key that a template makes: closed by the template's own prefix, so that it never runs into other items of the partition. For generated code.</summary>
    /// <param name="prefix">What the sort keys begin with: the template up to the member.</param>
    /// <param name="text">The member's text in the template.</param>
    /// <param name="following">What follows the member up to the next one; null when the member ends the template.</param>
    /// <returns>Null when every key is in the range.</returns>
    public SortKeyRange? Within(string prefix, Func<T, string> text, string? following = null)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        ArgumentNullException.ThrowIfNull(text);
        return new TemplateRange(prefix, following).Of(Comparison, Comparison == KeyComparison.All ? "" : text(Low!), Comparison == KeyComparison.Between ? text(High!) : "");
    }
}

/// <summary>Makes ranges of sort keys.</summary>
public static class KeyRange
{
    /// <summary>Keys from a bound on, the bound included.</summary>
    /// <param name="low">The bound.</param>
    public static KeyRange<T> From<T>(T low) => new(KeyComparison.GreaterOrEqual, low);

    /// <summary>Keys above a bound.</summary>
    /// <param name="low">The bound, not included.</param>
    public static KeyRange<T> After<T>(T low) => new(KeyComparison.Greater, low);

    /// <summary>Keys up to a bound, the bound included.</summary>
    /// <param name="high">The bound.</param>
    public static KeyRange<T> UpTo<T>(T high) => new(KeyComparison.LessOrEqual, high);

    /// <summary>Keys below a bound.</summary>
    /// <param name="high">The bound, not included.</param>
    public static KeyRange<T> Before<T>(T high) => new(KeyComparison.Less, high);

    /// <summary>Keys between two bounds, both included.</summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound; the service refuses one below the lower.</param>
    public static KeyRange<T> Between<T>(T low, T high) => new(KeyComparison.Between, low, high);

    /// <summary>Exactly one key.</summary>
    /// <param name="value">The key.</param>
    public static KeyRange<T> Exactly<T>(T value) => new(KeyComparison.Equal, value);

    /// <summary>Keys that begin with a text. The empty prefix is every key.</summary>
    /// <param name="prefix">The text.</param>
    public static KeyRange<string> StartsWith(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        return prefix.Length == 0 ? default : new(KeyComparison.StartsWith, prefix);
    }
}
