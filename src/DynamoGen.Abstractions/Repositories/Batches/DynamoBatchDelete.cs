using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>An entry of a batch that deletes an item; made by <see cref="DynamoBatchWrite.Delete"/>.</summary>
/// <typeparam name="TItem">The type of the item.</typeparam>
public sealed class DynamoBatchDelete<TItem> : DynamoBatchWrite where TItem : class, IDynamoItem<TItem>
{
    internal DynamoBatchDelete(IDynamoKey<TItem> key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Key = key;
    }

    /// <summary>The key.</summary>
    public IDynamoKey<TItem> Key { get; }

    /// <inheritdoc/>
    public override bool IsDelete => true;

    /// <inheritdoc/>
    public override Type ItemType => typeof(TItem);

    /// <inheritdoc/>
    public override object Content => Key;

    internal override TResult Accept<TResult>(IBatchWriteVisitor<TResult> visitor) => visitor.Delete(Key);
}
