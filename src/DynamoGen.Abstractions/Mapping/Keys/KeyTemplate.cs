using System.Globalization;
using System.Numerics;

namespace DynamoGen.Mapping;

/// <summary>
/// The texts that key templates are made of. Each sorts, as UTF-8, the way its values do, and none is the beginning of another one's, so that different members never
/// make one key. For generated code.
/// </summary>
public static class KeyTemplate
{
    /// <summary>The length of a whole moment, <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c>.</summary>
    public const int MomentLength = 28;

    /// <summary>The last character that is escaped. A delimiter is below it, so that it sorts before everything that a text can go on with.</summary>
    private const char LastEscaped = '$';

    /// <summary>A key as a value.</summary>
    /// <param name="key">The key's text.</param>
    /// <exception cref="MappingException">The text has half a surrogate pair.</exception>
    public static DynamoValue Value(string key) => DynamoValue.String(Text(key));

    /// <summary>A text that ends its template: as it is.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="MappingException">The text has half a surrogate pair.</exception>
    public static string Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ValueRules.RefuseLoneSurrogates(text);
        return text;
    }

    /// <summary>A text that more of its template follows: U+0000 to U+0024 become <c>$XX</c>, so that no text has the delimiter and texts sort as before.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="MappingException">The text has half a surrogate pair.</exception>
    public static string Escaped(string text)
    {
        Text(text);
        var count = 0;
        foreach (var c in text)
            count += c <= LastEscaped ? 1 : 0;
        return count == 0 ? text : string.Create(text.Length + 2 * count, text, static (escaped, text) =>
        {
            const string digits = "0123456789ABCDEF";
            var at = 0;
            foreach (var c in text)
            {
                if (c > LastEscaped)
                {
                    escaped[at++] = c;
                    continue;
                }
                escaped[at++] = LastEscaped;
                escaped[at++] = digits[c >> 4];
                escaped[at++] = digits[c & 15];
            }
        });
    }

    /// <summary>A text in raw mode, which a table's other users expect as it is: it is refused when it has the delimiter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="delimiter">The character that comes after it.</param>
    /// <exception cref="MappingException">The text has the delimiter, or half a surrogate pair.</exception>
    public static string Raw(string text, char delimiter)
    {
        if (Text(text).Contains(delimiter))
            throw MappingException.Unstorable(
                $"the text '{text}' has '{delimiter}', which ends it in its key template, so that two items could get one key. Change the text, or take 'raw' out of the template.");
        return text;
    }

    /// <summary>A text in lower case, whatever the culture.</summary>
    /// <param name="text">The text.</param>
    public static string Lower(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.ToLowerInvariant();
    }

    /// <summary>A text in upper case, whatever the culture.</summary>
    /// <param name="text">The text.</param>
    public static string Upper(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.ToUpperInvariant();
    }

    /// <summary>A number, padded with zeros; a negative one as <c>-</c> and the complement of its digits, so that it sorts below the others.</summary>
    /// <typeparam name="T">Any number type.</typeparam>
    /// <param name="value">The number.</param>
    /// <param name="digits">How many digits it has before the point.</param>
    /// <param name="decimals">How many it has after the point.</param>
    /// <exception cref="MappingException">The number does not fit, is no number, or has more decimals: two numbers would get one key.</exception>
    public static string Number<T>(T value, int digits, int decimals = 0) where T : struct, INumber<T>
    {
        var written = T.IsFinite(value) ? value.ToString(string.Create(CultureInfo.InvariantCulture, $"F{decimals}"), CultureInfo.InvariantCulture) : "";
        var text = written.TrimStart('-');
        var width = digits + (decimals == 0 ? 0 : decimals + 1);
        if (text.Length > width || !T.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var read) || read != value)
            throw MappingException.Unstorable(string.Create(
                CultureInfo.InvariantCulture, $"the number {value} does not fit its key template, which has {digits} digits before the point and {decimals} after it. Widen the template's format."));
        text = text.PadLeft(width, '0');
        return value >= T.Zero ? text : string.Create(text.Length + 1, text, static (complement, text) =>
        {
            complement[0] = '-';
            for (var i = 0; i < text.Length; i++)
                complement[i + 1] = char.IsAsciiDigit(text[i]) ? (char)('0' + '9' - text[i]) : text[i];
        });
    }

    /// <summary>A moment in UTC, or the beginning of its text: the day, the hour.</summary>
    /// <param name="value">The moment.</param>
    /// <param name="length">How many characters of <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c>.</param>
    public static string Time(DateTimeOffset value, int length = MomentLength) => value.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)[..length];

    /// <inheritdoc cref="Time(DateTimeOffset, int)"/>
    /// <exception cref="MappingException">The time is not UTC.</exception>
    public static string Time(DateTime value, int length = MomentLength)
    {
        DateTimeConverter.RefuseOtherThanUtc(value);
        return value.ToString("O", CultureInfo.InvariantCulture)[..length];
    }

    /// <summary>A date, or the beginning of its text: the year, the month.</summary>
    /// <param name="value">The date.</param>
    /// <param name="length">How many characters of <c>yyyy-MM-dd</c>.</param>
    public static string Time(DateOnly value, int length) => value.ToString("O", CultureInfo.InvariantCulture)[..length];

    /// <summary>A time of day, or the beginning of its text: the hour, the minute.</summary>
    /// <param name="value">The time.</param>
    /// <param name="length">How many characters of <c>HH:mm:ss.fffffff</c>.</param>
    public static string Time(TimeOnly value, int length) => value.ToString("O", CultureInfo.InvariantCulture)[..length];

    /// <summary>A GUID: 32 lower-case digits in groups of 8-4-4-4-12, which sort as GUIDs do.</summary>
    /// <param name="value">The GUID.</param>
    public static string Text(Guid value) => value.ToString("D", CultureInfo.InvariantCulture);
}
