using System.Globalization;
using System.Numerics;
using DynamoGen.Mapping;

namespace DynamoGen.Keys;

/// <summary>Takes the key attributes out of a walk and passes over everything else.</summary>
/// <param name="keys">The key attributes.</param>
internal struct KeyCapture(TableKeys keys) : IAttributeWriter
{
    private readonly DynamoValue?[] values = new DynamoValue?[keys.Names.Count];
    private int depth;
    private int slot = -1;

    /// <summary>The values by slot; null where the item has none.</summary>
    public readonly DynamoValue?[] Values => values;

    public void BeginMap(int capacity) => Begin(DynamoType.M);

    public void EndMap() => depth--;

    public void Name(AttributeNames names, int ordinal)
    {
        if (depth == 1)
            slot = keys.SlotOf(names[ordinal]);
    }

    public void Name(string key)
    {
        if (depth == 1)
            slot = keys.SlotOf(key);
    }

    public void BeginList(int count) => Begin(DynamoType.L);

    public void EndList() => depth--;

    public void BeginSet(SetKind kind, int count) => Begin(DynamoType.SS);

    public void EndSet() => depth--;

    public void String(string value)
    {
        if (IsKey)
            values[slot] = DynamoValue.String(value);
    }

    public void String(scoped ReadOnlySpan<char> value)
    {
        if (IsKey)
            values[slot] = DynamoValue.String(value.ToString());
    }

    public void String<T>(T value, string? format) where T : struct, ISpanFormattable, IUtf8SpanFormattable
    {
        if (IsKey)
            values[slot] = DynamoValue.String(value.ToString(format, CultureInfo.InvariantCulture));
    }

    public void Number<T>(T value) where T : struct, INumberBase<T>
    {
        if (!IsKey)
            return;
        var writer = new DynamoValueWriter();
        writer.Number(value);
        values[slot] = writer.Result;
    }

    public void Number(scoped ReadOnlySpan<char> text)
    {
        if (IsKey)
            values[slot] = DynamoValue.Number(text.ToString());
    }

    public void Boolean(bool value)
    {
        if (IsKey)
            values[slot] = DynamoValue.Boolean(value);
    }

    public void Null()
    {
        if (IsKey)
            values[slot] = DynamoValue.Null;
    }

    public void Binary(scoped ReadOnlySpan<byte> value)
    {
        if (IsKey)
            values[slot] = DynamoValue.Binary(value.ToArray());
    }

    private readonly bool IsKey => depth == 1 && slot >= 0;

    // A container is no key; it is kept empty, so that the check can say what it found.
    private void Begin(DynamoType type)
    {
        if (IsKey)
            values[slot] = type switch
            {
                DynamoType.M => DynamoValue.Map(new Dictionary<string, DynamoValue>()),
                DynamoType.L => DynamoValue.List([]),
                _ => DynamoValue.Set(SetKind.String, []),
            };
        depth++;
    }
}
