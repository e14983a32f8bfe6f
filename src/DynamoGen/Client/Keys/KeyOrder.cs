using System.Text;
using DynamoGen.Mapping;

namespace DynamoGen.Keys;

/// <summary>The order of key values, as the service sorts them: numbers by value, text by its UTF-8 bytes, bytes unsigned. Values of one key have one type.</summary>
internal static class KeyOrder
{
    /// <summary>Compares two values: below zero when the first comes first, zero when they are one key.</summary>
    public static int Compare(DynamoValue one, DynamoValue other) => one.Type switch
    {
        DynamoType.B => one.Bytes.Span.SequenceCompareTo(other.Bytes.Span),
        DynamoType.N => CompareNumbers(one.Text, other.Text),
        _ => Encoding.UTF8.GetBytes(one.Text).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(other.Text)),
    };

    /// <summary>Whether a value lies in a range.</summary>
    public static bool Contains(SortKeyRange range, DynamoValue value) => range.Comparison switch
    {
        KeyComparison.All => true,
        KeyComparison.Equal => Compare(value, range.Low) == 0,
        KeyComparison.Less => Compare(value, range.Low) < 0,
        KeyComparison.LessOrEqual => Compare(value, range.Low) <= 0,
        KeyComparison.Greater => Compare(value, range.Low) > 0,
        KeyComparison.GreaterOrEqual => Compare(value, range.Low) >= 0,
        KeyComparison.Between => Compare(value, range.Low) >= 0 && Compare(value, range.High!) <= 0,
        KeyComparison.StartsWith when value.Type == DynamoType.B => value.Bytes.Span.StartsWith(range.Low.Bytes.Span),
        KeyComparison.StartsWith => value.Text.StartsWith(range.Low.Text, StringComparison.Ordinal),
        _ => throw new ArgumentOutOfRangeException(nameof(range), range.Comparison, null),
    };

    private static int CompareNumbers(string one, string other)
    {
        var (a, b) = (Shape(one), Shape(other));
        var (signA, signB) = (Sign(a), Sign(b));
        if (signA != signB || signA == 0)
            return signA - signB;
        var larger = a.Magnitude != b.Magnitude ? a.Magnitude.CompareTo(b.Magnitude) : string.CompareOrdinal(Digits(one, a), Digits(other, b));
        return signA * larger;
    }

    private static NumberShape Shape(string number) => NumberShape.TryParse(Encoding.ASCII.GetBytes(number), out var shape) ? shape : throw new ArgumentException($"'{number}' is no number.", nameof(number));

    private static int Sign(NumberShape shape) => shape.Digits == 0 ? 0 : shape.IsNegative ? -1 : 1;

    // The significant digits alone. Of two numbers whose first digits have the same place, the one whose digits sort first is nearer to zero.
    private static string Digits(string number, NumberShape shape) =>
        string.Concat(number.Where(char.IsAsciiDigit).SkipWhile(digit => digit == '0').Take(shape.Digits));
}
