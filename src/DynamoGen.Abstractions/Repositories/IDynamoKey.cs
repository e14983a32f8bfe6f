using DynamoGen.Expressions;
using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>The key of an item. Generated for each item type as a <c>readonly record struct</c>; its default value is refused.</summary>
/// <typeparam name="TItem">The item type.</typeparam>
public interface IDynamoKey<TItem> where TItem : class, IDynamoItem<TItem>
{
    /// <summary>Writes the key attributes as an item that has nothing else.</summary>
    /// <typeparam name="TWriter">The format.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <exception cref="MappingException">The key is <c>default</c>, or a value cannot be stored.</exception>
    void Write<TWriter>(ref TWriter writer) where TWriter : struct, IAttributeWriter, allows ref struct;

    /// <summary>
    /// Writes what an item of this key has for certain beside it: the members that the key is made of, where a template makes it, the keys of indexes that are made of nothing else, and
    /// the number of its shape.
    /// </summary>
    /// <typeparam name="TWriter">The format.</typeparam>
    /// <param name="writer">The writer.</param>
    /// <exception cref="MappingException">A value cannot be stored.</exception>
    void WriteMembers<TWriter>(ref TWriter writer) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        writer.BeginMap(0);
        writer.EndMap();
    }
}

/// <summary>The key of an item, and the witness that ties the item's type to the shapes of its conditions and updates, so that calls infer all of them.</summary>
/// <typeparam name="TItem">The item type.</typeparam>
/// <typeparam name="TAttributes">The shape of conditions on the item.</typeparam>
/// <typeparam name="TUpdate">The shape of updates of the item.</typeparam>
public interface IDynamoKey<TItem, TAttributes, TUpdate> : IDynamoKey<TItem>
    where TItem : class, IDynamoItem<TItem>
    where TAttributes : struct
    where TUpdate : struct, IUpdateShape<TUpdate>, allows ref struct;
