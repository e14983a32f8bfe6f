using System.Globalization;
using System.Numerics;

namespace DynamoGen.Mapping;

/// <summary>Makes <see cref="DynamoValue"/>s of a walk.</summary>
public struct DynamoValueWriter : IAttributeWriter
{
    private readonly Stack<Container> containers = new();
    private DynamoValue? result;

    /// <summary>Makes a writer for one item or value.</summary>
    public DynamoValueWriter() { }

    /// <summary>What was written.</summary>
    /// <exception cref="InvalidOperationException">Nothing was written, or a map, list or set is still open.</exception>
    public readonly DynamoValue Result => result ?? throw new InvalidOperationException("No value has been written to its end.");

    /// <inheritdoc/>
    public readonly void BeginMap(int capacity)
    {
        ValueRules.CheckDepth(containers.Count);
        containers.Push(new(DynamoType.M) { Entries = new(capacity) });
    }

    /// <inheritdoc/>
    public void EndMap() => Add(DynamoValue.Map(containers.Pop().Entries!));

    /// <inheritdoc/>
    public readonly void Name(AttributeNames names, int ordinal) => containers.Peek().Key = names[ordinal];

    /// <inheritdoc/>
    public readonly void Name(string key)
    {
        ValueRules.CheckKey(key);
        containers.Peek().Key = key;
    }

    /// <inheritdoc/>
    public readonly void BeginList(int count)
    {
        ValueRules.CheckDepth(containers.Count);
        containers.Push(new(DynamoType.L) { Elements = new(count) });
    }

    /// <inheritdoc/>
    public void EndList() => Add(DynamoValue.List(containers.Pop().Elements!));

    /// <inheritdoc/>
    public readonly void BeginSet(SetKind kind, int count) => containers.Push(new(DynamoType.SS) { Elements = new(count), Kind = kind });

    /// <inheritdoc/>
    public void EndSet()
    {
        var set = containers.Pop();
        Add(DynamoValue.Set(set.Kind, set.Elements!));
    }

    /// <inheritdoc/>
    public void String(string value)
    {
        ValueRules.RefuseLoneSurrogates(value);
        Add(DynamoValue.String(value));
    }

    /// <inheritdoc/>
    public void String(scoped ReadOnlySpan<char> value) => String(value.ToString());

    /// <inheritdoc/>
    public void String<T>(T value, string? format) where T : struct, ISpanFormattable, IUtf8SpanFormattable => String(value.ToString(format, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public void Number<T>(T value) where T : struct, INumberBase<T> => Add(DynamoValue.Number(NumberText.Format(value)));

    /// <inheritdoc/>
    public void Number(scoped ReadOnlySpan<char> text) => Add(DynamoValue.Number(NumberText.Format(text)));

    /// <inheritdoc/>
    public void Boolean(bool value) => Add(DynamoValue.Boolean(value));

    /// <inheritdoc/>
    public void Null() => Add(DynamoValue.Null);

    /// <inheritdoc/>
    public void Binary(scoped ReadOnlySpan<byte> value) => Add(DynamoValue.Binary(value.ToArray()));

    private void Add(DynamoValue value)
    {
        if (containers.TryPeek(out var container))
            container.Add(value);
        else
            result = value;
    }

    private sealed class Container(DynamoType type)
    {
        public Dictionary<string, DynamoValue>? Entries { get; init; }

        public List<DynamoValue>? Elements { get; init; }

        public SetKind Kind { get; init; }

        public string? Key { get; set; }

        public void Add(DynamoValue value)
        {
            if (type == DynamoType.M)
                Entries!.Add(Key!, value);
            else
                Elements!.Add(value);
        }
    }
}
