using DynamoGen.Mapping;
using EditorBrowsable = System.ComponentModel.EditorBrowsableAttribute;
using static System.ComponentModel.EditorBrowsableState;

namespace DynamoGen.Expressions;

/// <summary>An attribute of bytes, in a condition. Bytes are compared as unsigned.</summary>
public readonly struct BinaryPath
{
    private static readonly ValueCodec<ReadOnlyMemory<byte>> Codec = ValueCodec<ReadOnlyMemory<byte>>.Using<MemoryConverter>();
    private readonly DocumentPath path;

    /// <summary>Makes a path. For generated code.</summary>
    /// <param name="path">The place of the attribute.</param>
    public BinaryPath(DocumentPath path) => this.path = path;

    /// <summary>It begins with bytes.</summary>
    /// <param name="prefix">The bytes.</param>
    public DynamoCondition StartsWith(ReadOnlyMemory<byte> prefix) => Conditions.StartsWith(path, prefix, Codec);

    /// <summary>Its length in bytes.</summary>
    public SizePath Size() => new(path);

    /// <summary>It is the value; null means missing or NULL.</summary>
    public static DynamoCondition operator ==(BinaryPath left, ReadOnlyMemory<byte>? right) => Conditions.Is(left.path, right, Codec);

    /// <summary>It is not the value, or it is missing (see <see cref="HasOther"/> for the other meaning); null means that it is there and not NULL.</summary>
    public static DynamoCondition operator !=(BinaryPath left, ReadOnlyMemory<byte>? right) => Conditions.IsNot(left.path, right, Codec);

    /// <inheritdoc cref="operator ==(BinaryPath, ReadOnlyMemory{byte}?)"/>
    public static DynamoCondition operator ==(ReadOnlyMemory<byte>? left, BinaryPath right) => right == left;

    /// <inheritdoc cref="operator !=(BinaryPath, ReadOnlyMemory{byte}?)"/>
    public static DynamoCondition operator !=(ReadOnlyMemory<byte>? left, BinaryPath right) => right != left;

    /// <summary>Both attributes are there and equal.</summary>
    public static DynamoCondition operator ==(BinaryPath left, BinaryPath right) => Conditions.Compare(left.path, Conditions.Equal, right.path);

    /// <summary>The attributes differ, or one is missing.</summary>
    public static DynamoCondition operator !=(BinaryPath left, BinaryPath right) => Conditions.Compare(left.path, Conditions.NotEqual, right.path);

    /// <summary>It is below the value. A missing attribute does not meet it.</summary>
    public static DynamoCondition operator <(BinaryPath left, ReadOnlyMemory<byte> right) => Conditions.Compare(left.path, Conditions.Less, right, Codec);

    /// <summary>The same with the value first.</summary>
    public static DynamoCondition operator <(ReadOnlyMemory<byte> left, BinaryPath right) => right > left;

    /// <summary>The same with another attribute.</summary>
    public static DynamoCondition operator <(BinaryPath left, BinaryPath right) => Conditions.Compare(left.path, Conditions.Less, right.path);

    /// <summary>It is at most the value. A missing attribute does not meet it.</summary>
    public static DynamoCondition operator <=(BinaryPath left, ReadOnlyMemory<byte> right) => Conditions.Compare(left.path, Conditions.LessOrEqual, right, Codec);

    /// <summary>The same with the value first.</summary>
    public static DynamoCondition operator <=(ReadOnlyMemory<byte> left, BinaryPath right) => right >= left;

    /// <summary>The same with another attribute.</summary>
    public static DynamoCondition operator <=(BinaryPath left, BinaryPath right) => Conditions.Compare(left.path, Conditions.LessOrEqual, right.path);

    /// <summary>It is above the value. A missing attribute does not meet it.</summary>
    public static DynamoCondition operator >(BinaryPath left, ReadOnlyMemory<byte> right) => Conditions.Compare(left.path, Conditions.Greater, right, Codec);

    /// <summary>The same with the value first.</summary>
    public static DynamoCondition operator >(ReadOnlyMemory<byte> left, BinaryPath right) => right < left;

    /// <summary>The same with another attribute.</summary>
    public static DynamoCondition operator >(BinaryPath left, BinaryPath right) => Conditions.Compare(left.path, Conditions.Greater, right.path);

    /// <summary>It is at least the value. A missing attribute does not meet it.</summary>
    public static DynamoCondition operator >=(BinaryPath left, ReadOnlyMemory<byte> right) => Conditions.Compare(left.path, Conditions.GreaterOrEqual, right, Codec);

    /// <summary>The same with the value first.</summary>
    public static DynamoCondition operator >=(ReadOnlyMemory<byte> left, BinaryPath right) => right <= left;

    /// <summary>The same with another attribute.</summary>
    public static DynamoCondition operator >=(BinaryPath left, BinaryPath right) => Conditions.Compare(left.path, Conditions.GreaterOrEqual, right.path);

    /// <summary>It is between two bounds, both included.</summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound, not below the lower.</param>
    public DynamoCondition Between(ReadOnlyMemory<byte> low, ReadOnlyMemory<byte> high) => Conditions.Between(path, low, high, Codec);

    /// <summary>It has a value other than this. Unlike <c>!=</c>, a missing attribute does not meet it.</summary>
    /// <param name="value">The value.</param>
    public DynamoCondition HasOther(ReadOnlyMemory<byte> value) => Conditions.HasOther(path, value, Codec);

    /// <summary>The attribute is there, be it NULL.</summary>
    public DynamoCondition Exists() => Conditions.Exists(path);

    /// <summary>The attribute is missing. NULL is not missing.</summary>
    public DynamoCondition NotExists() => Conditions.NotExists(path);

    /// <summary>The attribute is stored as a type.</summary>
    /// <param name="type">The type.</param>
    public DynamoCondition IsType(DynamoType type) => Conditions.IsType(path, type);

    /// <summary>Not for paths: compare with <c>==</c>, which makes a condition.</summary>
    [EditorBrowsable(Never)]
    public override bool Equals(object? obj) => throw new NotSupportedException("Compare attributes with ==, which makes a condition.");

    /// <summary>Not for paths.</summary>
    [EditorBrowsable(Never)]
    public override int GetHashCode() => throw new NotSupportedException("A path has no hash.");

    /// <summary>The path as people read it.</summary>
    public override string ToString() => path.ToString();
}
