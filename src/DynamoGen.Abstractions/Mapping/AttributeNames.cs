using System.Text;
using System.Text.Json;

namespace DynamoGen.Mapping;

/// <summary>The attribute names of a type, in every form that readers and writers need, looked up by their place in the type: the ordinal.</summary>
public sealed class AttributeNames
{
    private readonly string[] names;
    private readonly byte[][] utf8;
    private readonly byte[][] encoded;
    private readonly Dictionary<string, int> ordinals;

    /// <summary>Makes a table of names.</summary>
    /// <param name="names">The names; no two are equal.</param>
    public AttributeNames(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        this.names = names;
        utf8 = Array.ConvertAll(names, Encoding.UTF8.GetBytes);
        encoded = Array.ConvertAll(names, name => Encoding.UTF8.GetBytes($"\"{JsonEncodedText.Encode(name)}\":"));
        ordinals = new(names.Length, StringComparer.Ordinal);
        for (var i = 0; i < names.Length; i++)
            ordinals.Add(names[i], i);
    }

    /// <summary>How many names there are.</summary>
    public int Count => names.Length;

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
}
