using System.Diagnostics.CodeAnalysis;
using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>An attribute that is true or false, in a condition. It is itself the condition that it is true, so that <c>b.IsDone &amp;&amp; !b.IsLate</c> reads as it should.</summary>
[SuppressMessage("Usage", "CA2224", Justification = "Paths are compared to make conditions; they have no equality of their own.")]
public sealed class BooleanPath : DynamoCondition
{
    private static readonly ValueCodec<bool> Codec = ValueCodec<bool>.Using<BooleanConverter>();
    private readonly DocumentPath path;

    /// <summary>Makes a path. For generated code.</summary>
    /// <param name="path">The place of the attribute.</param>
    public BooleanPath(DocumentPath path) => this.path = path;

    /// <summary>It is the value; null means missing or NULL.</summary>
    public static DynamoCondition operator ==(BooleanPath left, bool? right) => Conditions.Is(left.path, right, Codec);

    /// <summary>It is not the value, or it is missing; null means that it is there and not NULL.</summary>
    public static DynamoCondition operator !=(BooleanPath left, bool? right) => Conditions.IsNot(left.path, right, Codec);

    /// <summary>The attribute is there, be it NULL.</summary>
    public DynamoCondition Exists() => Conditions.Exists(path);

    /// <summary>The attribute is missing. NULL is not missing.</summary>
    public DynamoCondition NotExists() => Conditions.NotExists(path);

    /// <summary>The attribute is stored as a type.</summary>
    /// <param name="type">The type.</param>
    public DynamoCondition IsType(DynamoType type) => Conditions.IsType(path, type);

    /// <summary>Whether it is the same object; conditions are made with <c>==</c>.</summary>
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>The hash of the object.</summary>
    public override int GetHashCode() => path.GetHashCode();

    internal override void Write(ExpressionWriter writer) => Conditions.Compare(path, Conditions.Equal, true, Codec).Write(writer);
}
