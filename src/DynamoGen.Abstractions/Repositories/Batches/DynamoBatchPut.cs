using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>An entry of a batch that stores an item; made by <see cref="DynamoBatchWrite.Put"/>.</summary>
/// <typeparam name="TItem">The type of the item.</typeparam>
public sealed class DynamoBatchPut<TItem> : DynamoBatchWrite where TItem : class, IDynamoItem<TItem>
{
    internal DynamoBatchPut(TItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        Item = item;
    }

    /// <summary>The item.</summary>
    public TItem Item { get; }

    /// <inheritdoc/>
    public override bool IsDelete => false;

    /// <inheritdoc/>
    public override Type ItemType => typeof(TItem);

    /// <inheritdoc/>
    public override object Content => Item;

    internal override TResult Accept<TResult>(IBatchWriteVisitor<TResult> visitor) => visitor.Put(Item);
}
