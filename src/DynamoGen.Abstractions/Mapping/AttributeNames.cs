using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace DynamoGen.Mapping;

/// <summary>The attribute names of a type, in every form that readers and writers need, looked up by their place in the type: the ordinal.</summary>
public sealed class AttributeNames
{
    private readonly string[] names;
    private readonly byte[][] utf8;
    private readonly byte[][] encoded;
    private readonly Dictionary<string, int> ordinals;
    private readonly ushort[] slots;                                     // ordinals by hash of the UTF-8, each one more than itself; 0 is free

    /// <summary>Makes a table of names.</summary>
    /// <param name="names">The names; no two are equal.</param>
    public AttributeNames(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        this.names = names;
        utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        encoded = Array.ConvertAll(names, name => (byte[])[(byte)'"', .. JsonText.Escape(name), (byte)'"', (byte)':']);
        ordinals = new(names.Length, StringComparer.Ordinal);
        slots = new ushort[(int)BitOperations.RoundUpToPowerOf2((uint)names.Length * 2 + 1)];
        for (var i = 0; i < names.Length; i++)
        {
            ordinals.Add(names[i], i);
            slots[Slot(utf8[i])] = (ushort)(i + 1);
        }
    }

    /// <summary>How many names there are.</summary>
    public int Count => names.Length;

    /// <summary>All of them, in their order.</summary>
    public IReadOnlyList<string> All => Array.AsReadOnly(names);

    /// <summary>A name.</summary>
    /// <param name="ordinal">Its place.</param>
    public string this[int ordinal] => names[ordinal];

    /// <summary>A name as UTF-8.</summary>
    /// <param name="ordinal">Its place.</param>
    public ReadOnlySpan<byte> Utf8(int ordinal) => utf8[ordinal];

    /// <summary>A name as JSON writes it before a value: quoted, escaped, with the colon.</summary>
    /// <param name="ordinal">Its place.</param>
    public ReadOnlySpan<byte> Encoded(int ordinal) => encoded[ordinal];

    /// <summary>The place of a name.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Its ordinal, or -1.</returns>
    public int Find(string name) => ordinals.TryGetValue(name, out var ordinal) ? ordinal : -1;

    /// <summary>The place of a name.</summary>
    /// <param name="name">The name as UTF-8.</param>
    /// <returns>Its ordinal, or -1.</returns>
    public int Find(ReadOnlySpan<byte> name) => slots[Slot(name)] - 1;

    /// <summary>The slot where a name is, or would be.</summary>
    private int Slot(ReadOnlySpan<byte> name)
    {
        var slot = (int)Hash(name) & (slots.Length - 1);
        while (slots[slot] is > 0 and var ordinal && !name.SequenceEqual(utf8[ordinal - 1]))
            slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }

    // Names of one type differ in length, or at their ends.
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        uint ends = 0;
        if (name.Length >= sizeof(uint))
            ends = BinaryPrimitives.ReadUInt32LittleEndian(name) * 31 + BinaryPrimitives.ReadUInt32LittleEndian(name[^sizeof(uint)..]);
        else
            foreach (var b in name)
                ends = ends * 31 + b;
        return ((ends + (uint)name.Length) * 0x9E3779B1) >> 16;
    }
}
