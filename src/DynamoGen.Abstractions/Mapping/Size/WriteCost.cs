namespace DynamoGen;

/// <summary>What a write costs, in write units.</summary>
/// <param name="Table">The table's part.</param>
/// <param name="Indexes">The part of each of its indexes, by name; 0 where the write changes nothing.</param>
public sealed record WriteCost(double Table, IReadOnlyDictionary<string, double> Indexes)
{
    /// <summary>All of it: what the service reports as consumed.</summary>
    public double Total => Table + Indexes.Values.Sum();
}
