using System.Numerics;

namespace DynamoGen.Mapping;

/// <summary>
/// What a type's generated walk writes to. An implementation makes one format of it; the walk is the same for all. Generated code calls it; users meet it in
/// converters of their own.
/// </summary>
/// <remarks>
/// The first <see cref="BeginMap"/> is the item itself. Inside a map each value follows a name; inside a list or set values follow one another.
/// Every method that takes a value throws <see cref="MappingException"/> when DynamoDB cannot store it.
/// </remarks>
public interface IAttributeWriter
{
    /// <summary>Begins the item or a nested map (M).</summary>
    /// <param name="capacity">About how many entries will follow; a hint.</param>
    void BeginMap(int capacity);

    /// <summary>Ends the map begun last.</summary>
    void EndMap();

    /// <summary>Names the declared attribute whose value follows.</summary>
    /// <param name="names">The attribute names of the type.</param>
    /// <param name="ordinal">Which of them.</param>
    void Name(AttributeNames names, int ordinal);

    /// <summary>Names the map entry whose value follows.</summary>
    /// <param name="key">The key; never empty.</param>
    void Name(string key);

    /// <summary>Begins a list (L).</summary>
    /// <param name="count">How many elements will follow.</param>
    void BeginList(int count);

    /// <summary>Ends the list begun last.</summary>
    void EndList();

    /// <summary>Begins a set. Only values of its kind may follow, at least one.</summary>
    /// <param name="kind">SS, NS or BS.</param>
    /// <param name="count">How many members will follow.</param>
    void BeginSet(SetKind kind, int count);

    /// <summary>Ends the set begun last.</summary>
    void EndSet();

    /// <summary>Writes text (S).</summary>
    /// <param name="value">The text; well-formed UTF-16.</param>
    void String(string value);

    /// <summary>Writes text (S).</summary>
    /// <param name="value">The text; well-formed UTF-16.</param>
    void String(scoped ReadOnlySpan<char> value);

    /// <summary>Writes text (S) that a value makes of itself, culture-invariant; saves formats that are bytes the detour over characters.</summary>
    /// <typeparam name="T">The type of the value, such as <see cref="Guid"/>.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="format">The format that the value knows, or null for its usual one.</param>
    void String<T>(T value, string? format) where T : struct, ISpanFormattable, IUtf8SpanFormattable;

    /// <summary>Writes a number (N), culture-invariant and in the shortest form that reads back equal.</summary>
    /// <typeparam name="T">Any number type of the platform.</typeparam>
    /// <param name="value">The number: finite, at most 38 significant digits, of a magnitude between 1E-130 and 9.99…E125, or zero.</param>
    void Number<T>(T value) where T : struct, INumberBase<T>;

    /// <summary>Writes a number (N) given as text.</summary>
    /// <param name="text">Digits with an optional sign, decimal point and exponent.</param>
    void Number(scoped ReadOnlySpan<char> text);

    /// <summary>Writes true or false (BOOL).</summary>
    /// <param name="value">The value.</param>
    void Boolean(bool value);

    /// <summary>Writes NULL.</summary>
    void Null();

    /// <summary>Writes bytes (B).</summary>
    /// <param name="value">The bytes.</param>
    void Binary(scoped ReadOnlySpan<byte> value);
}
