using DynamoGen.Keys;

namespace DynamoGen.Writes;

/// <summary>The put of an item, stamped and checked.</summary>
/// <param name="Item">The item as it is stored.</param>
/// <param name="Guard">What must hold of the item under its key.</param>
/// <param name="Subject">What was found when it was checked.</param>
internal readonly record struct PreparedPut<TItem>(TItem Item, WriteGuard Guard, CheckedItem Subject);

/// <summary>An update, stamped and checked.</summary>
/// <param name="Key">The item's key.</param>
/// <param name="Update">The changes.</param>
/// <param name="Guard">What must hold of the item under the key.</param>
/// <param name="Subject">What was found when it was checked.</param>
internal readonly record struct PreparedUpdate<TKey>(TKey Key, DynamoUpdate Update, WriteGuard Guard, CheckedItem Subject);

/// <summary>A delete or a mere check, checked.</summary>
/// <param name="Key">The item's key.</param>
/// <param name="Guard">What must hold of the item under the key.</param>
/// <param name="Subject">What was found when it was checked.</param>
internal readonly record struct PreparedKey<TKey>(TKey Key, WriteGuard Guard, CheckedItem Subject);
