using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>A set, in a condition. The empty set is a missing attribute.</summary>
/// <typeparam name="T">The type of its members.</typeparam>
public readonly struct SetPath<T>
{
    private readonly DocumentPath path;
    private readonly ValueCodec<T> codec;

    /// <summary>Makes a path. For generated code.</summary>
    /// <param name="path">The place of the attribute.</param>
    /// <param name="codec">How its values are stored.</param>
    public SetPath(DocumentPath path, ValueCodec<T> codec) => (this.path, this.codec) = (path, codec);

    /// <summary>It has a member.</summary>
    /// <param name="member">The member.</param>
    public DynamoCondition Contains(T member) => Conditions.Contains(path, member, codec);

    /// <summary>How many members it has; the empty set is missing, and has no size.</summary>
    public SizePath Size() => new(path);

    /// <summary>The attribute is there, be it NULL.</summary>
    public DynamoCondition Exists() => Conditions.Exists(path);

    /// <summary>The attribute is missing. NULL is not missing.</summary>
    public DynamoCondition NotExists() => Conditions.NotExists(path);

    /// <summary>The attribute is stored as a type.</summary>
    /// <param name="type">The type.</param>
    public DynamoCondition IsType(DynamoType type) => Conditions.IsType(path, type);

    /// <summary>The path as people read it.</summary>
    public override string ToString() => path.ToString();
}
