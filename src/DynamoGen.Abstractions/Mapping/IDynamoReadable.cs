namespace DynamoGen.Mapping;

/// <summary>A type that can be read from an item's attributes. Implemented by generated code.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IDynamoReadable<TSelf> where TSelf : class, IDynamoReadable<TSelf>
{
    /// <summary>The names of the attributes that <see cref="Read"/> looks for, in the order of their declaration.</summary>
    static abstract AttributeNames Names { get; }

    /// <summary>Reads an item.</summary>
    /// <typeparam name="TReader">The format.</typeparam>
    /// <param name="reader">The reader, before the item's map.</param>
    /// <exception cref="MappingException">An attribute is missing that the type requires, or holds what its member cannot.</exception>
    static abstract TSelf Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct;
}
