using System.Numerics;

namespace DynamoGen.Mapping;

/// <summary>Reads an item once more after an error, and knows where it is when the error comes again. Fast readers keep no path.</summary>
/// <typeparam name="TInner">The reader of the item's format.</typeparam>
/// <param name="inner">The reader, at the beginning.</param>
/// <param name="path">Kept up to date.</param>
internal ref struct PathTracingReader<TInner>(TInner inner, AttributePath path) : IAttributeReader where TInner : struct, IAttributeReader, allows ref struct
{
    private TInner inner = inner;
    private int depth;                                                   // a copy's is its own, while all share the path

    public DynamoType PeekType() => inner.PeekType();

    public void BeginMap()
    {
        inner.BeginMap();
        path.ReturnTo(depth++);
        path.EnterMap();
    }

    public bool NextMember(AttributeNames names, ref int ordinal)
    {
        path.Name(null);
        var found = inner.NextMember(names, ref ordinal);
        if (!found)
            Leave();
        else if (ordinal >= 0)
            path.Name(names[ordinal]);
        return found;
    }

    public bool NextMember(AttributeNames names, ref int ordinal, out string? undeclared)
    {
        path.Name(null);
        var found = inner.NextMember(names, ref ordinal, out undeclared);
        if (found)
            path.Name(undeclared ?? names[ordinal]);
        else
            Leave();
        return found;
    }

    public bool NextKey(out string key)
    {
        path.Name(null);
        var found = inner.NextKey(out key);
        if (found)
            path.Name(key);
        else
            Leave();
        return found;
    }

    public int BeginList()
    {
        var count = inner.BeginList();
        path.ReturnTo(depth++);
        path.EnterList(-1);
        return count;
    }

    public bool NextElement()
    {
        path.Advance();
        var found = inner.NextElement();
        if (!found)
            Leave();
        return found;
    }

    public string ReadString() => inner.ReadString();

    public int ReadString(scoped Span<char> destination) => inner.ReadString(destination);

    public T ReadNumber<T>() where T : struct, INumberBase<T> => inner.ReadNumber<T>();

    public string ReadNumberText() => inner.ReadNumberText();

    public bool ReadBoolean() => inner.ReadBoolean();

    public bool TryReadNull() => inner.TryReadNull();

    public byte[] ReadBinary() => inner.ReadBinary();

    public void Skip() => inner.Skip();

    private void Leave()
    {
        path.Leave();
        depth--;
    }
}
