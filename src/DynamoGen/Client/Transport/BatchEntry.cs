using DynamoGen.Keys;
using DynamoGen.Mapping;

namespace DynamoGen.Transport;

/// <summary>One entry of a batch, whatever its type is: an item to store, or the key of one to delete or read.</summary>
/// <param name="table">The table.</param>
/// <param name="subject">What was found when it was checked.</param>
internal abstract class BatchEntry(BatchTable table, CheckedItem subject)
{
    /// <summary>The table.</summary>
    public BatchTable Table => table;

    /// <summary>What was found when it was checked.</summary>
    public CheckedItem Subject => subject;

    /// <summary>What tells it apart from other entries of the batch: the service takes one write for a key.</summary>
    public (string Table, ItemKey Key) Identity => (table.Name, subject.Key);

    /// <summary>The size of the item; 0 of a key.</summary>
    public int Bytes => subject.Bytes;

    /// <summary>Whether it is an item to store.</summary>
    public abstract bool IsPut { get; }

    /// <summary>What the caller gave, which leftovers are told as.</summary>
    public abstract object Given { get; }

    /// <summary>Writes the item or the key.</summary>
    public abstract void Write<TWriter>(ref TWriter writer) where TWriter : struct, IAttributeWriter, allows ref struct;
}

/// <summary>The table of batch entries.</summary>
/// <param name="Name">The physical table name.</param>
/// <param name="Keys">Its key attributes.</param>
/// <param name="Expiry">What tells expired items, which reads pass over; null when there are none, or they are wanted.</param>
internal sealed record BatchTable(string Name, TableKeys Keys, Expiry? Expiry);

/// <summary>An item to store.</summary>
/// <param name="table">The table.</param>
/// <param name="subject">What was found when it was checked.</param>
/// <param name="item">The item as it is stored.</param>
/// <param name="given">What the caller gave for it.</param>
internal sealed class ItemEntry<TItem>(BatchTable table, CheckedItem subject, TItem item, object given) : BatchEntry(table, subject) where TItem : class, IDynamoItem<TItem>
{
    public override bool IsPut => true;

    public override object Given => given;

    public override void Write<TWriter>(ref TWriter writer) => TItem.Write(ref writer, item);
}

/// <summary>The key of an item to delete or read.</summary>
/// <param name="table">The table.</param>
/// <param name="subject">What was found when it was checked.</param>
/// <param name="key">The key.</param>
/// <param name="given">What the caller gave for it; the key when null.</param>
internal sealed class KeyEntry<TItem, TKey>(BatchTable table, CheckedItem subject, TKey key, object? given) : BatchEntry(table, subject)
    where TItem : class, IDynamoItem<TItem> where TKey : IDynamoKey<TItem>
{
    public override bool IsPut => false;

    public override object Given => given ?? key;

    public override void Write<TWriter>(ref TWriter writer) => key.Write(ref writer);
}

/// <summary>An item, or the key of one, of whatever type.</summary>
/// <param name="table">The table.</param>
/// <param name="subject">What was found when it was checked.</param>
/// <param name="attributes">The attributes, as a map.</param>
/// <param name="isPut">Whether it is an item to store.</param>
/// <param name="given">What the caller gave for it.</param>
internal sealed class RawEntry(BatchTable table, CheckedItem subject, DynamoValue attributes, bool isPut, object given) : BatchEntry(table, subject)
{
    public override bool IsPut => isPut;

    public override object Given => given;

    public override void Write<TWriter>(ref TWriter writer) => DynamoValueConverter.Write(ref writer, attributes);
}
