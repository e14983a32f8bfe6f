using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>One action of a transaction, as data. Immutable.</summary>
public abstract class DynamoTransactionAction
{
    private DynamoTransactionAction(TransactionActionKind kind, Type itemType, object content) => (Kind, ItemType, Content) = (kind, itemType, content);

    /// <summary>What it does.</summary>
    public TransactionActionKind Kind { get; }

    /// <summary>The type of the item.</summary>
    public Type ItemType { get; }

    /// <summary>The item that is stored, or the key of the one that is changed, deleted or checked.</summary>
    public object Content { get; }

    /// <summary>Stores a new item; there must be none under its key.</summary>
    /// <typeparam name="TItem">Its type.</typeparam>
    /// <param name="item">The item.</param>
    public static DynamoTransactionAction Create<TItem>(TItem item) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(item);
        return new OnItem<TItem>(TransactionActionKind.Create, item, null);
    }

    /// <summary>Stores an item in place of the one under its key. Of types with [Version] the stored one must have the item's version.</summary>
    /// <typeparam name="TItem">Its type.</typeparam>
    /// <param name="item">The item.</param>
    /// <param name="when">What must hold of the stored item; nothing when null.</param>
    public static DynamoTransactionAction Put<TItem>(TItem item, DynamoCondition? when = null) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(item);
        return new OnItem<TItem>(TransactionActionKind.Put, item, when);
    }

    /// <summary>Changes attributes of an item.</summary>
    /// <typeparam name="TItem">Its type, which the key says.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="update">The changes.</param>
    /// <param name="when">What must hold of the stored item; nothing more when null.</param>
    /// <param name="ifVersion">The version that the stored item must have; any when null.</param>
    /// <param name="upsert">Whether a missing item is made; else it is a failure.</param>
    public static DynamoTransactionAction Update<TItem>(IDynamoKey<TItem> key, DynamoUpdate update, DynamoCondition? when = null, long? ifVersion = null, bool upsert = false)
        where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(update);
        return new OnKey<TItem>(TransactionActionKind.Update, key, update, when, ifVersion, upsert);
    }

    /// <summary>Deletes an item, if there is one.</summary>
    /// <typeparam name="TItem">Its type, which the key says.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="when">What must hold of the stored item; nothing when null.</param>
    /// <param name="ifVersion">The version that the stored item must have; any when null.</param>
    public static DynamoTransactionAction Delete<TItem>(IDynamoKey<TItem> key, DynamoCondition? when = null, long? ifVersion = null) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(key);
        return new OnKey<TItem>(TransactionActionKind.Delete, key, null, when, ifVersion, false);
    }

    /// <summary>Writes nothing: something must hold of an item for the others to happen.</summary>
    /// <typeparam name="TItem">Its type, which the key says.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="that">What must hold of the stored item; null when the version alone is checked.</param>
    /// <param name="ifVersion">The version that the stored item must have; any when null.</param>
    /// <exception cref="InvalidRequestException">Neither a condition nor a version is given.</exception>
    public static DynamoTransactionAction Check<TItem>(IDynamoKey<TItem> key, DynamoCondition? that, long? ifVersion = null) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(key);
        if (that is null && ifVersion is null)
            throw new InvalidRequestException("A check of a transaction checks nothing. Give it a condition or a version, or leave it out.") { Operation = "TransactWriteItems", Table = TItem.Table.Name };
        return new OnKey<TItem>(TransactionActionKind.Check, key, null, that, ifVersion, false);
    }

    /// <summary>Shows the action to somebody by its type.</summary>
    internal abstract TResult Accept<TResult>(ITransactionVisitor<TResult> visitor);

    private sealed class OnItem<TItem>(TransactionActionKind kind, TItem item, DynamoCondition? when) : DynamoTransactionAction(kind, typeof(TItem), item) where TItem : class, IDynamoItem<TItem>
    {
        internal override TResult Accept<TResult>(ITransactionVisitor<TResult> visitor) => Kind == TransactionActionKind.Create ? visitor.Create(item) : visitor.Put(item, when);
    }

    private sealed class OnKey<TItem>(TransactionActionKind kind, IDynamoKey<TItem> key, DynamoUpdate? update, DynamoCondition? when, long? ifVersion, bool upsert)
        : DynamoTransactionAction(kind, typeof(TItem), key) where TItem : class, IDynamoItem<TItem>
    {
        internal override TResult Accept<TResult>(ITransactionVisitor<TResult> visitor) => Kind switch
        {
            TransactionActionKind.Update => visitor.Update(key, update!, when, ifVersion, upsert),
            TransactionActionKind.Delete => visitor.Delete(key, when, ifVersion),
            _ => visitor.Check(key, when, ifVersion),
        };
    }
}
