namespace DynamoGen.Mapping;

/// <summary>An item inside of another as M, by the item's own mapping. For generated code.</summary>
/// <typeparam name="TItem">The item type.</typeparam>
public readonly struct ItemConverter<TItem> : IDynamoConverter<TItem> where TItem : class, IDynamoItem<TItem>
{
    /// <inheritdoc/>
    public static void Write<TWriter>(ref TWriter writer, TItem value) where TWriter : struct, IAttributeWriter, allows ref struct => TItem.Write(ref writer, value);

    /// <inheritdoc/>
    public static TItem Read<TReader>(ref TReader reader) where TReader : struct, IAttributeReader, allows ref struct => TItem.Read(ref reader);
}
