namespace DynamoGen.Mapping;

/// <summary>
/// Reads dates and times of ISO-8601's extended format, of every precision from the hour (for moments: from the day) to any fraction of a second; what is finer than
/// 100 nanoseconds is cut off. Date and time are parted by T or a blank; the offset is Z, +hh, +hhmm or +hh:mm.
/// </summary>
internal static class IsoTime
{
    /// <summary>The longest text that is read.</summary>
    public const int MaxLength = 64;

    /// <summary>Reads a moment, as UTC.</summary>
    /// <param name="buffer">Holds the text.</param>
    /// <param name="length">How much of it is text; -1 when there was more than fits.</param>
    public static DateTime ReadMoment(ReadOnlySpan<char> buffer, int length) =>
        length >= 0 && TryReadMoment(new(buffer[..length]), out var value) ? value : throw Misfit("a time such as 2026-05-17T08:30:00Z", buffer, length);

    /// <summary>Reads a date.</summary>
    /// <inheritdoc cref="ReadMoment"/>
    public static DateOnly ReadDate(ReadOnlySpan<char> buffer, int length)
    {
        var cursor = new Cursor(buffer[..Math.Max(length, 0)]);
        return TryReadDate(ref cursor, out var ticks) && cursor.IsAtEnd ? DateOnly.FromDateTime(new(ticks)) : throw Misfit("a date such as 2026-05-17", buffer, length);
    }

    /// <summary>Reads a time of day.</summary>
    /// <inheritdoc cref="ReadMoment"/>
    public static TimeOnly ReadTime(ReadOnlySpan<char> buffer, int length)
    {
        var cursor = new Cursor(buffer[..Math.Max(length, 0)]);
        return TryReadTime(ref cursor, out var ticks) && cursor.IsAtEnd ? new(ticks) : throw Misfit("a time of day such as 08:30:00", buffer, length);
    }

    private static bool TryReadMoment(Cursor cursor, out DateTime value)
    {
        value = default;
        long time = 0, offset = 0;
        if (!TryReadDate(ref cursor, out var date))
            return false;
        if (!cursor.IsAtEnd && !(cursor.TrySkip("Tt ") && TryReadTime(ref cursor, out time) && TryReadOffset(ref cursor, out offset)))
            return false;
        var ticks = date + time - offset;
        if (!cursor.IsAtEnd || (ulong)ticks > (ulong)DateTime.MaxValue.Ticks)
            return false;
        value = new(ticks, DateTimeKind.Utc);
        return true;
    }

    private static bool TryReadDate(ref Cursor cursor, out long ticks)
    {
        ticks = 0;
        if (!(cursor.TryRead(4, out var year) && cursor.TrySkip("-") && cursor.TryRead(2, out var month) && cursor.TrySkip("-") && cursor.TryRead(2, out var day)))
            return false;
        if (year == 0 || month is 0 or > 12 || day == 0 || day > DateTime.DaysInMonth(year, month))
            return false;
        ticks = new DateTime(year, month, day).Ticks;
        return true;
    }

    private static bool TryReadTime(ref Cursor cursor, out long ticks)
    {
        int minute = 0, second = 0, fraction = 0;
        ticks = 0;
        if (!cursor.TryRead(2, out var hour))
            return false;
        if (cursor.TrySkip(":"))
        {
            if (!cursor.TryRead(2, out minute))
                return false;
            if (cursor.TrySkip(":") && !(cursor.TryRead(2, out second) && (!cursor.TrySkip(".,") || cursor.TryReadFraction(out fraction))))
                return false;
        }
        ticks = hour * TimeSpan.TicksPerHour + minute * TimeSpan.TicksPerMinute + second * TimeSpan.TicksPerSecond + fraction;
        return hour < 24 && minute < 60 && second < 60;
    }

    private static bool TryReadOffset(ref Cursor cursor, out long ticks)
    {
        ticks = 0;
        if (cursor.IsAtEnd || cursor.TrySkip("Zz"))
            return true;
        var sign = cursor.TrySkip("-") ? -1 : cursor.TrySkip("+") ? 1 : 0;
        var minute = 0;
        if (sign == 0 || !cursor.TryRead(2, out var hour))
            return false;
        var colon = cursor.TrySkip(":");
        if ((colon || !cursor.IsAtEnd) && !cursor.TryRead(2, out minute))
            return false;
        ticks = sign * (hour * TimeSpan.TicksPerHour + minute * TimeSpan.TicksPerMinute);
        return hour < 24 && minute < 60;
    }

    private static MappingException Misfit(string expected, ReadOnlySpan<char> buffer, int length) =>
        MappingException.Unexpected($"S ({expected})", length < 0 ? "longer text" : $"'{buffer[..length]}'");

    private ref struct Cursor(ReadOnlySpan<char> text)
    {
        private ReadOnlySpan<char> rest = text;

        public readonly bool IsAtEnd => rest.IsEmpty;

        public bool TrySkip(ReadOnlySpan<char> oneOf)
        {
            if (rest.IsEmpty || !oneOf.Contains(rest[0]))
                return false;
            rest = rest[1..];
            return true;
        }

        public bool TryRead(int digits, out int value)
        {
            value = 0;
            if (rest.Length < digits)
                return false;
            foreach (var c in rest[..digits])
            {
                if (!char.IsAsciiDigit(c))
                    return false;
                value = value * 10 + c - '0';
            }
            rest = rest[digits..];
            return true;
        }

        public bool TryReadFraction(out int ticks)
        {
            ticks = 0;
            var unit = (int)TimeSpan.TicksPerSecond / 10;
            var length = 0;
            for (; length < rest.Length && char.IsAsciiDigit(rest[length]); length++, unit /= 10)
                ticks += (rest[length] - '0') * unit;
            rest = rest[length..];
            return length > 0;
        }
    }
}
