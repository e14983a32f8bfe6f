using System.Buffers;
using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>Items in DynamoDB's own JSON, as UTF-8: what goes over the wire, and what exports and streams contain. Nothing is sent; costs no reads or writes.</summary>
public static class WireForm
{
    /// <summary>An item as JSON.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="item">The item.</param>
    /// <exception cref="MappingException">A member holds what DynamoDB cannot store; the message says which and why.</exception>
    public static byte[] Write<TItem>(TItem item) where TItem : class, IDynamoItem<TItem>
    {
        using var buffer = new PooledBytes();
        Write(item, buffer);
        return buffer.Written.ToArray();
    }

    /// <summary>Writes an item as JSON. Allocates nothing but what the buffer does.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="item">The item.</param>
    /// <param name="output">Where the bytes go; after an exception it may hold the beginning of the item.</param>
    /// <exception cref="MappingException">A member holds what DynamoDB cannot store; the message says which and why.</exception>
    public static void Write<TItem>(TItem item, IBufferWriter<byte> output) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(item);
        var writer = new WireWriter(output);
        try
        {
            TItem.Write(ref writer, item);
        }
        catch (MappingException exception)
        {
            throw MappingTrace.Write(exception, item);
        }
        writer.Flush();
    }

    /// <summary>Reads an item.</summary>
    /// <typeparam name="T">The item type, or a part of one.</typeparam>
    /// <param name="json">The item's JSON, and nothing after it but blanks. Attributes that the type does not declare are passed over.</param>
    /// <param name="table">The table it comes from, for errors.</param>
    /// <exception cref="MappingException">The JSON is damaged or cut; an attribute is missing that the type requires, or holds what its member cannot.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json, string? table = null) where T : class, IDynamoReadable<T>
    {
        var reader = new WireReader(json);
        try
        {
            var item = T.Read(ref reader);
            reader.ExpectEnd();
            return item;
        }
        catch (MappingException exception)
        {
            throw MappingTrace.Read<T, WireReader>(exception, new(json), table);
        }
    }
}
