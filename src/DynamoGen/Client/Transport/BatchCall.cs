using DynamoGen.Mapping;

namespace DynamoGen.Transport;

/// <summary>Stores, deletes or reads several items of any tables; no two have the same key.</summary>
/// <param name="Entries">What to store, delete or read.</param>
/// <param name="Consistent">Whether reads are strongly consistent.</param>
/// <param name="ReportConsumed">Whether the service is to tell what the request consumed.</param>
internal sealed record BatchCall(IReadOnlyList<BatchEntry> Entries, bool Consistent, bool ReportConsumed);

/// <summary>What one request of a batch brought.</summary>
/// <param name="Found">The items that were read, in no order; missing ones are absent.</param>
/// <param name="Leftovers">The entries that the service left over, in the order of the call.</param>
internal sealed record BatchAnswer(IReadOnlyList<BatchFound> Found, IReadOnlyList<BatchEntry> Leftovers);

/// <summary>An item that was read.</summary>
/// <param name="Entry">What asked for it.</param>
/// <param name="Item">The item.</param>
internal readonly record struct BatchFound(BatchEntry Entry, StoredItem Item);

/// <summary>An item as the transport read it.</summary>
internal abstract class StoredItem
{
    /// <summary>Reads it as a type.</summary>
    /// <exception cref="MappingException">It is none of that type.</exception>
    public abstract T Read<T>() where T : class, IDynamoReadable<T>;

    /// <summary>Reads it as the type that a key says.</summary>
    /// <exception cref="MappingException">It is none of that type.</exception>
    public object Read(DynamoGet get) => get.Accept(new Visitor(this));

    private sealed class Visitor(StoredItem item) : IGetVisitor<object>
    {
        public object Get<TItem>(IDynamoKey<TItem> key) where TItem : class, IDynamoItem<TItem> => item.Read<TItem>();
    }
}
