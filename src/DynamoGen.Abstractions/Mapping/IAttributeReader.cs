using System.Numerics;

namespace DynamoGen.Mapping;

/// <summary>
/// What a type's generated walk reads from. An implementation reads one format; the walk is the same for all. Attributes may come in any order, and attributes
/// that the type does not declare may stand between them.
/// </summary>
/// <remarks>Every read throws <see cref="MappingException"/> when the current value has another type than asked for, or does not fit.</remarks>
public interface IAttributeReader
{
    /// <summary>The type of the current value.</summary>
    DynamoType PeekType();

    /// <summary>Enters the item, or the current value, which is a map (M).</summary>
    void BeginMap();

    /// <summary>Moves to the next attribute of the map; leaves the map when there is none.</summary>
    /// <param name="names">The attribute names of the type.</param>
    /// <param name="ordinal">
    /// In: the ordinal that this method gave last, -1 at first; the attribute after it is expected. Out: the ordinal of the attribute, or -1 for one that the type does not
    /// declare, which is then to be read or skipped.
    /// </param>
    /// <returns>False when the map has ended.</returns>
    bool NextMember(AttributeNames names, ref int ordinal);

    /// <summary>
    /// Moves to the next attribute of the map, whether the type declares it or not; leaves the map when there is none. For types that keep what they do not declare: readers of maps
    /// in memory otherwise look declared names up, which is faster.
    /// </summary>
    /// <param name="names">The attribute names of the type.</param>
    /// <param name="ordinal">As in the other overload.</param>
    /// <param name="undeclared">The name of an attribute that the type does not declare, otherwise null.</param>
    /// <returns>False when the map has ended.</returns>
    bool NextMember(AttributeNames names, ref int ordinal, out string? undeclared);

    /// <summary>Moves to the next entry of the map; leaves the map when there is none.</summary>
    /// <param name="key">The entry's key.</param>
    /// <returns>False when the map has ended.</returns>
    bool NextKey(out string key);

    /// <summary>Enters the current value, which is a list (L) or a set (SS, NS, BS).</summary>
    /// <returns>The number of elements where it is known beforehand, otherwise 0.</returns>
    int BeginList();

    /// <summary>Moves to the next element of the list or set; leaves it when there is none.</summary>
    /// <returns>False when the list or set has ended.</returns>
    bool NextElement();

    /// <summary>Reads text (S).</summary>
    string ReadString();

    /// <summary>Reads text (S) without allocating.</summary>
    /// <param name="destination">Where the characters go.</param>
    /// <returns>How many there are, or -1 when they do not fit; the value is then consumed all the same.</returns>
    int ReadString(scoped Span<char> destination);

    /// <summary>Reads a number (N).</summary>
    /// <typeparam name="T">Any number type of the platform; a number that it cannot hold without loss of range or, for decimals, of digits is an error.</typeparam>
    T ReadNumber<T>() where T : struct, INumberBase<T>;

    /// <summary>Reads a number (N) as the service gave it.</summary>
    string ReadNumberText();

    /// <summary>Reads true or false: BOOL, or N of 0 or 1.</summary>
    bool ReadBoolean();

    /// <summary>Consumes the current value if it is NULL.</summary>
    /// <returns>Whether it was NULL.</returns>
    bool TryReadNull();

    /// <summary>Reads bytes (B).</summary>
    byte[] ReadBinary();

    /// <summary>Passes over the current value, whatever its type.</summary>
    void Skip();
}
