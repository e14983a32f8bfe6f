using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;

namespace DynamoGen.Mapping;

/// <summary>Text as the inside of a JSON string, to and from UTF-8. Only what JSON demands is escaped: quotes, backslashes, control characters.</summary>
internal static class JsonText
{
    /// <summary>The most bytes that one character, or one pair of surrogates, becomes.</summary>
    public const int MaxExpansion = 6;

    private const int Block = 16;

    private static readonly SearchValues<char> Escaped = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, ' ').Select(c => (char)c)]);
    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, ' ').Select(c => (byte)c)]);
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>A text as the inside of a JSON string.</summary>
    /// <exception cref="MappingException">The text has half a surrogate pair.</exception>
    public static byte[] Escape(string text)
    {
        var bytes = new byte[text.Length * MaxExpansion];
        return bytes[..Escape(text, bytes, out _)];
    }

    /// <summary>Whether text in UTF-8 stands in JSON as it is.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> text) => !text.ContainsAny(EscapedBytes);

    /// <summary>Writes as much of a text as there is room for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="destination">Where the bytes go.</param>
    /// <param name="read">How many characters were written.</param>
    /// <returns>How many bytes they became.</returns>
    /// <exception cref="MappingException">The text has half a surrogate pair.</exception>
    public static int Escape(ReadOnlySpan<char> text, Span<byte> destination, out int read)
    {
        var plain = CopyPlain(text, destination);
        read = plain;
        return plain == text.Length ? plain : plain + EscapeRest(text[plain..], destination[plain..], ref read);
    }

    /// <summary>Replaces escapes, which have been checked, by what they stand for.</summary>
    /// <param name="escaped">The inside of a JSON string.</param>
    /// <param name="destination">At least as many bytes.</param>
    /// <returns>How many bytes were written.</returns>
    /// <exception cref="MappingException">There is half a surrogate pair.</exception>
    public static int Unescape(ReadOnlySpan<byte> escaped, Span<byte> destination)
    {
        var written = 0;
        while (escaped.IndexOf((byte)'\\') is >= 0 and var plain)
        {
            escaped[..plain].CopyTo(destination[written..]);
            written += plain;
            escaped = escaped[(plain + 1)..];
            if (escaped[0] == 'u')
            {
                var rune = DecodeUnicodeEscape(escaped, out var length);
                written += rune.EncodeToUtf8(destination[written..]);
                escaped = escaped[length..];
            }
            else
            {
                destination[written++] = escaped[0] switch { (byte)'b' => (byte)'\b', (byte)'f' => (byte)'\f', (byte)'n' => (byte)'\n', (byte)'r' => (byte)'\r', (byte)'t' => (byte)'\t', var c => c };
                escaped = escaped[1..];
            }
        }
        escaped.CopyTo(destination[written..]);
        return written + escaped.Length;
    }

    /// <summary>The length of the escape that a backslash begins.</summary>
    /// <param name="text">What follows the backslash.</param>
    /// <returns>The length without the backslash, or 0 when it is no escape.</returns>
    public static int EscapeLength(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return 0;
        if (text[0] == 'u')
            return text.Length >= 5 && !text[1..5].ContainsAnyExcept(HexDigits) ? 5 : 0;
        return "\"\\/bfnrt"u8.Contains(text[0]) ? 1 : 0;
    }

    /// <summary>Copies characters up to the first that is not ASCII or needs an escape.</summary>
    private static int CopyPlain(ReadOnlySpan<char> text, Span<byte> destination)
    {
        var length = Math.Min(text.Length, destination.Length);
        var at = 0;
        if (Vector128.IsHardwareAccelerated && length >= Block)
        {
            ref var from = ref MemoryMarshal.GetReference(MemoryMarshal.Cast<char, ushort>(text));
            ref var to = ref MemoryMarshal.GetReference(destination);
            var last = (nuint)(length - Block);
            for (nuint block = 0; ; block = Math.Min(block + Block, last))
            {
                var low = Vector128.LoadUnsafe(ref from, block);
                var high = Vector128.LoadUnsafe(ref from, block + Block / 2);
                var bytes = Vector128.Narrow(low, high);
                var odd = Vector128.LessThan(bytes, Vector128.Create((byte)' ')) | Vector128.Equals(bytes, Vector128.Create((byte)'"')) | Vector128.Equals(bytes, Vector128.Create((byte)'\\'));
                var wide = Vector128.GreaterThan(low | high, Vector128.Create((ushort)0x7F));
                if ((odd.AsUInt16() | wide) != Vector128<ushort>.Zero)
                {
                    at = (int)block;
                    break;
                }
                bytes.StoreUnsafe(ref to, block);
                if (block == last)
                    return length;                                       // the last block overlaps the one before it
            }
        }
        for (; at < length && IsPlain(text[at]); at++)
            destination[at] = (byte)text[at];
        return at;
    }

    private static bool IsPlain(char c) => c is >= ' ' and < '\x7F' and not '"' and not '\\';

    // Whatever its script, text is copied as far as the next escape at once.
    private static int EscapeRest(ReadOnlySpan<char> text, Span<byte> destination, ref int read)
    {
        var written = 0;
        while (!text.IsEmpty)
        {
            var next = text.IndexOfAny(Escaped);
            var status = Utf8.FromUtf16(next < 0 ? text : text[..next], destination[written..], out var characters, out var bytes, replaceInvalidSequences: false);
            if (status == OperationStatus.InvalidData)
                throw ValueRules.LoneSurrogate();
            text = text[characters..];
            (read, written) = (read + characters, written + bytes);
            if (status == OperationStatus.DestinationTooSmall)
                break;
            if (next >= 0)
            {
                bytes = EscapeOne(text[0], destination[written..]);
                if (bytes == 0)
                    break;
                text = text[1..];
                (read, written) = (read + 1, written + bytes);
            }
        }
        return written;
    }

    private static int EscapeOne(char c, Span<byte> destination) => c switch
    {
        '"' => TryCopy("\\\""u8, destination),
        '\\' => TryCopy("\\\\"u8, destination),
        '\b' => TryCopy("\\b"u8, destination),
        '\f' => TryCopy("\\f"u8, destination),
        '\n' => TryCopy("\\n"u8, destination),
        '\r' => TryCopy("\\r"u8, destination),
        '\t' => TryCopy("\\t"u8, destination),
        _ => TryCopy([(byte)'\\', (byte)'u', (byte)'0', (byte)'0', HexDigit(c >> 4), HexDigit(c & 0xF)], destination),
    };

    private static byte HexDigit(int digit) => "0123456789abcdef"u8[digit];

    private static int TryCopy(ReadOnlySpan<byte> bytes, Span<byte> destination) => bytes.TryCopyTo(destination) ? bytes.Length : 0;

    private static Rune DecodeUnicodeEscape(ReadOnlySpan<byte> escape, out int length)
    {
        var first = Hex(escape);
        length = 5;
        if (Rune.TryCreate(first, out var rune))
            return rune;
        if (escape.Length >= 11 && escape[5] == '\\' && escape[6] == 'u' && Rune.TryCreate(first, Hex(escape[6..]), out rune))
        {
            length = 11;
            return rune;
        }
        throw MappingException.Unexpected("well-formed text", "an escape of half a surrogate pair");
    }

    private static char Hex(ReadOnlySpan<byte> escape)
    {
        _ = Utf8Parser.TryParse(escape.Slice(1, 4), out ushort unit, out _, 'x');
        return (char)unit;
    }
}
