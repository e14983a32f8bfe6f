namespace DynamoGen.Mapping;

/// <summary>Maps an item inside of another by the item's own mapping. For generated code.</summary>
public static class NestedItem
{
    /// <summary>Writes an item as a map.</summary>
    /// <typeparam name="TWriter">The format.</typeparam>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="writer">The writer, where a value is due.</param>
    /// <param name="item">The item.</param>
    public static void Write<TWriter, TItem>(ref TWriter writer, TItem item) where TWriter : struct, IAttributeWriter, allows ref struct where TItem : class, IDynamoItem<TItem> =>
        TItem.Write(ref writer, item);

    /// <summary>Reads an item from a map.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <typeparam name="TReader">The format.</typeparam>
    /// <param name="reader">The reader, at the map.</param>
    public static TItem Read<TItem, TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct where TItem : class, IDynamoItem<TItem> =>
        TItem.Read(ref reader);
}
