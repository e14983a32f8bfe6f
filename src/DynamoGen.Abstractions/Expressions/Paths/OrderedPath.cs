using DynamoGen.Mapping;
using EditorBrowsable = System.ComponentModel.EditorBrowsableAttribute;
using static System.ComponentModel.EditorBrowsableState;

namespace DynamoGen.Expressions;

/// <summary>An attribute whose values have an order: a number, a date, a GUID. In a condition.</summary>
/// <typeparam name="T">The type of the member.</typeparam>
public readonly struct OrderedPath<T> where T : struct
{
    private readonly DocumentPath path;
    private readonly ValueCodec<T> codec;

    /// <summary>Makes a path. For generated code.</summary>
    /// <param name="path">The place of the attribute.</param>
    /// <param name="codec">How its values are stored.</param>
    public OrderedPath(DocumentPath path, ValueCodec<T> codec) => (this.path, this.codec) = (path, codec);

    /// <summary>It is the value; null means missing or NULL.</summary>
    public static DynamoCondition operator ==(OrderedPath<T> left, T? right) => Conditions.Is(left.path, right, left.codec);

    /// <summary>It is not the value, or it is missing (see <see cref="HasOther"/> for the other meaning); null means that it is there and not NULL.</summary>
    public static DynamoCondition operator !=(OrderedPath<T> left, T? right) => Conditions.IsNot(left.path, right, left.codec);

    /// <inheritdoc cref="operator ==(OrderedPath{T}, T?)"/>
    public static DynamoCondition operator ==(T? left, OrderedPath<T> right) => right == left;

    /// <inheritdoc cref="operator !=(OrderedPath{T}, T?)"/>
    public static DynamoCondition operator !=(T? left, OrderedPath<T> right) => right != left;

    /// <summary>Both attributes are there and equal.</summary>
    public static DynamoCondition operator ==(OrderedPath<T> left, OrderedPath<T> right) => Conditions.Compare(left.path, Conditions.Equal, right.path);

    /// <summary>The attributes differ, or one is missing.</summary>
    public static DynamoCondition operator !=(OrderedPath<T> left, OrderedPath<T> right) => Conditions.Compare(left.path, Conditions.NotEqual, right.path);

    /// <summary>It is below the value. A missing attribute does not meet it.</summary>
    public static DynamoCondition operator <(OrderedPath<T> left, T right) => Conditions.Compare(left.path, Conditions.Less, right, left.codec);

    /// <summary>The same with the value first.</summary>
    public static DynamoCondition operator <(T left, OrderedPath<T> right) => right > left;

    /// <summary>The same with another attribute.</summary>
    public static DynamoCondition operator <(OrderedPath<T> left, OrderedPath<T> right) => Conditions.Compare(left.path, Conditions.Less, right.path);

    /// <summary>It is at most the value. A missing attribute does not meet it.</summary>
    public static DynamoCondition operator <=(OrderedPath<T> left, T right) => Conditions.Compare(left.path, Conditions.LessOrEqual, right, left.codec);

    /// <summary>The same with the value first.</summary>
    public static DynamoCondition operator <=(T left, OrderedPath<T> right) => right >= left;

    /// <summary>The same with another attribute.</summary>
    public static DynamoCondition operator <=(OrderedPath<T> left, OrderedPath<T> right) => Conditions.Compare(left.path, Conditions.LessOrEqual, right.path);

    /// <summary>It is above the value. A missing attribute does not meet it.</summary>
    public static DynamoCondition operator >(OrderedPath<T> left, T right) => Conditions.Compare(left.path, Conditions.Greater, right, left.codec);

    /// <summary>The same with the value first.</summary>
    public static DynamoCondition operator >(T left, OrderedPath<T> right) => right < left;

    /// <summary>The same with another attribute.</summary>
    public static DynamoCondition operator >(OrderedPath<T> left, OrderedPath<T> right) => Conditions.Compare(left.path, Conditions.Greater, right.path);

    /// <summary>It is at least the value. A missing attribute does not meet it.</summary>
    public static DynamoCondition operator >=(OrderedPath<T> left, T right) => Conditions.Compare(left.path, Conditions.GreaterOrEqual, right, left.codec);

    /// <summary>The same with the value first.</summary>
    public static DynamoCondition operator >=(T left, OrderedPath<T> right) => right <= left;

    /// <summary>The same with another attribute.</summary>
    public static DynamoCondition operator >=(OrderedPath<T> left, OrderedPath<T> right) => Conditions.Compare(left.path, Conditions.GreaterOrEqual, right.path);

    /// <summary>It is between two bounds, both included.</summary>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound, not below the lower.</param>
    public DynamoCondition Between(T low, T high) => Conditions.Between(path, low, high, codec);

    /// <summary>It has a value other than this. Unlike <c>!=</c>, a missing attribute does not meet it.</summary>
    /// <param name="value">The value.</param>
    public DynamoCondition HasOther(T value) => Conditions.HasOther(path, value, codec);

    /// <summary>It is one of these values. Over 100 are asked for in several parts; DynamoDB takes 300 operators in all.</summary>
    /// <param name="values">The values; at least one.</param>
    /// <exception cref="InvalidRequestException">There are no values.</exception>
    public DynamoCondition In(params ReadOnlySpan<T> values) => Conditions.In(path, values.ToArray(), codec);

    /// <inheritdoc cref="In(ReadOnlySpan{T})"/>
    public DynamoCondition In(IEnumerable<T> values) => Conditions.In(path, values.ToArray(), codec);

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
