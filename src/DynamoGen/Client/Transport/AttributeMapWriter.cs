using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen;

/// <summary>Makes the SDK's attribute values of a walk. Allocates nothing but them, down to eight levels.</summary>
/// <remarks>A ref struct, because what is stored in one needs no write barrier.</remarks>
public ref struct AttributeMapWriter : IAttributeWriter
{
    private Parents parents;                                             // maps and lists around the open one
    private object[]? deeper;                                            // those that do not fit there
    private int depth;                                                   // how many there are, the open one not counted
    private Dictionary<string, AttributeValue>? map;                     // the open one, if it is a map
    private List<AttributeValue>? list;                                  // the open one, if it is a list
    private List<string>? texts;                                         // the open set, if it is one of text or numbers; nothing nests in sets
    private List<MemoryStream>? streams;                                 // the open set, if it is one of bytes
    private string? name;                                                // what the next value of the map is called
    private Dictionary<string, AttributeValue>? item;                    // what was written, if it is an item
    private AttributeValue? value;                                       // what was written, if it is any other value

    /// <summary>The item that was written.</summary>
    /// <exception cref="InvalidOperationException">Something else than an item was written, or nothing.</exception>
    public readonly Dictionary<string, AttributeValue> Item => item ?? throw new InvalidOperationException("No item has been written.");

    /// <summary>The value that was written.</summary>
    /// <exception cref="InvalidOperationException">Nothing was written.</exception>
    public readonly AttributeValue Value => value ?? new() { M = Item };

    /// <inheritdoc/>
    public void BeginMap(int capacity)
    {
        var entries = new Dictionary<string, AttributeValue>(capacity);
        if (map is null && list is null)
            item = entries;
        else
            Nest(new() { M = entries });
        map = entries;
        list = null;
    }

    /// <inheritdoc/>
    public void EndMap() => Close();

    /// <inheritdoc/>
    public void Name(AttributeNames names, int ordinal) => name = names[ordinal];

    /// <inheritdoc/>
    public void Name(string key)
    {
        ValueRules.CheckKey(key);
        name = key;
    }

    /// <inheritdoc/>
    public void BeginList(int count)
    {
        var elements = new List<AttributeValue>(count);
        Nest(new() { L = elements });
        map = null;
        list = elements;
    }

    /// <inheritdoc/>
    public void EndList() => Close();

    /// <inheritdoc/>
    public void BeginSet(SetKind kind, int count)
    {
        if (kind == SetKind.Binary)
        {
            streams = new(count);
            Add(new() { BS = streams });
            return;
        }
        texts = new(count);
        Add(kind == SetKind.String ? new() { SS = texts } : new() { NS = texts });
    }

    /// <inheritdoc/>
    public void EndSet()
    {
        texts = null;
        streams = null;
    }

    /// <inheritdoc/>
    public void String(string value)
    {
        ValueRules.RefuseLoneSurrogates(value);
        AddString(value);
    }

    /// <inheritdoc/>
    public void String(scoped ReadOnlySpan<char> value) => String(value.ToString());

    /// <inheritdoc/>
    public void String<T>(T value, string? format) where T : struct, ISpanFormattable, IUtf8SpanFormattable
    {
        var text = value.ToString(format, CultureInfo.InvariantCulture);
        if (ValueRules.IsPlain<T>())
            AddString(text);
        else
            String(text);
    }

    /// <inheritdoc/>
    public void Number<T>(T value) where T : struct, INumberBase<T> => AddNumber(NumberText.Format(value));

    /// <inheritdoc/>
    public void Number(scoped ReadOnlySpan<char> text) => AddNumber(NumberText.Format(text));

    /// <inheritdoc/>
    public void Boolean(bool value) => Add(new() { BOOL = value });

    /// <inheritdoc/>
    public void Null() => Add(new() { NULL = true });

    /// <inheritdoc/>
    public void Binary(scoped ReadOnlySpan<byte> value)
    {
        var bytes = new MemoryStream(value.ToArray());
        if (streams is not null)
            streams.Add(bytes);
        else
            Add(new() { B = bytes });
    }

    // One place where entries are added: inlined into a walk, the dictionary's own code would come once for each attribute.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddString(string text)
    {
        if (texts is not null)
            texts.Add(text);
        else
            Add(new() { S = text });
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddNumber(string text)
    {
        if (texts is not null)
            texts.Add(text);
        else
            Add(new() { N = text });
    }

    private void Add(AttributeValue added)
    {
        if (map is not null)
            map.Add(name!, added);
        else if (list is not null)
            list.Add(added);
        else
            value = added;
    }

    /// <summary>Adds a map or list to the open one, which becomes its parent.</summary>
    private void Nest(AttributeValue nested)
    {
        Add(nested);
        if (((object?)map ?? list) is not { } parent)
            return;
        ValueRules.CheckDepth(depth + 1);
        Parent(depth++) = parent;
    }

    private void Close()
    {
        map = null;
        list = null;
        if (depth == 0)
            return;
        var parent = Parent(--depth);
        if (parent.GetType() == typeof(Dictionary<string, AttributeValue>))
            map = Unsafe.As<Dictionary<string, AttributeValue>>(parent);
        else
            list = Unsafe.As<List<AttributeValue>>(parent);
    }

    [UnscopedRef]
    private ref object Parent(int index)
    {
        if (index < Parents.Length)
            return ref parents[index];
        deeper ??= new object[ServiceLimits.NestingDepth - Parents.Length];
        return ref deeper[index - Parents.Length];
    }

    [InlineArray(Length)]
    private struct Parents
    {
        public const int Length = 8;
        private object first;
    }
}
