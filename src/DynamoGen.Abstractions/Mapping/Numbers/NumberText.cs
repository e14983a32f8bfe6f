using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using DynamoGen.Tables;

namespace DynamoGen.Mapping;

/// <summary>Every rule about numbers in one place: which ones DynamoDB stores, how they are written, and which number type can hold one that is read.</summary>
internal static class NumberText
{
    /// <summary>More bytes than any text that <see cref="Format{T}(T, Span{byte})"/> makes.</summary>
    public const int MaxLength = 192;

    private const int MaxMagnitude = 125;
    private const int MinMagnitude = -130;
    private const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The text of a number.</summary>
    /// <exception cref="MappingException">DynamoDB cannot store it.</exception>
    public static string Format<T>(T value) where T : struct, INumberBase<T>
    {
        if (typeof(T) == typeof(int))
            return ((int)(object)value).ToString(CultureInfo.InvariantCulture);
        if (IsAlwaysStorable<T>())
            return value.ToString(null, CultureInfo.InvariantCulture);
        Span<byte> text = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(text[..Format(value, text)]);
    }

    /// <summary>The text of a number that is given as text.</summary>
    /// <exception cref="MappingException">It is no number, or DynamoDB cannot store it.</exception>
    public static string Format(ReadOnlySpan<char> text)
    {
        Span<byte> checkedText = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(checkedText[..Format(text, checkedText)]);
    }

    /// <summary>Writes the text of a number: invariant, the shortest that reads back equal.</summary>
    /// <param name="value">The number.</param>
    /// <param name="destination">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>The length.</returns>
    /// <exception cref="MappingException">DynamoDB cannot store it.</exception>
    public static int Format<T>(T value, Span<byte> destination) where T : struct, INumberBase<T>
    {
        int length;
        if (typeof(T) == typeof(double) && FewDecimals.TryFormat((double)(object)value, destination, out length))
            return length;
        if (IsAlwaysStorable<T>() || IsPlainDouble(value))
        {
            value.TryFormat(destination, out length, default, CultureInfo.InvariantCulture);
            return length;
        }
        return FormatChecked(value, destination);
    }

    /// <summary>Writes a number that is given as text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>The length.</returns>
    /// <exception cref="MappingException">It is no number, or DynamoDB cannot store it.</exception>
    public static int Format(ReadOnlySpan<char> text, Span<byte> destination)
    {
        if (text.Length > MaxLength || Ascii.FromUtf16(text, destination, out var length) != System.Buffers.OperationStatus.Done)
            throw NotANumber(text);
        var digits = destination[..length];
        if (!NumberShape.TryParse(digits, out var shape))
            throw NotANumber(text);
        return Settle(shape, digits);
    }

    /// <summary>Reads a number.</summary>
    /// <param name="text">The text: a plain number or one with an exponent.</param>
    /// <exception cref="MappingException">It is no number, or <typeparamref name="T"/> cannot hold it.</exception>
    public static T Parse<T>(ReadOnlySpan<byte> text) where T : struct, INumberBase<T> =>
        TryParseShortInteger(text, out T value) ? value : ParseChecked<T>(text);

    /// <inheritdoc cref="Parse{T}(ReadOnlySpan{byte})"/>
    public static T Parse<T>(ReadOnlySpan<char> text) where T : struct, INumberBase<T>
    {
        Span<byte> ascii = stackalloc byte[MaxLength];
        if (text.Length > MaxLength || Ascii.FromUtf16(text, ascii, out var length) != System.Buffers.OperationStatus.Done)
            throw Misfit<T>(text);
        return Parse<T>(ascii[..length]);
    }

    /// <summary>Reads true or false that was stored as 1 or 0.</summary>
    /// <exception cref="MappingException">It is another number.</exception>
    public static bool ParseBoolean(ReadOnlySpan<char> text) => text is "0" or "1" ? text is "1" : throw MappingException.Unexpected("BOOL, or N of 0 or 1", $"N {Shorten(text)}");

    /// <summary>Checks a number that is read as text.</summary>
    /// <exception cref="MappingException">It is no number.</exception>
    public static string Check(string text)
    {
        Span<byte> ascii = stackalloc byte[MaxLength];
        return text.Length <= MaxLength && Ascii.FromUtf16(text, ascii, out var length) == System.Buffers.OperationStatus.Done && NumberShape.TryParse(ascii[..length], out _)
            ? text
            : throw MappingException.Unexpected("N", $"N {Shorten(text)}");
    }

    /// <summary>What is expected where a number is due, for errors.</summary>
    public static string Expected<T>() => $"N ({typeof(T)})";

    private static bool IsAlwaysStorable<T>() =>
        typeof(T) == typeof(int) || typeof(T) == typeof(long) || typeof(T) == typeof(uint) || typeof(T) == typeof(ulong) || typeof(T) == typeof(short) ||
        typeof(T) == typeof(ushort) || typeof(T) == typeof(byte) || typeof(T) == typeof(sbyte) || typeof(T) == typeof(nint) || typeof(T) == typeof(nuint);

    // Doubles print at most 17 digits, and these are within the range; all but the odd one are.
    private static bool IsPlainDouble<T>(T value) => typeof(T) == typeof(double) && Math.Abs((double)(object)value!) is >= 1E-130 and < 1E126;

    private static int FormatChecked<T>(T value, Span<byte> destination) where T : struct, INumberBase<T>
    {
        if (!T.IsFinite(value))
            throw MappingException.Unstorable($"{value.ToString(null, CultureInfo.InvariantCulture)} is no number that DynamoDB can store; only finite numbers are.");
        if (!value.TryFormat(destination, out var length, default, CultureInfo.InvariantCulture))
            throw OutOfRange();
        var text = destination[..length];
        if (typeof(T) == typeof(decimal) && text.Contains((byte)'.'))
            text = text.TrimEnd((byte)'0').TrimEnd((byte)'.');
        if (!NumberShape.TryParse(text, out var shape))
            throw MappingException.Unstorable($"a {typeof(T)} cannot be stored as a number.");
        return Settle(shape, text);
    }

    private static int Settle(NumberShape shape, Span<byte> text)
    {
        if (shape.Digits == 0)
        {
            text[0] = (byte)'0';                                         // also for -0, which DynamoDB does not know
            return 1;
        }
        if (shape.Digits > ServiceLimits.NumberDigits)
            throw MappingException.Unstorable($"the number has {shape.Digits} significant digits; DynamoDB stores at most {ServiceLimits.NumberDigits}. Round it, or store it as text.");
        if (shape.Magnitude is > MaxMagnitude or < MinMagnitude)
            throw OutOfRange();
        return text.Length;
    }

    // Most numbers are integers of up to 18 digits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryParseShortInteger<T>(ReadOnlySpan<byte> text, out T value) where T : struct, INumberBase<T>
    {
        value = default;
        if (!IsAlwaysStorable<T>() && typeof(T) != typeof(decimal) && typeof(T) != typeof(double))
            return false;
        var negative = text.Length > 1 && text[0] == '-';
        var digits = negative ? text[1..] : text;
        if (digits.Length is 0 or > 18)
            return false;
        var number = 0L;
        foreach (var c in digits)
        {
            var digit = (uint)(c - '0');
            if (digit > 9)
                return false;
            number = number * 10 + digit;
        }
        if (negative)
            number = -number;
        if (typeof(T) == typeof(double) && number is > 1L << 53 or < -(1L << 53))
            return false;
        value = T.CreateTruncating(number);
        return typeof(T) == typeof(long) || typeof(T) == typeof(decimal) || typeof(T) == typeof(double) || long.CreateSaturating(value) == number;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T ParseChecked<T>(ReadOnlySpan<byte> text) where T : struct, INumberBase<T>
    {
        if (!NumberShape.TryParse(text, out var shape) || shape.Magnitude > MaxMagnitude || !T.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value))
            throw Misfit<T>(text);
        if (!T.IsFinite(value) || T.IsZero(value) != (shape.Digits == 0))
            throw Misfit<T>(text);
        if (typeof(T) == typeof(decimal) && !HoldsEveryDigit((decimal)(object)value, shape))
            throw Misfit<T>(text);
        return value;
    }

    // A decimal holds 28 or 29 digits, 28 of them after the point, and rounds away the rest without a word; then its own text has another shape.
    private static bool HoldsEveryDigit(decimal value, NumberShape shape)
    {
        if (shape is { Digits: <= 28, Exponent: >= -28 })
            return true;
        Span<byte> text = stackalloc byte[64];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        return NumberShape.TryParse(text[..length], out var held) && held == shape;
    }

    private static MappingException OutOfRange() =>
        MappingException.Unstorable("the number is out of DynamoDB's range, whose magnitudes are 1E-130 to 9.99…E+125 and zero. Scale it, or store it as text.");

    private static MappingException NotANumber(ReadOnlySpan<char> text) => MappingException.Unstorable($"'{Shorten(text)}' is no number.");

    private static MappingException Misfit<T>(ReadOnlySpan<byte> text) => Misfit<T>(Encoding.UTF8.GetString(text));

    private static MappingException Misfit<T>(ReadOnlySpan<char> text) => MappingException.Unexpected(Expected<T>(), $"N {Shorten(text)}");

    private static string Shorten(ReadOnlySpan<char> text) => text.Length <= 64 ? text.ToString() : $"{text[..64]}…";
}
