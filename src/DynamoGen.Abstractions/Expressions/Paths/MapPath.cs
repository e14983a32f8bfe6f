using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>A map with free keys, in a condition.</summary>
/// <typeparam name="TKey">The type of its keys.</typeparam>
/// <typeparam name="TPath">The shape of conditions on a value.</typeparam>
public readonly struct MapPath<TKey, TPath>
{
    private readonly DocumentPath path;
    private readonly Func<TKey, string> text;
    private readonly Func<DocumentPath, TPath> entry;

    /// <summary>Makes a path. For generated code.</summary>
    /// <param name="path">The place of the attribute.</param>
    /// <param name="text">How keys are stored.</param>
    /// <param name="entry">Makes the path of an entry.</param>
    public MapPath(DocumentPath path, Func<TKey, string> text, Func<DocumentPath, TPath> entry) => (this.path, this.text, this.entry) = (path, text, entry);

    /// <summary>The value of an entry, which may be missing.</summary>
    /// <param name="key">Its key.</param>
    public TPath this[TKey key] => entry(path.Entry(text(key)));

    /// <summary>How many entries it has.</summary>
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
