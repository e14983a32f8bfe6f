namespace DynamoGen.Mapping;

/// <summary>Finds the place of an error by doing the work once more, slowly.</summary>
internal static class MappingTrace
{
    /// <summary>The error of writing an item, with its table and attribute path.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <param name="exception">The error as the fast writer threw it.</param>
    /// <param name="item">The item.</param>
    /// <returns>What to throw.</returns>
    public static MappingException Write<TItem>(MappingException exception, TItem item) where TItem : class, IDynamoItem<TItem>
    {
        var path = new AttributePath();
        var writer = new PathTracingWriter(path);
        try
        {
            TItem.Write(ref writer, item);
        }
        catch (MappingException again)
        {
            return again.At(TItem.Table.Name, path.ToString());
        }
        return exception.At(TItem.Table.Name, null);
    }

    /// <summary>The error of writing a key, with its table and attribute.</summary>
    /// <inheritdoc cref="Write"/>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <typeparam name="TKey">The type of its keys.</typeparam>
    /// <param name="exception">The error as the fast writer threw it.</param>
    /// <param name="key">The key.</param>
    public static MappingException WriteKey<TItem, TKey>(MappingException exception, TKey key) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        var path = new AttributePath();
        var writer = new PathTracingWriter(path);
        try
        {
            key.Write(ref writer);
        }
        catch (MappingException again)
        {
            return again.At(TItem.Table.Name, path.ToString());
        }
        return exception.At(TItem.Table.Name, null);
    }

    /// <summary>The error of reading an item, with its table and attribute path.</summary>
    /// <typeparam name="T">The item type, or a part of one.</typeparam>
    /// <typeparam name="TReader">The item's format.</typeparam>
    /// <param name="exception">The error as the fast reader threw it.</param>
    /// <param name="reader">A reader at the beginning.</param>
    /// <param name="table">The table, if it is known.</param>
    /// <returns>What to throw.</returns>
    public static MappingException Read<T, TReader>(MappingException exception, TReader reader, string? table)
        where T : class, IDynamoReadable<T>
        where TReader : struct, IAttributeReader, allows ref struct
    {
        var path = new AttributePath();
        var tracing = new PathTracingReader<TReader>(reader, path);
        try
        {
            T.Read(ref tracing);
        }
        catch (MappingException again)
        {
            return again.At(table, path.ToString());
        }
        return exception.At(table, null);
    }
}
