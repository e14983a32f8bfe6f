using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>
/// Lets a walk read the SDK's attribute values. Allocates nothing but what is read, down to eight levels. Declared attributes are looked up by name, in the order of
/// their declaration; others are passed over.
/// </summary>
public struct AttributeMapReader : IAttributeReader
{
    private Levels outer;                                                // the containers around the entered one
    private Level[]? deeper;                                             // those that do not fit there
    private int depth;                                                   // how many there are
    private Level level;                                                 // the entered container
    private Dictionary<string, AttributeValue>? item;                    // the item, until it is entered
    private AttributeValue? value;                                       // the current value, unless it is a member of a set
    private object? member;                                              // the current member of a set: text, or bytes as a stream

    /// <summary>Makes a reader of an item.</summary>
    /// <param name="item">The item.</param>
    public AttributeMapReader(Dictionary<string, AttributeValue> item) => this.item = item ?? throw new ArgumentNullException(nameof(item));

    /// <summary>Makes a reader of a value.</summary>
    /// <param name="value">The value.</param>
    public AttributeMapReader(AttributeValue value) => this.value = value ?? throw new ArgumentNullException(nameof(value));

    /// <inheritdoc/>
    public readonly DynamoType PeekType()
    {
        if (item is not null)
            return DynamoType.M;
        return value switch
        {
            null when member is MemoryStream => DynamoType.B,
            null when member is not null => level.IsNumberSet ? DynamoType.N : DynamoType.S,
            { S: not null } => DynamoType.S,
            { N: not null } => DynamoType.N,
            { M: not null } => DynamoType.M,
            { L: not null } => DynamoType.L,
            { BOOL: not null } => DynamoType.BOOL,
            { NULL: true } => DynamoType.NULL,
            { B: not null } => DynamoType.B,
            { SS: not null } => DynamoType.SS,
            { NS: not null } => DynamoType.NS,
            { BS: not null } => DynamoType.BS,
            _ => throw MappingException.Unexpected("a value", "an AttributeValue of no type"),
        };
    }

    /// <inheritdoc/>
    public void BeginMap()
    {
        var map = item ?? value?.M ?? throw Unexpected("M");
        item = null;
        Enter(new() { Map = map });
    }

    /// <inheritdoc/>
    public bool NextMember(AttributeNames names, ref int ordinal)
    {
        var map = level.Map!;
        while (++ordinal < names.Count)
            if (map.TryGetValue(names[ordinal], out value))
                return true;
        Leave();
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
        if (!level.IsEnumerated)
        {
            level.Entries = level.Map!.GetEnumerator();
            level.IsEnumerated = true;
        }
        if (level.Entries.MoveNext())
        {
            (key, value) = level.Entries.Current;
            return true;
        }
        key = "";
        Leave();
        return false;
    }

    /// <inheritdoc/>
    public int BeginList()
    {
        var (elements, count) = value switch
        {
            { L: { } list } => (list, list.Count),
            { SS: { } set } => (set, set.Count),
            { NS: { } set } => (set, set.Count),
            { BS: { } set } => ((object)set, set.Count),
            _ => throw Unexpected("L, SS, NS or BS"),
        };
        Enter(new() { Elements = elements, IsNumberSet = value.NS is not null });
        return count;
    }

    /// <inheritdoc/>
    public bool NextElement()
    {
        var position = level.Position++;
        (value, member) = (null, null);
        switch (level.Elements)
        {
            case List<AttributeValue> list when position < list.Count: value = list[position]; return true;
            case List<string> set when position < set.Count: member = set[position]; return true;
            case List<MemoryStream> set when position < set.Count: member = set[position]; return true;
            default: Leave(); return false;
        }
    }

    /// <inheritdoc/>
    public readonly string ReadString() =>
        (value is not null ? value.S : level.IsNumberSet ? null : member as string) ?? throw Unexpected("S");

    /// <inheritdoc/>
    public readonly int ReadString(scoped Span<char> destination)
    {
        var text = ReadString();
        return text.TryCopyTo(destination) ? text.Length : -1;
    }

    /// <inheritdoc/>
    public readonly T ReadNumber<T>() where T : struct, INumberBase<T> => NumberText.Parse<T>(Digits ?? throw Unexpected(NumberText.Expected<T>()));

    /// <inheritdoc/>
    public readonly string ReadNumberText() => NumberText.Check(Digits ?? throw Unexpected("N"));

    /// <inheritdoc/>
    public readonly bool ReadBoolean() => value?.BOOL ?? NumberText.ParseBoolean(Digits ?? throw Unexpected("BOOL"));

    /// <inheritdoc/>
    public readonly bool TryReadNull() => value?.NULL is true;

    /// <inheritdoc/>
    public readonly byte[] ReadBinary() => ((value is not null ? value.B : member as MemoryStream) ?? throw Unexpected("B")).ToArray();

    /// <inheritdoc/>
    public readonly void Skip() { }

    private readonly string? Digits => value is not null ? value.N : level.IsNumberSet ? member as string : null;

    private readonly MappingException Unexpected(string expected) => MappingException.Unexpected(expected, PeekType().ToString());

    private void Enter(in Level entered)
    {
        Outer(depth++) = level;
        level = entered;
    }

    private void Leave() => level = Outer(--depth);

    [UnscopedRef]
    private ref Level Outer(int index)
    {
        if (index < Levels.Length)
            return ref outer[index];
        index -= Levels.Length;
        if (deeper is null || index == deeper.Length)
            Array.Resize(ref deeper, index + Levels.Length);
        return ref deeper[index];
    }

    /// <summary>An entered map, list or set, and how far it has been read.</summary>
    private struct Level
    {
        public Dictionary<string, AttributeValue>? Map;
        public Dictionary<string, AttributeValue>.Enumerator Entries;
        public object? Elements;
        public int Position;
        public bool IsEnumerated;
        public bool IsNumberSet;
    }

    [InlineArray(Length)]
    private struct Levels
    {
        public const int Length = 8;
        private Level first;
    }
}
