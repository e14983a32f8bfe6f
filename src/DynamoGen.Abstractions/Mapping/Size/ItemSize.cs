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
}
