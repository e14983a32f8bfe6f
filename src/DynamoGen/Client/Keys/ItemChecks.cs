using System.Collections.Concurrent;
using System.Globalization;
using DynamoGen.Expressions;
using DynamoGen.Mapping;
using DynamoGen.Tables;
using DynamoGen.Telemetry;

namespace DynamoGen.Keys;

/// <summary>What is checked of every item and key before it is sent, and what is learnt on the way: its key and its size.</summary>
/// <param name="options">The client's options.</param>
/// <param name="tables">The physical table names.</param>
internal sealed class ItemChecks(DynamoGenOptions options, TableNames tables)
{
    private readonly ConcurrentDictionary<TableDefinition, TableKeys> keys = new();

    /// <summary>The key attributes of a table.</summary>
    public TableKeys KeysOf(TableDefinition table) => keys.GetOrAdd(table, static definition => new TableKeys(definition));

    /// <summary>Checks an item.</summary>
    /// <exception cref="InvalidRequestException">A key attribute is missing, empty, too long or of the wrong type.</exception>
    /// <exception cref="ItemTooLargeException">The item is larger than 400 KB.</exception>
    /// <exception cref="MappingException">A member holds what DynamoDB cannot store.</exception>
    public CheckedItem Item<TItem>(string operation, TItem item) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(item);
        var bytes = Size(operation, item);
        var capture = new KeyCapture(KeysOf(TItem.Table));
        TItem.Write(ref capture, item);
        var subject = Check(operation, TItem.Table, capture.Values, withIndexes: true);
        return Sized(operation, TItem.Table, subject, bytes);
    }

    /// <summary>Checks an item of whatever type.</summary>
    /// <param name="operation">The service's operation.</param>
    /// <param name="table">The table.</param>
    /// <param name="item">The item's attributes, as a map.</param>
    /// <exception cref="InvalidRequestException">A key attribute is missing, empty, too long or of the wrong type.</exception>
    /// <exception cref="ItemTooLargeException">The item is larger than 400 KB.</exception>
    /// <exception cref="MappingException">DynamoDB cannot store an attribute.</exception>
    public CheckedItem Item(string operation, TableDefinition table, DynamoValue item)
    {
        var size = new ItemSizeWriter();
        var capture = new KeyCapture(KeysOf(table));
        try
        {
            DynamoValueConverter.Write(ref size, item);
        }
        catch (MappingException e)
        {
            throw About(e, operation, table);
        }
        DynamoValueConverter.Write(ref capture, item);
        return Sized(operation, table, Check(operation, table, capture.Values, withIndexes: true), size.Bytes);
    }

    /// <summary>Checks a key of whatever type.</summary>
    /// <param name="operation">The service's operation.</param>
    /// <param name="table">The table.</param>
    /// <param name="key">The key's attributes, as a map.</param>
    /// <exception cref="InvalidRequestException">A key attribute is missing, empty, too long or of the wrong type.</exception>
    public CheckedItem Key(string operation, TableDefinition table, DynamoValue key)
    {
        var capture = new KeyCapture(KeysOf(table));
        DynamoValueConverter.Write(ref capture, key);
        return Check(operation, table, capture.Values, withIndexes: false);
    }

    /// <summary>Checks a key.</summary>
    /// <exception cref="InvalidRequestException">A key attribute is empty, too long or of the wrong type.</exception>
    /// <exception cref="MappingException">The key is <c>default</c>.</exception>
    public CheckedItem Key<TItem, TKey>(string operation, TKey key) where TItem : class, IDynamoItem<TItem> where TKey : IDynamoKey<TItem>
    {
        var capture = new KeyCapture(KeysOf(TItem.Table));
        try
        {
            key.Write(ref capture);
        }
        catch (MappingException e)
        {
            throw About(e, operation, TItem.Table);
        }
        return Check(operation, TItem.Table, capture.Values, withIndexes: false);
    }

    /// <summary>
    /// Checks a key, and what an update sets: values of members with [MaxSize], and keys of indexes, for DynamoDB refuses values that no index takes, its emulator does not.
    /// </summary>
    public CheckedItem Update<TItem, TKey>(string operation, TKey key, DynamoUpdate update) where TItem : class, IDynamoItem<TItem> where TKey : IDynamoKey<TItem>
    {
        var subject = Key<TItem, TKey>(operation, key);
        var text = subject.Text;
        foreach (var use in KeysOf(TItem.Table).Uses)
            if (use.Index is not null && UpdatedValue.Of(update, use.Attribute.Name) is { } value && KeyRules.Fault(use, value) is { } fault)
                throw new InvalidRequestException(fault) { Operation = operation, Table = tables.Of(TItem.Table), Key = text };
        foreach (var action in update.Actions)
            if (action is { Path.MaxBytes: { } maximum, Clause: not UpdateClause.Delete } && UpdatedValue.Of(action) is { } value && Bytes(value) is var bytes && bytes > maximum)
                throw new InvalidRequestException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The update gives {action.Path} a value of {bytes} bytes, but [MaxSize({maximum})] allows {maximum}. Shorten the value, or raise the limit where it is declared."))
                {
                    Operation = operation,
                    Table = tables.Of(TItem.Table),
                    Key = text,
                };
        return subject;
    }

    private static int Bytes(DynamoValue value)
    {
        var writer = new ItemSizeWriter();
        DynamoValueConverter.Write(ref writer, value);
        return writer.Bytes;
    }

    private CheckedItem Sized(string operation, TableDefinition table, CheckedItem subject, int bytes)
    {
        if (bytes > ServiceLimits.ItemBytes)
            throw new ItemTooLargeException(string.Create(
                CultureInfo.InvariantCulture,
                $"The item has {bytes} bytes; an item has at most {ServiceLimits.ItemBytes}, attribute names and values together. Split it over several items, or keep the large part in another store."))
            {
                Operation = operation,
                Table = tables.Of(table),
                Key = subject.Text,
            };
        CallTelemetry.ItemSize(operation, tables.Of(table), bytes);
        return subject with { Bytes = bytes };
    }

    private int Size<TItem>(string operation, TItem item) where TItem : class, IDynamoItem<TItem>
    {
        try
        {
            return ItemSize.Of(item);
        }
        catch (MappingException e)
        {
            throw About(e, operation, TItem.Table);
        }
    }

    private MappingException About(MappingException exception, string operation, TableDefinition table)
    {
        exception.Operation = operation;
        exception.Table = tables.Of(table);
        return exception;
    }

    private CheckedItem Check(string operation, TableDefinition table, DynamoValue?[] values, bool withIndexes)
    {
        var tableKeys = KeysOf(table);
        var text = options.RedactKeys ? null : KeyText.Of(tableKeys, values);
        if (KeyRules.Fault(tableKeys, values, withIndexes) is { } fault)
            throw new InvalidRequestException(fault) { Operation = operation, Table = tables.Of(table), Key = text };
        return new(new ItemKey(values[0]!, table.SortKey is null ? null : values[1]), text, 0);
    }
}

/// <summary>An item or key that may be sent.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Text">The key as text; null when it must not be told.</param>
/// <param name="Bytes">The item's size.</param>
internal readonly record struct CheckedItem(ItemKey Key, string? Text, int Bytes);
