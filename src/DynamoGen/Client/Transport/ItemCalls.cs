namespace DynamoGen.Transport;

/// <summary>Stores one item.</summary>
/// <param name="Table">The physical table name.</param>
/// <param name="Item">The item.</param>
/// <param name="OnlyIfAbsent">Whether an item under its key is a failure.</param>
/// <param name="ReportConsumed">Whether the service is to tell what the request consumed.</param>
internal readonly record struct PutCall<TItem>(string Table, TItem Item, bool OnlyIfAbsent, bool ReportConsumed);

/// <summary>Reads or deletes one item.</summary>
/// <param name="Table">The physical table name.</param>
/// <param name="Key">The item's key.</param>
/// <param name="Consistent">Whether a read is strongly consistent.</param>
/// <param name="ReportConsumed">Whether the service is to tell what the request consumed.</param>
internal readonly record struct KeyCall<TKey>(string Table, TKey Key, bool Consistent, bool ReportConsumed);
