using System.Numerics;

namespace DynamoGen.Mapping;

/// <summary>Lets a walk read a <see cref="DynamoValue"/>.</summary>
public struct DynamoValueReader : IAttributeReader
{
    private Container? container;                                        // the entered one; linked rather than stacked, so that a copy can look ahead
    private DynamoValue current;

    /// <summary>Makes a reader of an item, which is a map, or of any other value.</summary>
    /// <param name="value">The item or value.</param>
    public DynamoValueReader(DynamoValue value) => current = value ?? throw new ArgumentNullException(nameof(value));

    /// <inheritdoc/>
    public readonly DynamoType PeekType() => current.Type;

    /// <inheritdoc/>
    public void BeginMap()
    {
        Require(current.Type == DynamoType.M, "M");
        container = new(current, container);
    }

    /// <inheritdoc/>
    public bool NextMember(AttributeNames names, ref int ordinal)
    {
        var entries = container!.Value.Entries;
        while (++ordinal < names.Count)
            if (entries.TryGetValue(names[ordinal], out var value))
            {
                current = value;
                return true;
            }
        container = container.Outer;
        return false;
    }

    /// <inheritdoc/>
    public bool NextMember(AttributeNames names, ref int ordinal, out string? undeclared)
    {
        undeclared = null;
        if (!NextKey(out var key))
            return false;
        ordinal = names.Find(key);
        if (ordinal < 0)
            undeclared = key;
        return true;
    }

    /// <inheritdoc/>
    public bool NextKey(out string key)
    {
        var entries = container!.Entries ??= container.Value.Entries.GetEnumerator();
        if (entries.MoveNext())
        {
            (key, current) = entries.Current;
            return true;
        }
        entries.Dispose();
        container = container.Outer;
        key = "";
        return false;
    }

    /// <inheritdoc/>
    public int BeginList()
    {
        Require(current.Type is DynamoType.L or DynamoType.SS or DynamoType.NS or DynamoType.BS, "L, SS, NS or BS");
        container = new(current, container);
        return current.Elements.Count;
    }

    /// <inheritdoc/>
    public bool NextElement()
    {
        if (container!.Position < container.Value.Elements.Count)
        {
            current = container.Value.Elements[container.Position++];
            return true;
        }
        container = container.Outer;
        return false;
    }

    /// <inheritdoc/>
    public readonly string ReadString()
    {
        Require(current.Type == DynamoType.S, "S");
        return current.Text;
    }

    /// <inheritdoc/>
    public readonly int ReadString(scoped Span<char> destination)
    {
        var text = ReadString();
        return text.TryCopyTo(destination) ? text.Length : -1;
    }

    /// <inheritdoc/>
    public readonly T ReadNumber<T>() where T : struct, INumberBase<T>
    {
        Require(current.Type == DynamoType.N, NumberText.Expected<T>());
        return NumberText.Parse<T>(current.Text);
    }

    /// <inheritdoc/>
    public readonly string ReadNumberText()
    {
        Require(current.Type == DynamoType.N, "N");
        return NumberText.Check(current.Text);
    }

    /// <inheritdoc/>
    public readonly bool ReadBoolean()
    {
        if (current.Type == DynamoType.N)
            return NumberText.ParseBoolean(current.Text);
        Require(current.Type == DynamoType.BOOL, "BOOL");
        return current.IsTrue;
    }

    /// <inheritdoc/>
    public readonly bool TryReadNull() => current.Type == DynamoType.NULL;

    /// <inheritdoc/>
    public readonly byte[] ReadBinary()
    {
        Require(current.Type == DynamoType.B, "B");
        return current.Bytes.ToArray();
    }

    /// <inheritdoc/>
    public readonly void Skip() { }

    private readonly void Require(bool holds, string expected)
    {
        if (!holds)
            throw MappingException.Unexpected(expected, current.Type.ToString());
    }

    private sealed class Container(DynamoValue value, Container? outer)
    {
        public Container? Outer => outer;

        public DynamoValue Value => value;

        public IEnumerator<KeyValuePair<string, DynamoValue>>? Entries { get; set; }

        public int Position { get; set; }
    }
}
