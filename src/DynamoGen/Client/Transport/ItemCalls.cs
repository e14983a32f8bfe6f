using DynamoGen.Writes;

namespace DynamoGen.Transport;

/// <summary>Stores one item.</summary>
/// <param name="Table">The physical table name.</param>
/// <param name="Item">The item.</param>
/// <param name="Guard">What must hold of the item under its key.</param>
/// <param name="ReportConsumed">Whether the service is to tell what the request consumed.</param>
internal readonly record struct PutCall<TItem>(string Table, TItem Item, WriteGuard Guard, bool ReportConsumed);

/// <summary>Changes attributes of one item.</summary>
/// <param name="Table">The physical table name.</param>
/// <param name="Key">The item's key.</param>
/// <param name="Update">The changes.</param>
/// <param name="Guard">What must hold of the item under the key.</param>
/// <param name="ReturnOld">Whether the item is wanted as it was before.</param>
/// <param name="ReportConsumed">Whether the service is to tell what the request consumed.</param>
internal readonly record struct UpdateCall<TKey>(string Table, TKey Key, DynamoUpdate Update, WriteGuard Guard, bool ReturnOld, bool ReportConsumed);

/// <summary>Deletes one item.</summary>
/// <param name="Table">The physical table name.</param>
/// <param name="Key">The item's key.</param>
/// <param name="Guard">What must hold of the item under the key.</param>
/// <param name="ReportConsumed">Whether the service is to tell what the request consumed.</param>
internal readonly record struct DeleteCall<TKey>(string Table, TKey Key, WriteGuard Guard, bool ReportConsumed);

/// <summary>Reads one item.</summary>
/// <param name="Table">The physical table name.</param>
/// <param name="Key">The item's key.</param>
/// <param name="Expiry">What tells expired items, which are passed over; null when there are none, or they are wanted.</param>
/// <param name="Consistent">Whether a read is strongly consistent.</param>
/// <param name="ReportConsumed">Whether the service is to tell what the request consumed.</param>
internal readonly record struct KeyCall<TKey>(string Table, TKey Key, Expiry? Expiry, bool Consistent, bool ReportConsumed);
