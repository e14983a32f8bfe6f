using Amazon.DynamoDBv2.Model;
using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>Items as the SDK's attribute values, for calls of the SDK's own client and for the events of streams. Nothing is sent; costs no reads or writes.</summary>
public static class AttributeMap
{
    /// <summary>An item's attributes.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="item">The item.</param>
    /// <exception cref="MappingException">A member holds what DynamoDB cannot store; the message says which and why.</exception>
    public static Dictionary<string, AttributeValue> Write<TItem>(TItem item) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(item);
        var writer = new AttributeMapWriter();
        try
        {
            TItem.Write(ref writer, item);
        }
        catch (MappingException exception)
        {
            throw MappingTrace.Write(exception, item);
        }
        return writer.Item;
    }

    /// <summary>A key's attributes.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <typeparam name="TKey">The type of its keys.</typeparam>
    /// <param name="key">The key.</param>
    /// <exception cref="MappingException">The key is <c>default</c>, or holds what DynamoDB cannot store.</exception>
    public static Dictionary<string, AttributeValue> WriteKey<TItem, TKey>(TKey key) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        var writer = new AttributeMapWriter();
        try
        {
            key.Write(ref writer);
        }
        catch (MappingException exception)
        {
            throw MappingTrace.WriteKey<TItem, TKey>(exception, key);
        }
        return writer.Item;
    }

    /// <summary>Reads an item.</summary>
    /// <typeparam name="T">The item type, or a part of one.</typeparam>
    /// <param name="attributes">Its attributes; those that the type does not declare are passed over.</param>
    /// <param name="table">The table they come from, for errors.</param>
    /// <exception cref="MappingException">An attribute is missing that the type requires, or holds what its member cannot; the message says which and why.</exception>
    public static T Read<T>(Dictionary<string, AttributeValue> attributes, string? table = null) where T : class, IDynamoReadable<T>
    {
        ArgumentNullException.ThrowIfNull(attributes);
        var reader = new AttributeMapReader(attributes);
        try
        {
            return T.Read(ref reader);
        }
        catch (MappingException exception)
        {
            throw MappingTrace.Read<T, AttributeMapReader>(exception, new(attributes), table);
        }
    }

    /// <summary>Attributes, such as an image of a stream, as values that know nothing of the SDK.</summary>
    /// <param name="attributes">The attributes.</param>
    /// <exception cref="MappingException">One of them has no type.</exception>
    public static IReadOnlyDictionary<string, DynamoValue> Values(Dictionary<string, AttributeValue> attributes)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        return Read(new AttributeValue { M = attributes }).Entries;
    }

    /// <summary>A value as the SDK's.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="MappingException">DynamoDB cannot store it.</exception>
    public static AttributeValue Write(DynamoValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var writer = new AttributeMapWriter();
        DynamoValueConverter.Write(ref writer, value);
        return writer.Value;
    }

    /// <summary>The SDK's value as one that knows nothing of the SDK.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="MappingException">The value has no type.</exception>
    public static DynamoValue Read(AttributeValue value)
    {
        var reader = new AttributeMapReader(value);
        return DynamoValueConverter.Read(ref reader);
    }
}
