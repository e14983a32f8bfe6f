using System.Diagnostics.CodeAnalysis;

namespace DynamoGen.Mapping;

/// <summary>A value as DynamoDB stores it, of any type, without the SDK: what unknown attributes, key values and stream images are held in. Immutable; equality is by content.</summary>
public sealed class DynamoValue : IEquatable<DynamoValue>
{
    private readonly object? content;

    private DynamoValue(DynamoType type, object? content) => (Type, this.content) = (type, content);

    /// <summary>The type.</summary>
    public DynamoType Type { get; }

    /// <summary>NULL.</summary>
    public static DynamoValue Null { get; } = new(DynamoType.NULL, null);

    /// <summary>Text (S).</summary>
    /// <param name="value">The text.</param>
    public static DynamoValue String(string value) => new(DynamoType.S, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>A number (N).</summary>
    /// <param name="text">The number as text, culture-invariant.</param>
    public static DynamoValue Number(string text) => new(DynamoType.N, text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>Bytes (B).</summary>
    /// <param name="value">The bytes.</param>
    public static DynamoValue Binary(ReadOnlyMemory<byte> value) => new(DynamoType.B, value);

    /// <summary>True or false (BOOL).</summary>
    /// <param name="value">The value.</param>
    public static DynamoValue Boolean(bool value) => new(DynamoType.BOOL, value);

    /// <summary>A list (L).</summary>
    /// <param name="elements">The elements.</param>
    public static DynamoValue List(IReadOnlyList<DynamoValue> elements) => new(DynamoType.L, elements ?? throw new ArgumentNullException(nameof(elements)));

    /// <summary>A map (M), or an item.</summary>
    /// <param name="entries">The entries.</param>
    public static DynamoValue Map(IReadOnlyDictionary<string, DynamoValue> entries) => new(DynamoType.M, entries ?? throw new ArgumentNullException(nameof(entries)));

    /// <summary>A set (SS, NS, BS) of values of its kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="members">The members.</param>
    public static DynamoValue Set(SetKind kind, IReadOnlyList<DynamoValue> members) =>
        new(kind switch { SetKind.String => DynamoType.SS, SetKind.Number => DynamoType.NS, _ => DynamoType.BS }, members ?? throw new ArgumentNullException(nameof(members)));

    /// <summary>The text of an S, or the digits of an N.</summary>
    /// <exception cref="InvalidOperationException">It is neither.</exception>
    public string Text => content as string ?? throw Not("S or N");

    /// <summary>The bytes of a B.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public ReadOnlyMemory<byte> Bytes => content is ReadOnlyMemory<byte> bytes ? bytes : throw Not("B");

    /// <summary>The value of a BOOL.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public bool IsTrue => content is bool value ? value : throw Not("BOOL");

    /// <summary>The elements of an L, or the members of a set.</summary>
    /// <exception cref="InvalidOperationException">It is neither.</exception>
    public IReadOnlyList<DynamoValue> Elements => content as IReadOnlyList<DynamoValue> ?? throw Not("L, SS, NS or BS");

    /// <summary>The entries of an M.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    public IReadOnlyDictionary<string, DynamoValue> Entries => content as IReadOnlyDictionary<string, DynamoValue> ?? throw Not("M");

    /// <summary>The value that a converter makes of a member.</summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <typeparam name="TConverter">How it is stored.</typeparam>
    /// <param name="value">The member's value.</param>
    /// <exception cref="MappingException">DynamoDB cannot store it.</exception>
    public static DynamoValue From<T, TConverter>(T value) where TConverter : struct, IDynamoConverter<T>
    {
        if (value is null)
            throw MappingException.Unstorable("a key value is null; a query needs a value.");
        var writer = new DynamoValueWriter();
        TConverter.Write(ref writer, value);
        return writer.Result;
    }

    /// <inheritdoc/>
    public bool Equals([NotNullWhen(true)] DynamoValue? other) => other is not null && Type == other.Type && Type switch
    {
        DynamoType.NULL => true,
        DynamoType.S or DynamoType.N => Text == other.Text,
        DynamoType.B => Bytes.Span.SequenceEqual(other.Bytes.Span),
        DynamoType.BOOL => IsTrue == other.IsTrue,
        DynamoType.L => Elements.SequenceEqual(other.Elements),
        DynamoType.M => Entries.Count == other.Entries.Count && Entries.All(entry => other.Entries.TryGetValue(entry.Key, out var value) && entry.Value.Equals(value)),
        _ => Elements.Count == other.Elements.Count && Elements.ToHashSet().SetEquals(other.Elements),
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DynamoValue);

    /// <inheritdoc/>
    public override int GetHashCode() => Type switch
    {
        DynamoType.NULL => 0,
        DynamoType.S or DynamoType.N => HashCode.Combine(Type, Text),
        DynamoType.B => HashBytes(Bytes.Span),
        DynamoType.BOOL => IsTrue ? 1 : 2,
        DynamoType.M => HashCode.Combine(Type, Entries.Count),
        _ => HashCode.Combine(Type, Elements.Count),
    };

    private static int HashBytes(ReadOnlySpan<byte> bytes)
    {
        var hash = new HashCode();
        hash.AddBytes(bytes);
        return hash.ToHashCode();
    }

    private InvalidOperationException Not(string wanted) => new($"The value is of type {Type}, not {wanted}.");
}
