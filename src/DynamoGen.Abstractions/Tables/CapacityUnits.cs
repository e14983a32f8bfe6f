namespace DynamoGen.Tables;

/// <summary>Read and write capacity, in units per second.</summary>
/// <param name="Read">Read units: one strongly consistent read of 4 KB, or two eventually consistent ones.</param>
/// <param name="Write">Write units: one write of 1 KB.</param>
public readonly record struct CapacityUnits(long Read, long Write);
