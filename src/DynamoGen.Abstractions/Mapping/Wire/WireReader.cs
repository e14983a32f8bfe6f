using System.Buffers;
using System.Buffers.Text;
using System.Numerics;
using System.Text;
using System.Text.Unicode;
using DynamoGen.Tables;

namespace DynamoGen.Mapping;

/// <summary>
/// Lets a walk read DynamoDB's JSON, straight off its bytes. Blanks may stand anywhere and attributes come in any order, though those that come as declared are found fastest.
/// Whatever is no such JSON is a <see cref="MappingException"/> that names the byte.
/// </summary>
public ref struct WireReader : IAttributeReader
{
    private const int MaxDepth = ServiceLimits.NestingDepth + 1;         // maps and lists within one another, the item included
    private const int StackBytes = 256;

    private static readonly SearchValues<byte> StringEnds = SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, ' ').Select(c => (byte)c)]);
    private static readonly UTF8Encoding Utf8Text = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ReadOnlySpan<byte> json;
    private int at;                                                      // the byte that is read next
    private int depth;                                                   // maps and lists that are entered, the item included
    private DynamoType type = DynamoType.M;                              // of the current value, whose content is next
    private bool isFirst;                                                // nothing has been read of the container entered last
    private bool isInSet;                                                // where values have no type of their own

    /// <summary>Makes a reader of an item.</summary>
    /// <param name="json">The item's JSON.</param>
    public WireReader(ReadOnlySpan<byte> json) => this.json = json;

    /// <inheritdoc/>
    public readonly DynamoType PeekType() => type;

    /// <inheritdoc/>
    public void BeginMap()
    {
        Require(DynamoType.M);
        Enter('{');
    }

    /// <inheritdoc/>
    public bool NextMember(AttributeNames names, ref int ordinal)
    {
        if (!MoveNext('}'))
            return false;
        ordinal = ordinal + 1 < names.Count && TrySkip(names.Encoded(ordinal + 1)) ? ordinal + 1 : FindMember(names);
        OpenValue();
        return true;
    }

    /// <inheritdoc/>
    public bool NextKey(out string key)
    {
        key = "";
        if (!MoveNext('}'))
            return false;
        var name = ReadQuoted(out var isEscaped);
        key = isEscaped ? Unescape(name) : Decode(name);
        Skip(':');
        OpenValue();
        return true;
    }

    /// <inheritdoc/>
    public int BeginList()
    {
        switch (type)
        {
            case DynamoType.L: Enter('['); break;
            case DynamoType.SS: EnterSet(DynamoType.S); break;
            case DynamoType.NS: EnterSet(DynamoType.N); break;
            case DynamoType.BS: EnterSet(DynamoType.B); break;
            default: throw MappingException.Unexpected("L, SS, NS or BS", type.ToString());
        }
        return 0;
    }

    /// <inheritdoc/>
    public bool NextElement()
    {
        if (!MoveNext(']'))
            return false;
        if (!isInSet)
            OpenValue();
        return true;
    }

    /// <inheritdoc/>
    public string ReadString()
    {
        Require(DynamoType.S);
        var content = ReadQuoted(out var isEscaped);
        var text = isEscaped ? Unescape(content) : Decode(content);
        CloseValue();
        return text;
    }

    /// <inheritdoc/>
    public int ReadString(scoped Span<char> destination)
    {
        Require(DynamoType.S);
        var content = ReadQuoted(out var isEscaped);
        CloseValue();
        if (isEscaped)
        {
            var text = Unescape(content);
            return text.TryCopyTo(destination) ? text.Length : -1;
        }
        return Utf8.ToUtf16(content, destination, out _, out var length, replaceInvalidSequences: false) switch
        {
            OperationStatus.Done => length,
            OperationStatus.DestinationTooSmall => -1,
            _ => throw NoUtf8(),
        };
    }

    /// <inheritdoc/>
    public T ReadNumber<T>() where T : struct, INumberBase<T>
    {
        if (type != DynamoType.N)
            throw MappingException.Unexpected(NumberText.Expected<T>(), type.ToString());
        var content = ReadQuoted(out var isEscaped);
        var number = isEscaped ? NumberText.Parse<T>(Unescape(content)) : NumberText.Parse<T>(content);
        CloseValue();
        return number;
    }

    /// <inheritdoc/>
    public string ReadNumberText()
    {
        Require(DynamoType.N);
        var content = ReadQuoted(out var isEscaped);
        var text = isEscaped ? Unescape(content) : Decode(content);
        CloseValue();
        return NumberText.Check(text);
    }

    /// <inheritdoc/>
    public bool ReadBoolean()
    {
        if (type == DynamoType.N)
            return NumberText.ParseBoolean(ReadNumberText());
        Require(DynamoType.BOOL);
        SkipBlanks();
        var value = TrySkip("true"u8);
        if (!value)
            SkipLiteral("false"u8);
        CloseValue();
        return value;
    }

    /// <inheritdoc/>
    public bool TryReadNull()
    {
        if (type != DynamoType.NULL)
            return false;
        SkipBlanks();
        SkipLiteral("true"u8);
        CloseValue();
        return true;
    }

    /// <inheritdoc/>
    public byte[] ReadBinary()
    {
        Require(DynamoType.B);
        var content = ReadQuoted(out var isEscaped);
        if (isEscaped)
            content = Encoding.UTF8.GetBytes(Unescape(content));
        var padding = content.EndsWith("=="u8) ? 2 : content.EndsWith("="u8) ? 1 : 0;
        var bytes = new byte[Math.Max(0, content.Length / 4 * 3 - padding)];
        if (content.Length % 4 != 0 || Base64.DecodeFromUtf8(content, bytes, out var read, out var written) != OperationStatus.Done || read != content.Length || written != bytes.Length)
            throw MappingException.Unexpected("B (base64)", "other text");
        CloseValue();
        return bytes;
    }

    /// <inheritdoc/>
    public void Skip()
    {
        switch (type)
        {
            case DynamoType.S or DynamoType.N or DynamoType.B:
                ReadQuoted(out _);
                CloseValue();
                break;
            case DynamoType.BOOL: ReadBoolean(); break;
            case DynamoType.NULL: TryReadNull(); break;
            case DynamoType.M: SkipMap(); break;
            default: SkipList(); break;
        }
    }

    /// <summary>Checks that nothing follows the item.</summary>
    internal void ExpectEnd()
    {
        SkipBlanks();
        if (at < json.Length)
            throw Malformed("the end");
    }

    private void SkipMap()
    {
        BeginMap();
        while (MoveNext('}'))
        {
            ReadQuoted(out _);
            Skip(':');
            OpenValue();
            Skip();
        }
    }

    private void SkipList()
    {
        BeginList();
        while (NextElement())
            Skip();
    }

    private readonly void Require(DynamoType expected)
    {
        if (type != expected)
            throw MappingException.Unexpected(expected.ToString(), type.ToString());
    }

    private void Enter(char bracket)
    {
        if (++depth > MaxDepth)
            throw Malformed($"at most {ServiceLimits.NestingDepth} levels");
        Skip(bracket);
        isFirst = true;
    }

    private void EnterSet(DynamoType members)
    {
        Skip('[');
        type = members;
        (isFirst, isInSet) = (true, true);
    }

    /// <summary>Moves to the next entry or element, or leaves the container if its closing bracket comes.</summary>
    private bool MoveNext(char bracket)
    {
        SkipBlanks();
        if (at < json.Length)
        {
            if (json[at] == bracket)
            {
                at++;
                Leave();
                return false;
            }
            if (isFirst)
            {
                isFirst = false;
                return true;
            }
            if (json[at] == ',')
            {
                at++;
                SkipBlanks();
                return true;
            }
        }
        throw Malformed(isFirst ? "an entry" : $"',' or '{bracket}'");
    }

    private void Leave()
    {
        isFirst = false;
        if (isInSet)
            isInSet = false;
        else if (--depth == 0)
            return;                                                      // the item has no type around it
        Skip('}');
    }

    private int FindMember(AttributeNames names)
    {
        var name = ReadQuoted(out var isEscaped);
        Skip(':');
        return isEscaped ? names.Find(Unescape(name)) : names.Find(name);
    }

    /// <summary>Enters a value as far as its content, and knows its type.</summary>
    private void OpenValue()
    {
        var rest = json[at..];
        if (rest.Length > 4 && rest[0] == '{' && rest[1] == '"' && rest[3] == '"' && rest[4] == ':' && TryType(rest.Slice(2, 1), out type))
        {
            at += 5;
            return;
        }
        Skip('{');
        SkipBlanks();
        var start = at;
        var name = ReadQuoted(out var isEscaped);
        if (isEscaped)
            name = Encoding.UTF8.GetBytes(Unescape(name));
        if (!TryType(name, out type))
        {
            at = start;
            throw Malformed("one of DynamoDB's types");
        }
        Skip(':');
    }

    private static bool TryType(ReadOnlySpan<byte> name, out DynamoType type)
    {
        DynamoType? found = name switch
        {
            [(byte)'S'] => DynamoType.S,
            [(byte)'N'] => DynamoType.N,
            [(byte)'M'] => DynamoType.M,
            [(byte)'L'] => DynamoType.L,
            [(byte)'B'] => DynamoType.B,
            [(byte)'B', (byte)'O', (byte)'O', (byte)'L'] => DynamoType.BOOL,
            [(byte)'N', (byte)'U', (byte)'L', (byte)'L'] => DynamoType.NULL,
            [(byte)'S', (byte)'S'] => DynamoType.SS,
            [(byte)'N', (byte)'S'] => DynamoType.NS,
            [(byte)'B', (byte)'S'] => DynamoType.BS,
            _ => null,
        };
        type = found.GetValueOrDefault();
        return found is not null;
    }

    private void CloseValue()
    {
        if (!isInSet)
            Skip('}');
    }

    /// <summary>Reads a string as far as its closing quote, and checks its escapes.</summary>
    private ReadOnlySpan<byte> ReadQuoted(out bool isEscaped)
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

    private static string Unescape(ReadOnlySpan<byte> content)
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

    private void Skip(char expected)
    {
        if (at >= json.Length || json[at] != expected)
        {
            SkipBlanks();
            if (at >= json.Length || json[at] != expected)
                throw Malformed($"'{expected}'");
        }
        at++;
    }

    private void SkipLiteral(ReadOnlySpan<byte> literal)
    {
        if (!TrySkip(literal))
            throw Malformed(Encoding.ASCII.GetString(literal));
    }

    private bool TrySkip(ReadOnlySpan<byte> literal)
    {
        if (!json[at..].StartsWith(literal))
            return false;
        at += literal.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (at < json.Length && json[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            at++;
    }

    private readonly MappingException Malformed(string expected) =>
        MappingException.Unexpected(expected, at >= json.Length ? $"the end at byte {at} of the JSON" : $"other content at byte {at} of the JSON");

    private static MappingException NoUtf8() => MappingException.Unexpected("text in UTF-8", "other bytes");
}
