using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>One read of a batch or transaction over several tables, as data: the key of an item, and its type. Immutable.</summary>
public abstract class DynamoGet
{
    private protected DynamoGet() { }

    /// <summary>The key.</summary>
    public abstract object Key { get; }

    /// <summary>The type of the item.</summary>
    public abstract Type ItemType { get; }

    /// <summary>Reads the item of a key.</summary>
    /// <typeparam name="TItem">Its type, which the key says.</typeparam>
    /// <param name="key">The key.</param>
    public static DynamoGet Of<TItem>(IDynamoKey<TItem> key) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(key);
        return new Get<TItem>(key);
    }

    /// <summary>Shows the key to somebody by its type.</summary>
    internal abstract TResult Accept<TResult>(IGetVisitor<TResult> visitor);

    private sealed class Get<TItem>(IDynamoKey<TItem> key) : DynamoGet where TItem : class, IDynamoItem<TItem>
    {
        public override object Key => key;

        public override Type ItemType => typeof(TItem);

        internal override TResult Accept<TResult>(IGetVisitor<TResult> visitor) => visitor.Get(key);
    }
}
