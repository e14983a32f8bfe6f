using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>What a transaction has stored.</summary>
public sealed class DynamoTransactionResult
{
    private readonly IReadOnlyList<DynamoTransactionAction> actions;

    /// <summary>Makes a result; a fake of the client does it too.</summary>
    /// <param name="actions">The actions.</param>
    /// <param name="items">The item that each of them has stored, as it is stored; null where there is none or it is not known.</param>
    /// <exception cref="ArgumentException">There are not as many items as actions.</exception>
    public DynamoTransactionResult(IReadOnlyList<DynamoTransactionAction> actions, IReadOnlyList<object?> items)
    {
        ArgumentNullException.ThrowIfNull(actions);
        ArgumentNullException.ThrowIfNull(items);
        if (actions.Count != items.Count)
            throw new ArgumentException("There must be an item, or null, for each action.", nameof(items));
        (this.actions, Items) = (actions, items);
    }

    /// <summary>What each action has stored, in their order: the item with its new version and times; null for deletes, checks, and updates that were not read.</summary>
    public IReadOnlyList<object?> Items { get; }

    /// <summary>An item that was created or put, as it is stored: with its new version, times and ids.</summary>
    /// <typeparam name="TItem">Its type.</typeparam>
    /// <param name="item">The item that the transaction was given.</param>
    /// <exception cref="ArgumentException">The transaction was not given this object.</exception>
    public TItem Stored<TItem>(TItem item) where TItem : class, IDynamoItem<TItem> =>
        Find(action => ReferenceEquals(action.Content, item)) is { } position
            ? (TItem)Items[position]!
            : throw new ArgumentException($"The transaction has not stored this {typeof(TItem).Name}: give the very object that it was given.", nameof(item));

    /// <summary>An item that was updated, as it was read afterwards.</summary>
    /// <typeparam name="TItem">Its type, which the key says.</typeparam>
    /// <param name="key">The key that the transaction was given.</param>
    /// <returns>The item; null when somebody has deleted it meanwhile.</returns>
    /// <exception cref="ArgumentException">The transaction updates no item of this key.</exception>
    /// <exception cref="InvalidOperationException">The transaction was not told to read what it updates: see <see cref="TransactionOptions.ReadUpdated"/>.</exception>
    public TItem? Updated<TItem>(IDynamoKey<TItem> key) where TItem : class, IDynamoItem<TItem>
    {
        var position = Find(action => action.Kind == TransactionActionKind.Update && action.Content.Equals(key))
            ?? throw new ArgumentException($"The transaction updates no {typeof(TItem).Name} of this key.", nameof(key));
        return HasRead ? (TItem?)Items[position] : throw new InvalidOperationException($"Updated items are read only when asked for: pass new {nameof(TransactionOptions)} {{ {nameof(TransactionOptions.ReadUpdated)} = true }}.");
    }

    /// <summary>Whether updated items were read.</summary>
    public bool HasRead { get; init; }

    private int? Find(Func<DynamoTransactionAction, bool> match)
    {
        for (var i = 0; i < actions.Count; i++)
            if (match(actions[i]))
                return i;
        return null;
    }
}
