using System.Text;
using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>How the service compares values: numbers by value, text by its bytes of UTF-8, sets whatever their order; never across types.</summary>
internal static class ValueComparison
{
    /// <summary>Compares values by content, as members of sets are told apart.</summary>
    public static IEqualityComparer<DynamoValue> ByContent { get; } = new ContentComparer();

    /// <summary>Whether the service has an order for values of this type.</summary>
    public static bool IsOrdered(DynamoType type) => type is DynamoType.S or DynamoType.N or DynamoType.B;

    /// <summary>Whether two values are equal.</summary>
    public static bool AreEqual(DynamoValue left, DynamoValue right) => left.Type == right.Type && left.Type switch
    {
        DynamoType.S => left.Text == right.Text,
        DynamoType.N => DynamoNumber.Parse(left.Text).Equals(DynamoNumber.Parse(right.Text)),
        DynamoType.B => left.Bytes.Span.SequenceEqual(right.Bytes.Span),
        DynamoType.BOOL => left.IsTrue == right.IsTrue,
        DynamoType.NULL => true,
        DynamoType.L => left.Elements.SequenceEqual(right.Elements, ByContent),
        DynamoType.M => HaveEqualEntries(left.Entries, right.Entries),
        _ => left.Elements.Count == right.Elements.Count && left.Elements.ToHashSet(ByContent).SetEquals(right.Elements),
    };

    /// <summary>Orders two values: negative, zero or positive, or null where they have no order, being of different types or of one without.</summary>
    public static int? Compare(DynamoValue left, DynamoValue right)
    {
        if (left.Type != right.Type)
            return null;
        return left.Type switch
        {
            DynamoType.S => Encoding.UTF8.GetBytes(left.Text).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right.Text)),
            DynamoType.N => DynamoNumber.Parse(left.Text).CompareTo(DynamoNumber.Parse(right.Text)),
            DynamoType.B => left.Bytes.Span.SequenceCompareTo(right.Bytes.Span),
            _ => null,
        };
    }

    private static bool HaveEqualEntries(IReadOnlyDictionary<string, DynamoValue> left, IReadOnlyDictionary<string, DynamoValue> right) =>
        left.Count == right.Count && left.All(entry => right.TryGetValue(entry.Key, out var other) && AreEqual(entry.Value, other));

    private sealed class ContentComparer : IEqualityComparer<DynamoValue>
    {
        public bool Equals(DynamoValue? x, DynamoValue? y) => x is null || y is null ? x is null && y is null : AreEqual(x, y);

        // Sets and maps have no order, so only their number of members counts.
        public int GetHashCode(DynamoValue obj) => obj.Type switch
        {
            DynamoType.S => string.GetHashCode(obj.Text, StringComparison.Ordinal),
            DynamoType.N => DynamoNumber.Parse(obj.Text).GetHashCode(),
            DynamoType.B => BytesComparer.Instance.GetHashCode(obj.Bytes),
            DynamoType.BOOL => obj.IsTrue ? 1 : 2,
            DynamoType.NULL => 3,
            DynamoType.M => obj.Entries.Count,
            _ => obj.Elements.Count,
        };
    }
}
