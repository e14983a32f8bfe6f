using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>What a batch or transaction of reads over several tables found: items by their keys.</summary>
public sealed class DynamoItems
{
    private readonly Dictionary<object, object?> items = [];

    /// <summary>Makes a result; a fake of the client does it too.</summary>
    /// <param name="found">Every key that was asked for, as it was given, with its item; null where there is none.</param>
    public DynamoItems(IEnumerable<KeyValuePair<object, object?>> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        foreach (var (key, item) in found)
            items[key] = item;
    }

    /// <summary>How many items were found.</summary>
    public int Count => items.Values.Count(item => item is not null);

    /// <summary>The item of a key.</summary>
    /// <typeparam name="TItem">Its type, which the key says.</typeparam>
    /// <param name="key">One of the keys that were asked for.</param>
    /// <returns>The item; null when there is none.</returns>
    /// <exception cref="ArgumentException">The key was not asked for.</exception>
    public TItem? Get<TItem>(IDynamoKey<TItem> key) where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(key);
        return items.TryGetValue(key, out var item)
            ? (TItem?)item
            : throw new ArgumentException($"This key of {typeof(TItem).Name} was not asked for. Add it with Get(…).", nameof(key));
    }

    /// <summary>The item of a key, whatever its type.</summary>
    internal object? Of(DynamoGet get) => items[get.Key];

    /// <summary>All items of a type that were found, in no order.</summary>
    /// <typeparam name="TItem">The type.</typeparam>
    public IEnumerable<TItem> All<TItem>() where TItem : class, IDynamoItem<TItem> => items.Values.OfType<TItem>();
}
