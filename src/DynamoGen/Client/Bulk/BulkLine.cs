using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>One line of an import.</summary>
/// <param name="Number">The number of the line, from 1.</param>
/// <param name="Item">The attributes of its item.</param>
public readonly record struct BulkLine(long Number, IReadOnlyDictionary<string, DynamoValue> Item);
