using System.Globalization;

namespace DynamoGen.Mapping;

/// <summary>Writes a double of at most six decimals, as prices, ratings and coordinates are: by its millionths, which are a whole number, in a fraction of the time.</summary>
internal static class FewDecimals
{
    private const double MinMillionths = 100;                            // below it, a double's text has an exponent
    private const double MaxMillionths = 1E15;                           // up to it, no two decimals of so few digits are the same double

    /// <summary>Writes the shortest text that reads back equal, if the double has few decimals.</summary>
    /// <param name="value">The double.</param>
    /// <param name="destination">At least 24 bytes.</param>
    /// <param name="length">The length of the text.</param>
    public static bool TryFormat(double value, Span<byte> destination, out int length)
    {
        length = 0;
        var size = Math.Abs(value);
        var millionths = Math.Round(size * 1E6);
        if (!(millionths is >= MinMillionths and < MaxMillionths) || millionths / 1E6 != size)
            return false;
        var (whole, rest) = Math.DivRem((ulong)millionths, 1_000_000);
        if (value < 0)
            destination[length++] = (byte)'-';
        whole.TryFormat(destination[length..], out var digits, default, CultureInfo.InvariantCulture);
        length += digits;
        if (rest == 0)
            return true;
        destination[length++] = (byte)'.';
        for (var unit = 100_000u; rest > 0; unit /= 10)
        {
            (var digit, rest) = Math.DivRem(rest, unit);
            destination[length++] = (byte)('0' + digit);
        }
        return true;
    }
}
