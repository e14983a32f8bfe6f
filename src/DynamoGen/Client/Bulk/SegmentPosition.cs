using DynamoGen.Mapping;

namespace DynamoGen.Bulk;

/// <summary>How far one segment of a scan has come.</summary>
/// <param name="IsDone">Whether all of it was read.</param>
/// <param name="After">The key after which it goes on; from the beginning when null.</param>
internal readonly record struct SegmentPosition(bool IsDone, IReadOnlyDictionary<string, DynamoValue>? After);
