using System.Numerics;

namespace DynamoGen.Mapping;

/// <summary>Walks an item once more after an error, and knows where it is when the error comes again. Fast writers keep no path.</summary>
/// <param name="path">Kept up to date.</param>
internal struct PathTracingWriter(AttributePath path) : IAttributeWriter
{
    private ItemSizeWriter inner;                                        // refuses what every writer refuses, and keeps nothing

    public void BeginMap(int capacity)
    {
        inner.BeginMap(capacity);
        path.EnterMap();
    }

    public void EndMap()
    {
        inner.EndMap();
        Leave();
    }

    public void Name(AttributeNames names, int ordinal)
    {
        inner.Name(names, ordinal);
        path.Name(names[ordinal]);
    }

    public void Name(string key)
    {
        inner.Name(key);
        path.Name(key);
    }

    public void BeginList(int count)
    {
        inner.BeginList(count);
        path.EnterList(0);
    }

    public void EndList()
    {
        inner.EndList();
        Leave();
    }

    public void BeginSet(SetKind kind, int count)
    {
        inner.BeginSet(kind, count);
        path.EnterList(0);
    }

    public void EndSet()
    {
        inner.EndSet();
        Leave();
    }

    public void String(string value)
    {
        inner.String(value);
        path.Advance();
    }

    public void String(scoped ReadOnlySpan<char> value)
    {
        inner.String(value);
        path.Advance();
    }

    public void String<T>(T value, string? format) where T : struct, ISpanFormattable, IUtf8SpanFormattable
    {
        inner.String(value, format);
        path.Advance();
    }

    public void Number<T>(T value) where T : struct, INumberBase<T>
    {
        inner.Number(value);
        path.Advance();
    }

    public void Number(scoped ReadOnlySpan<char> text)
    {
        inner.Number(text);
        path.Advance();
    }

    public void Boolean(bool value)
    {
        inner.Boolean(value);
        path.Advance();
    }

    public void Null()
    {
        inner.Null();
        path.Advance();
    }

    public void Binary(scoped ReadOnlySpan<byte> value)
    {
        inner.Binary(value);
        path.Advance();
    }

    private readonly void Leave()
    {
        path.Leave();
        path.Advance();
    }
}
