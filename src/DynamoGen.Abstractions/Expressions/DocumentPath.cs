using System.Globalization;

namespace DynamoGen.Expressions;

/// <summary>The place of an attribute, or of an element or entry inside of one: what the AWS documentation calls a document path. For generated code.</summary>
public sealed class DocumentPath
{
    private DocumentPath(DocumentPath? parent, string name, int index, WhenNull whenNull, int? maxBytes = null) =>
        (Parent, Name, Index, WhenNull, MaxBytes) = (parent, name, index, whenNull, maxBytes);

    /// <summary>Makes the path of an attribute of the item itself.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="whenNull">What setting it to null does.</param>
    public DocumentPath(string name, WhenNull whenNull = WhenNull.Remove) : this(null, name, -1, whenNull) { }

    /// <summary>Makes the path of an attribute of the item itself, with <see cref="MaxSizeAttribute"/>.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="maxBytes">How large its value may be, in bytes.</param>
    /// <param name="whenNull">What setting it to null does.</param>
    public DocumentPath(string name, int maxBytes, WhenNull whenNull = WhenNull.Remove) : this(null, name, -1, whenNull, maxBytes) { }

    /// <summary>The map or list around this; null for an attribute of the item itself.</summary>
    internal DocumentPath? Parent { get; }

    /// <summary>The attribute's name or map key; empty for an element of a list.</summary>
    internal string Name { get; }

    /// <summary>The position in a list, or -1.</summary>
    internal int Index { get; }

    /// <summary>What setting it to null does.</summary>
    internal WhenNull WhenNull { get; }

    /// <summary>How large the value may be, in bytes; null when nothing is said.</summary>
    internal int? MaxBytes { get; }

    /// <summary>How many names and positions the path has.</summary>
    internal int Depth => Parent is null ? 1 : Parent.Depth + 1;

    /// <summary>The same name inside of a map.</summary>
    /// <param name="parent">The map; the item itself when null.</param>
    public DocumentPath Under(DocumentPath? parent) => parent is null ? this : new(parent, Name, -1, WhenNull, MaxBytes);

    /// <summary>An entry of this map.</summary>
    /// <param name="key">Its key.</param>
    public DocumentPath Entry(string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return new(this, key, -1, WhenNull.Remove);
    }

    /// <summary>An element of this list.</summary>
    /// <param name="index">Its position, from 0.</param>
    public DocumentPath Element(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        return new(this, "", index, WhenNull.Remove);
    }

    /// <summary>Whether one path leads to or through the other.</summary>
    internal bool Overlaps(DocumentPath other)
    {
        var (longer, shorter) = Depth >= other.Depth ? (this, other) : (other, this);
        var excess = longer.Depth - shorter.Depth;
        while (excess-- > 0)
            longer = longer.Parent!;
        return longer.IsSame(shorter);
    }

    /// <summary>The path as people read it: <c>Home.City</c>, <c>Places[0]</c>.</summary>
    public override string ToString() =>
        Index >= 0 ? string.Create(CultureInfo.InvariantCulture, $"{Parent}[{Index}]") : Parent is null ? Name : $"{Parent}.{Name}";

    private bool IsSame(DocumentPath other) =>
        Index == other.Index && Name == other.Name && (ReferenceEquals(Parent, other.Parent) || (Parent is not null && other.Parent is not null && Parent.IsSame(other.Parent)));
}
