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

    private JsonCursor json;
    private int depth;                                                   // maps and lists that are entered, the item included
    private DynamoType type = DynamoType.M;                              // of the current value, whose content is next
    private bool isFirst;                                                // nothing has been read of the container entered last
    private bool isInSet;                                                // where values have no type of their own

    /// <summary>Makes a reader of an item.</summary>
    /// <param name="json">The item's JSON.</param>
    public WireReader(ReadOnlySpan<byte> json) => this.json = new(json);

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
        ordinal = ordinal + 1 < names.Count && json.TrySkip(names.Encoded(ordinal + 1)) ? ordinal + 1 : FindMember(names);
        OpenValue();
        return true;
    }

    /// <inheritdoc/>
    public bool NextMember(AttributeNames names, ref int ordinal, out string? undeclared)
    {
        undeclared = null;
        if (!MoveNext('}'))
            return false;
        if (ordinal + 1 < names.Count && json.TrySkip(names.Encoded(ordinal + 1)))
            ordinal++;
        else
        {
            var name = ReadName(out var isEscaped);
            ordinal = FindMember(names, name, isEscaped);
            if (ordinal < 0)
                undeclared = JsonCursor.Text(name, isEscaped);
        }
        OpenValue();
        return true;
    }

    /// <inheritdoc/>
    public bool NextKey(out string key)
    {
        key = "";
        if (!MoveNext('}'))
            return false;
        var name = ReadName(out var isEscaped);
        key = JsonCursor.Text(name, isEscaped);
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
        var content = json.ReadString(out var isEscaped);
        var text = JsonCursor.Text(content, isEscaped);
        CloseValue();
        return text;
    }

    /// <inheritdoc/>
    public int ReadString(scoped Span<char> destination)
    {
        Require(DynamoType.S);
        var content = json.ReadString(out var isEscaped);
        CloseValue();
        if (isEscaped)
        {
            var text = JsonCursor.Unescape(content);
            return text.TryCopyTo(destination) ? text.Length : -1;
        }
        return Utf8.ToUtf16(content, destination, out _, out var length, replaceInvalidSequences: false) switch
        {
            OperationStatus.Done => length,
            OperationStatus.DestinationTooSmall => -1,
            _ => throw JsonCursor.NoUtf8(),
        };
    }

    /// <inheritdoc/>
    public T ReadNumber<T>() where T : struct, INumberBase<T>
    {
        if (type != DynamoType.N)
            throw MappingException.Unexpected(NumberText.Expected<T>(), type.ToString());
        var content = json.ReadString(out var isEscaped);
        var number = isEscaped ? NumberText.Parse<T>(JsonCursor.Unescape(content)) : NumberText.Parse<T>(content);
        CloseValue();
        return number;
    }

    /// <inheritdoc/>
    public string ReadNumberText()
    {
        Require(DynamoType.N);
        var content = json.ReadString(out var isEscaped);
        var text = JsonCursor.Text(content, isEscaped);
        CloseValue();
        return NumberText.Check(text);
    }

    /// <inheritdoc/>
    public bool ReadBoolean()
    {
        if (type == DynamoType.N)
            return NumberText.ParseBoolean(ReadNumberText());
        Require(DynamoType.BOOL);
        json.SkipBlanks();
        var value = json.TrySkip("true"u8);
        if (!value)
            json.Skip("false"u8);
        CloseValue();
        return value;
    }

    /// <inheritdoc/>
    public bool TryReadNull()
    {
        if (type != DynamoType.NULL)
            return false;
        json.SkipBlanks();
        json.Skip("true"u8);
        CloseValue();
        return true;
    }

    /// <inheritdoc/>
    public byte[] ReadBinary()
    {
        Require(DynamoType.B);
        var content = json.ReadString(out var isEscaped);
        if (isEscaped)
            content = Encoding.UTF8.GetBytes(JsonCursor.Unescape(content));
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
                json.ReadString(out _);
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
        json.SkipBlanks();
        if (!json.Rest.IsEmpty)
            throw json.Malformed("the end");
    }

    private void SkipMap()
    {
        BeginMap();
        while (MoveNext('}'))
        {
            json.ReadString(out _);
            json.Skip(':');
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
            throw json.Malformed($"at most {ServiceLimits.NestingDepth} levels");
        json.Skip(bracket);
        isFirst = true;
    }

    private void EnterSet(DynamoType members)
    {
        json.Skip('[');
        type = members;
        (isFirst, isInSet) = (true, true);
    }

    /// <summary>Moves to the next entry or element, or leaves the container if its closing bracket comes.</summary>
    private bool MoveNext(char bracket)
    {
        json.SkipBlanks();
        if (json.IsAt(bracket))
        {
            json.Advance(1);
            Leave();
            return false;
        }
        if (!isFirst)
        {
            if (!json.IsAt(','))
                throw json.Malformed($"',' or '{bracket}'");
            json.Advance(1);
            json.SkipBlanks();
        }
        isFirst = false;
        return true;
    }

    private void Leave()
    {
        isFirst = false;
        if (isInSet)
            isInSet = false;
        else if (--depth == 0)
            return;                                                      // the item has no type around it
        json.Skip('}');
    }

    private int FindMember(AttributeNames names)
    {
        var name = ReadName(out var isEscaped);
        return FindMember(names, name, isEscaped);
    }

    private static int FindMember(AttributeNames names, ReadOnlySpan<byte> name, bool isEscaped) => isEscaped ? names.Find(JsonCursor.Unescape(name)) : names.Find(name);

    private ReadOnlySpan<byte> ReadName(out bool isEscaped)
    {
        var name = json.ReadString(out isEscaped);
        json.Skip(':');
        return name;
    }

    /// <summary>Enters a value as far as its content, and knows its type.</summary>
    private void OpenValue()
    {
        var rest = json.Rest;
        if (rest.Length > 4 && rest[0] == '{' && rest[1] == '"' && rest[3] == '"' && rest[4] == ':' && TryType(rest.Slice(2, 1), out type))
        {
            json.Advance(5);
            return;
        }
        json.Skip('{');
        json.SkipBlanks();
        var start = json;
        var name = json.ReadString(out var isEscaped);
        if (isEscaped)
            name = Encoding.UTF8.GetBytes(JsonCursor.Unescape(name));
        if (!TryType(name, out type))
            throw start.Malformed("one of DynamoDB's types");
        json.Skip(':');
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
            json.Skip('}');
    }
}
