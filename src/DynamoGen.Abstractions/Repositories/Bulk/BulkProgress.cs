namespace DynamoGen;

/// <summary>How far an operation on many items has come. Reported one at a time.</summary>
/// <param name="Read">How many items or lines were read so far.</param>
/// <param name="Written">How many items were written or deleted, or lines written.</param>
public readonly record struct BulkProgress(long Read, long Written);
