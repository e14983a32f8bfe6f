using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>One entry of a batch of writes over several tables, as data: a put or a delete. Immutable.</summary>
/// <remarks>What of a batch is undone comes back as these: <c>entry is DynamoBatchPut&lt;Bookmark&gt; { Item: var bookmark }</c>.</remarks>
public abstract class DynamoBatchWrite
{
    private protected DynamoBatchWrite() { }

    /// <summary>Whether an item is deleted; otherwise one is stored.</summary>
    public abstract bool IsDelete { get; }

    /// <summary>The type of the item.</summary>
    public abstract Type ItemType { get; }

    /// <summary>The item that is stored, or the key of the one that is deleted.</summary>
    public abstract object Content { get; }

    /// <summary>Stores an item in place of the one under its key.</summary>
    /// <typeparam name="TItem">Its type.</typeparam>
    /// <param name="item">The item.</param>
    /// <exception cref="InvalidRequestException">The type has [Version], and the service has no conditions in batches: see <see cref="PutUnchecked"/>.</exception>
    public static DynamoBatchWrite Put<TItem>(TItem item) where TItem : class, IDynamoItem<TItem> =>
        TItem.Kept.Version is null
            ? new DynamoBatchPut<TItem>(item)
            : throw new InvalidRequestException(
                $"{typeof(TItem).Name} counts versions, and DynamoDB checks no conditions in batches: the item would replace a version that nobody has seen. Call {nameof(PutUnchecked)} if that is meant, or store it alone.")
            {
                Operation = "BatchWriteItem",
                Table = TItem.Table.Name,
            };

    /// <summary>Stores an item as <see cref="Put"/> does, of types with [Version] too: the version counts on from the item's own, and the stored one is not checked.</summary>
    /// <typeparam name="TItem">Its type.</typeparam>
    /// <param name="item">The item.</param>
    public static DynamoBatchWrite PutUnchecked<TItem>(TItem item) where TItem : class, IDynamoItem<TItem> => new DynamoBatchPut<TItem>(item);

    /// <summary>Deletes the item of a key, if there is one.</summary>
    /// <typeparam name="TItem">Its type, which the key says.</typeparam>
    /// <param name="key">The key.</param>
    public static DynamoBatchWrite Delete<TItem>(IDynamoKey<TItem> key) where TItem : class, IDynamoItem<TItem> => new DynamoBatchDelete<TItem>(key);

    /// <summary>Shows the entry to somebody by its type.</summary>
    internal abstract TResult Accept<TResult>(IBatchWriteVisitor<TResult> visitor);
}
