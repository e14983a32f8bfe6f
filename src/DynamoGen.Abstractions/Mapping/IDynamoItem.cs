using DynamoGen.Tables;

namespace DynamoGen.Mapping;

/// <summary>A type that is an item of a table. Implemented by generated code.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IDynamoItem<TSelf> : IDynamoReadable<TSelf> where TSelf : class, IDynamoItem<TSelf>
{
    /// <summary>The table that holds the items.</summary>
    static abstract TableDefinition Table { get; }

    /// <summary>What the attribute <c>_type</c> says of items of this type; null when the type has its table to itself and no key templates.</summary>
    static virtual string? ItemType => null;

    /// <summary>What else <c>_type</c> may say of items of this type: its names before it was renamed.</summary>
    static virtual IReadOnlyList<string> FormerItemTypes => [];

    /// <summary>Whether items are of the types of a hierarchy, so that the key of an item does not say its type.</summary>
    static virtual bool IsPolymorphic => false;

    /// <summary>Writes an item.</summary>
    /// <typeparam name="TWriter">The format.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <param name="item">The item.</param>
    /// <exception cref="MappingException">A member holds what DynamoDB cannot store.</exception>
    static abstract void Write<TWriter>(ref TWriter writer, TSelf item) where TWriter : struct, IAttributeWriter, allows ref struct;

    /// <summary>Which attributes the client keeps.</summary>
    static virtual KeptMembers Kept => KeptMembers.None;

    /// <summary>The version of an item; null when it was never stored, or its type counts none.</summary>
    /// <param name="item">The item.</param>
    static virtual long? Version(TSelf item) => null;

    /// <summary>The item with the members that the client keeps as a write stores them; the given one stays as it is.</summary>
    /// <param name="item">The item.</param>
    /// <param name="stamps">What the write gives to them.</param>
    static virtual TSelf Stamp(TSelf item, in Stamps stamps) => item;
}
