namespace DynamoGen.Mapping;

/// <summary>What a number's text amounts to: its significant digits and where they stand, without leading and trailing zeros.</summary>
/// <param name="IsNegative">Whether it is below zero.</param>
/// <param name="Digits">How many significant digits there are; 0 for zero.</param>
/// <param name="Exponent">The power of ten of the last of them.</param>
internal readonly record struct NumberShape(bool IsNegative, int Digits, int Exponent)
{
    /// <summary>The power of ten of the first digit: 2 for 123, -1 for 0.5.</summary>
    public int Magnitude => Exponent + Digits - 1;

    private const int MaxStoredBytes = 21;

    /// <summary>How many bytes it takes in DynamoDB: one, one for each pair of digits, counted from the decimal point, and one for a minus; 21 at most.</summary>
    public int StoredBytes => Digits == 0 ? 1 : Math.Min(MaxStoredBytes, 1 + (Magnitude >> 1) - (Exponent >> 1) + 1 + (IsNegative ? 1 : 0));

    /// <summary>Understands a number: an optional sign, digits with an optional decimal point, an optional exponent; nothing else.</summary>
    /// <param name="text">The text, ASCII or UTF-8.</param>
    /// <param name="shape">What it amounts to.</param>
    /// <returns>Whether it is a number.</returns>
    public static bool TryParse(ReadOnlySpan<byte> text, out NumberShape shape)
    {
        shape = default;
        var at = 0;
        var negative = SkipSign(text, ref at);
        int first = -1, last = -1, seen = 0, point = -1;                 // positions among the digits
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '.' && point < 0)
                point = seen;
            else if (IsDigit(c))
            {
                if (c != '0')
                    (first, last) = (first < 0 ? seen : first, seen);
                seen++;
            }
            else
                break;
        }
        if (seen == 0 || !TryParseExponent(text, at, out var exponent))
            return false;
        if (first >= 0)
            shape = new(negative, last - first + 1, (point < 0 ? seen : point) - last - 1 + exponent);
        return true;
    }

    private static bool TryParseExponent(ReadOnlySpan<byte> text, int at, out int exponent)
    {
        exponent = 0;
        if (at == text.Length)
            return true;
        if ((text[at++] | 0x20) != 'e')
            return false;
        var negative = SkipSign(text, ref at);
        var start = at;
        for (; at < text.Length && IsDigit(text[at]); at++)
            exponent = Math.Min(exponent * 10 + text[at] - '0', 100_000); // far beyond every range, and no overflow
        if (negative)
            exponent = -exponent;
        return at == text.Length && at > start;
    }

    private static bool SkipSign(ReadOnlySpan<byte> text, ref int at)
    {
        if (at == text.Length || text[at] is not ((byte)'-' or (byte)'+'))
            return false;
        return text[at++] == '-';
    }

    private static bool IsDigit(byte c) => (uint)(c - '0') <= 9;
}
