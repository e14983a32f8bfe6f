using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>An attribute of which conditions can only say whether and as what it is stored.</summary>
public readonly struct AnyPath
{
    private readonly DocumentPath path;

    /// <summary>Makes a path. For generated code.</summary>
    /// <param name="path">The place of the attribute.</param>
    public AnyPath(DocumentPath path) => this.path = path;

    /// <summary>Its size: the length of text or bytes, the count of a set, list or map.</summary>
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
