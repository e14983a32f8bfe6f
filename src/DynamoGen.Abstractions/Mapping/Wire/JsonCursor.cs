using System.Buffers;
using System.Text;

namespace DynamoGen.Mapping;

/// <summary>Where a reader is in JSON, and the tokens that it reads there. Blanks may stand before each.</summary>
internal ref struct JsonCursor(ReadOnlySpan<byte> json)
{
    private const int StackBytes = 256;

    private static readonly SearchValues<byte> StringEnds = SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, ' ').Select(c => (byte)c)]);
    private static readonly UTF8Encoding Utf8Text = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> json = json;
    private int at;                                                      // the byte that is read next

    /// <summary>What has not been read.</summary>
    public readonly ReadOnlySpan<byte> Rest => json[at..];

    /// <summary>Whether a byte comes next.</summary>
    public readonly bool IsAt(char expected) => at < json.Length && json[at] == expected;

    /// <summary>Passes over bytes that were looked at in <see cref="Rest"/>.</summary>
    public void Advance(int bytes) => at += bytes;

    /// <summary>Reads a string, and checks its escapes.</summary>
    /// <param name="isEscaped">Whether it has any; then only <see cref="Unescape"/> gives its text.</param>
    /// <returns>What stands between the quotes.</returns>
    public ReadOnlySpan<byte> ReadString(out bool isEscaped)
    {
        Skip('"');
        isEscaped = false;
        var rest = json[at..];
        var length = 0;
        while (true)
        {
            var plain = rest[length..].IndexOfAny(StringEnds);
            length = plain < 0 ? rest.Length : length + plain;
            if (length < rest.Length && rest[length] == '"')
            {
                at += length + 1;
                return rest[..length];
            }
            var escape = length < rest.Length && rest[length] == '\\' ? JsonText.EscapeLength(rest[(length + 1)..]) : 0;
            if (escape == 0)
            {
                at += length;
                throw Malformed("a string");
            }
            isEscaped = true;
            length += 1 + escape;
        }
    }

    /// <summary>The text of a string.</summary>
    /// <exception cref="MappingException">It is no UTF-8.</exception>
    public static string Text(ReadOnlySpan<byte> content, bool isEscaped) => isEscaped ? Unescape(content) : Decode(content);

    /// <summary>The text of a string with escapes.</summary>
    /// <exception cref="MappingException">It is no UTF-8.</exception>
    public static string Unescape(ReadOnlySpan<byte> content)
    {
        var rented = content.Length <= StackBytes ? null : ArrayPool<byte>.Shared.Rent(content.Length);
        Span<byte> buffer = rented ?? stackalloc byte[StackBytes];
        try
        {
            return Decode(buffer[..JsonText.Unescape(content, buffer)]);
        }
        finally
        {
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static string Decode(ReadOnlySpan<byte> content)
    {
        try
        {
            return Utf8Text.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            throw NoUtf8();
        }
    }

    /// <summary>Passes over one byte.</summary>
    /// <exception cref="MappingException">Another comes.</exception>
    public void Skip(char expected)
    {
        if (!IsAt(expected))
        {
            SkipBlanks();
            if (!IsAt(expected))
                throw Malformed($"'{expected}'");
        }
        at++;
    }

    /// <summary>Passes over a literal.</summary>
    /// <exception cref="MappingException">Something else comes.</exception>
    public void Skip(ReadOnlySpan<byte> literal)
    {
        if (!TrySkip(literal))
            throw Malformed(Encoding.ASCII.GetString(literal));
    }

    /// <summary>Passes over a literal, if it comes next with no blanks before it.</summary>
    public bool TrySkip(ReadOnlySpan<byte> literal)
    {
        if (!json[at..].StartsWith(literal))
            return false;
        at += literal.Length;
        return true;
    }

    /// <summary>Passes over blanks.</summary>
    public void SkipBlanks()
    {
        while (at < json.Length && json[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            at++;
    }

    /// <summary>The error of JSON that is not what must come next.</summary>
    public readonly MappingException Malformed(string expected) =>
        MappingException.Unexpected(expected, at >= json.Length ? $"the end at byte {at} of the JSON" : $"other content at byte {at} of the JSON");

    /// <summary>The error of bytes that are no UTF-8.</summary>
    public static MappingException NoUtf8() => MappingException.Unexpected("text in UTF-8", "other bytes");
}
