using System.Globalization;
using System.Numerics;

namespace DynamoGen.Testing.Expressions;

/// <summary>A number as the service holds it: at most 38 significant digits, magnitudes from 1E-130 to 9.99…E+125, zero; exact, never rounded.</summary>
internal readonly struct DynamoNumber : IComparable<DynamoNumber>, IEquatable<DynamoNumber>
{
    private const int MaxDigits = 38;
    private const int MaxMagnitude = 125;
    private const int MinMagnitude = -130;
    private const int MaxExponentDigits = 9;

    // The value is digits × 10^exponent, without trailing zeros in the digits, so that equal numbers have equal parts.
    private readonly BigInteger digits;
    private readonly int exponent;

    private DynamoNumber(BigInteger digits, int exponent) => (this.digits, this.exponent) = (digits, exponent);

    /// <summary>Reads a number in any of the spellings that the service takes: a sign, digits, a point, an exponent.</summary>
    /// <exception cref="ExpressionException">It is no number, or none that the service stores.</exception>
    public static DynamoNumber Parse(string text)
    {
        var at = text is ['+' or '-', ..] ? 1 : 0;
        var whole = DigitsAt(text, at);
        at += whole.Length;
        var fraction = "";
        if (at < text.Length && text[at] == '.')
        {
            fraction = DigitsAt(text, at + 1);
            at += 1 + fraction.Length;
        }
        if (whole.Length + fraction.Length == 0 || !TryReadExponent(text.AsSpan(at), out var exponent))
            throw new ExpressionException($"'{text}' cannot be converted into a number.");
        var digits = BigInteger.Parse("0" + whole + fraction, CultureInfo.InvariantCulture);
        return Make(text[0] == '-' ? -digits : digits, exponent - fraction.Length);
    }

    /// <summary>The sum, which the service refuses when it does not fit 38 digits or the range.</summary>
    /// <exception cref="ExpressionException">It does not fit.</exception>
    public static DynamoNumber operator +(DynamoNumber left, DynamoNumber right)
    {
        var exponent = Math.Min(left.exponent, right.exponent);
        return Make(left.Scaled(exponent) + right.Scaled(exponent), exponent);
    }

    /// <summary>The difference, under the rule of the sum.</summary>
    /// <exception cref="ExpressionException">It does not fit.</exception>
    public static DynamoNumber operator -(DynamoNumber left, DynamoNumber right) => left + new DynamoNumber(-right.digits, right.exponent);

    public int CompareTo(DynamoNumber other)
    {
        var common = Math.Min(exponent, other.exponent);
        return Scaled(common).CompareTo(other.Scaled(common));
    }

    public bool Equals(DynamoNumber other) => digits == other.digits && exponent == other.exponent;

    public override bool Equals(object? obj) => obj is DynamoNumber other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(digits, exponent);

    /// <summary>The number in the one spelling that the service gives back: without exponent, without needless zeros.</summary>
    public override string ToString()
    {
        var text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture);
        if (exponent >= 0)
            text += new string('0', exponent);
        else
        {
            text = text.PadLeft(1 - exponent, '0');
            text = text[..^-exponent] + "." + text[^-exponent..];
        }
        return digits.Sign < 0 ? "-" + text : text;
    }

    private static DynamoNumber Make(BigInteger digits, int exponent)
    {
        if (digits.IsZero)
            return default;
        var text = BigInteger.Abs(digits).ToString(CultureInfo.InvariantCulture);
        var zeros = text.Length - text.TrimEnd('0').Length;
        if (text.Length - zeros > MaxDigits)
            throw new ExpressionException($"A number has {text.Length - zeros} significant digits; the service supports precision up to {MaxDigits} digits.");
        if (exponent + text.Length - 1 is var magnitude && magnitude is > MaxMagnitude or < MinMagnitude)
            throw new ExpressionException($"A number's magnitude, 1E{magnitude}, is out of the range 1E{MinMagnitude} to 9.99…E+{MaxMagnitude}.");
        return new(digits / BigInteger.Pow(10, zeros), exponent + zeros);
    }

    private static string DigitsAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return text[start..end];
    }

    private static bool TryReadExponent(ReadOnlySpan<char> text, out int exponent)
    {
        exponent = 0;
        if (text.IsEmpty)
            return true;
        if (text[0] is not ('e' or 'E'))
            return false;
        var unsigned = text[1..] is ['+' or '-', ..] ? text[2..] : text[1..];
        return unsigned.Length <= MaxExponentDigits && int.TryParse(text[1..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent);
    }

    private BigInteger Scaled(int toExponent) => digits * BigInteger.Pow(10, exponent - toExponent);
}
