using DynamoGen.Mapping;
using EditorBrowsable = System.ComponentModel.EditorBrowsableAttribute;
using static System.ComponentModel.EditorBrowsableState;

namespace DynamoGen.Expressions;

/// <summary>The size of an attribute: the length of text or bytes, the count of a set, list or map. Numbers have none.</summary>
public readonly struct SizePath
{
    private static readonly ValueCodec<int> Codec = ValueCodec<int>.Using<NumberConverter<int>>();
    private readonly DocumentPath path;

    internal SizePath(DocumentPath path) => this.path = path;

    /// <summary>The size compared with a number; a missing attribute has no size and meets nothing.</summary>
    public static DynamoCondition operator ==(SizePath left, int right) => new ValueComparison<int>(new(left.path, IsSize: true), Conditions.Equal, right, Codec);

    /// <summary>The same with the number first.</summary>
    public static DynamoCondition operator ==(int left, SizePath right) => right == left;

    /// <summary>The same with the size of another attribute.</summary>
    public static DynamoCondition operator ==(SizePath left, SizePath right) => new PathComparison(new(left.path, IsSize: true), Conditions.Equal, new(right.path, IsSize: true));

    /// <summary>The size compared with a number; a missing attribute has no size and meets only this.</summary>
    public static DynamoCondition operator !=(SizePath left, int right) => new ValueComparison<int>(new(left.path, IsSize: true), Conditions.NotEqual, right, Codec);

    /// <summary>The same with the number first.</summary>
    public static DynamoCondition operator !=(int left, SizePath right) => right != left;

    /// <summary>The same with the size of another attribute.</summary>
    public static DynamoCondition operator !=(SizePath left, SizePath right) => new PathComparison(new(left.path, IsSize: true), Conditions.NotEqual, new(right.path, IsSize: true));

    /// <summary>The size compared with a number; a missing attribute has no size and meets nothing.</summary>
    public static DynamoCondition operator <(SizePath left, int right) => new ValueComparison<int>(new(left.path, IsSize: true), Conditions.Less, right, Codec);

    /// <summary>The same with the number first.</summary>
    public static DynamoCondition operator <(int left, SizePath right) => right > left;

    /// <summary>The same with the size of another attribute.</summary>
    public static DynamoCondition operator <(SizePath left, SizePath right) => new PathComparison(new(left.path, IsSize: true), Conditions.Less, new(right.path, IsSize: true));

    /// <summary>The size compared with a number; a missing attribute has no size and meets nothing.</summary>
    public static DynamoCondition operator <=(SizePath left, int right) => new ValueComparison<int>(new(left.path, IsSize: true), Conditions.LessOrEqual, right, Codec);

    /// <summary>The same with the number first.</summary>
    public static DynamoCondition operator <=(int left, SizePath right) => right >= left;

    /// <summary>The same with the size of another attribute.</summary>
    public static DynamoCondition operator <=(SizePath left, SizePath right) => new PathComparison(new(left.path, IsSize: true), Conditions.LessOrEqual, new(right.path, IsSize: true));

    /// <summary>The size compared with a number; a missing attribute has no size and meets nothing.</summary>
    public static DynamoCondition operator >(SizePath left, int right) => new ValueComparison<int>(new(left.path, IsSize: true), Conditions.Greater, right, Codec);

    /// <summary>The same with the number first.</summary>
    public static DynamoCondition operator >(int left, SizePath right) => right < left;

    /// <summary>The same with the size of another attribute.</summary>
    public static DynamoCondition operator >(SizePath left, SizePath right) => new PathComparison(new(left.path, IsSize: true), Conditions.Greater, new(right.path, IsSize: true));

    /// <summary>The size compared with a number; a missing attribute has no size and meets nothing.</summary>
    public static DynamoCondition operator >=(SizePath left, int right) => new ValueComparison<int>(new(left.path, IsSize: true), Conditions.GreaterOrEqual, right, Codec);

    /// <summary>The same with the number first.</summary>
    public static DynamoCondition operator >=(int left, SizePath right) => right <= left;

    /// <summary>The same with the size of another attribute.</summary>
    public static DynamoCondition operator >=(SizePath left, SizePath right) => new PathComparison(new(left.path, IsSize: true), Conditions.GreaterOrEqual, new(right.path, IsSize: true));

    /// <summary>The size is between two bounds, both included.</summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound, not below the lower.</param>
    public DynamoCondition Between(int low, int high) => Conditions.BetweenSizes(path, low, high, Codec);

    /// <summary>Not for paths: compare with <c>==</c>, which makes a condition.</summary>
    [EditorBrowsable(Never)]
    public override bool Equals(object? obj) => throw new NotSupportedException("Compare attributes with ==, which makes a condition.");

    /// <summary>Not for paths.</summary>
    [EditorBrowsable(Never)]
    public override int GetHashCode() => throw new NotSupportedException("A path has no hash.");

    /// <summary>The path as people read it.</summary>
    public override string ToString() => path.ToString();
}
