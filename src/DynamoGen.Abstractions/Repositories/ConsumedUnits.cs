namespace DynamoGen;

/// <summary>What a call consumed, as the service reports it.</summary>
/// <param name="Table">The physical table name.</param>
/// <param name="Read">Read units of the table and its indexes.</param>
/// <param name="Write">Write units of the table and its indexes.</param>
public readonly record struct ConsumedUnits(string Table, double Read, double Write);
