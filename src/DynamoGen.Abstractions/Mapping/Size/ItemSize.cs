using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>Item sizes as DynamoDB counts them, against its limit of 400 KB and for the units that reads and writes cost.</summary>
public static class ItemSize
{
    /// <summary>An item's size. Allocates nothing.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="item">The item.</param>
    /// <returns>Bytes: attribute names and values. Never below the service's own count; a byte above it at most for each number whose digits straddle pairs, such as 120.</returns>
    /// <exception cref="MappingException">A member holds what DynamoDB cannot store.</exception>
    public static int Of<TItem>(TItem item) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(item);
        var writer = new ItemSizeWriter();
        try
        {
            TItem.Write(ref writer, item);
        }
        catch (MappingException exception)
        {
            throw MappingTrace.Write(exception, item);
        }
        return writer.Bytes;
    }

    /// <summary>The size of an item's entry in an index: of the attributes that the index holds. Queries of the index are billed by it.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="item">The item.</param>
    /// <param name="index">The index's name.</param>
    /// <returns>Bytes; 0 when the item lacks an attribute of the index's key, so that the index has no entry of it.</returns>
    /// <exception cref="ArgumentException">The table has no such index.</exception>
    /// <exception cref="MappingException">A member holds what DynamoDB cannot store.</exception>
    public static int OfEntry<TItem>(TItem item, string index) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(item);
        return IndexEntry.Of(TItem.Table, TItem.Table.Index(index), IndexEntry.Attributes(item))?.Bytes ?? 0;
    }
}
