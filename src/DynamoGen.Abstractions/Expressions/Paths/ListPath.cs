using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>A list, in a condition.</summary>
/// <typeparam name="T">The type of its elements.</typeparam>
/// <typeparam name="TPath">The shape of conditions on an element.</typeparam>
public readonly struct ListPath<T, TPath>
{
    private readonly DocumentPath path;
    private readonly ValueCodec<T> codec;
    private readonly Func<DocumentPath, TPath> element;

    /// <summary>Makes a path. For generated code.</summary>
    /// <param name="path">The place of the attribute.</param>
    /// <param name="codec">How its elements are stored.</param>
    /// <param name="element">Makes the path of an element.</param>
    public ListPath(DocumentPath path, ValueCodec<T> codec, Func<DocumentPath, TPath> element) => (this.path, this.codec, this.element) = (path, codec, element);

    /// <summary>An element; one beyond the end is missing.</summary>
    /// <param name="index">Its position, from 0.</param>
    public TPath this[int index] => element(path.Element(index));

    /// <summary>It has an element that equals a value.</summary>
    /// <param name="value">The value.</param>
    public DynamoCondition Contains(T value) => Conditions.Contains(path, value, codec);

    /// <summary>How many elements it has.</summary>
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
