using DynamoGen.Keys;

namespace DynamoGen.Transport;

/// <summary>Stores, reads or deletes several items of one table; no two have the same key.</summary>
/// <typeparam name="T">Items to store, or keys to read or delete.</typeparam>
/// <param name="Table">The physical table name.</param>
/// <param name="Entries">What to store, read or delete.</param>
/// <param name="Expiry">What tells expired items, which reads pass over; null when there are none, or they are wanted.</param>
/// <param name="Consistent">Whether reads are strongly consistent.</param>
/// <param name="ReportConsumed">Whether the service is to tell what the request consumed.</param>
internal sealed record BatchCall<T>(string Table, IReadOnlyList<BatchEntry<T>> Entries, Expiry? Expiry, bool Consistent, bool ReportConsumed);

/// <summary>One item or key of a batch, with the key that tells it apart.</summary>
internal readonly record struct BatchEntry<T>(ItemKey Key, T Value);

/// <summary>What a batch of reads brought.</summary>
/// <param name="Items">The items, in no order; missing ones are absent.</param>
/// <param name="Leftovers">The positions of the entries that the service left over.</param>
internal readonly record struct BatchRead<TItem>(IReadOnlyList<TItem> Items, IReadOnlyList<int> Leftovers);
