using System.Numerics;
using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen;

/// <summary>Makes the SDK's attribute values of a walk. Allocates nothing but them.</summary>
public struct AttributeMapWriter : IAttributeWriter
{
    private Parents parents;                                             // maps and lists around the open one
    private int depth;                                                   // how many there are, the open one not counted
    private Dictionary<string, AttributeValue>? map;                     // the open one, if it is a map
    private List<AttributeValue>? list;                                  // the open one, if it is a list
    private AttributeValue? set;                                         // the open set; nothing nests in a set
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
        if (Open is { } parent)
        {
            Add(new() { M = entries });
            Nest(parent);
        }
        else
            item = entries;
        (map, list) = (entries, null);
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
        Add(new() { L = elements });
        if (Open is { } parent)
            Nest(parent);
        (map, list) = (null, elements);
    }

    /// <inheritdoc/>
    public void EndList() => Close();

    /// <inheritdoc/>
    public void BeginSet(SetKind kind, int count)
    {
        var members = kind switch
        {
            SetKind.String => new AttributeValue { SS = new(count) },
            SetKind.Number => new AttributeValue { NS = new(count) },
            _ => new AttributeValue { BS = new(count) },
        };
        Add(members);
        set = members;
    }

    /// <inheritdoc/>
    public void EndSet() => set = null;

    /// <inheritdoc/>
    public void String(string value)
    {
        ValueRules.RefuseLoneSurrogates(value);
        if (set is not null)
            set.SS.Add(value);
        else
            Add(new() { S = value });
    }

    /// <inheritdoc/>
    public void String(scoped ReadOnlySpan<char> value) => String(value.ToString());

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
        if (set is not null)
            set.BS.Add(bytes);
        else
            Add(new() { B = bytes });
    }

    private readonly object? Open => (object?)map ?? list;

    private void AddNumber(string text)
    {
        if (set is not null)
            set.NS.Add(text);
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

    private void Nest(object parent)
    {
        ValueRules.CheckDepth(depth + 1);
        parents[depth++] = parent;
    }

    private void Close()
    {
        var parent = depth == 0 ? null : parents[--depth];
        (map, list) = (parent as Dictionary<string, AttributeValue>, parent as List<AttributeValue>);
    }

    [InlineArray(ServiceLimits.NestingDepth)]
    private struct Parents
    {
        private object first;
    }
}
