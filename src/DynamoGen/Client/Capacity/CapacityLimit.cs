namespace DynamoGen;

/// <summary>How much a client may consume of a table or index, in capacity units a second. Null is no limit.</summary>
public sealed class CapacityLimit
{
    /// <summary>Read units a second; more than 0.</summary>
    public double? Reads { get; set; }

    /// <summary>Write units a second; more than 0.</summary>
    public double? Writes { get; set; }

    /// <summary>The limits of indexes, by name. A query of an index that is named here counts on it and not on the table; writes count on the table and on each index that they change.</summary>
    public IDictionary<string, CapacityLimit> Indexes { get; } = new Dictionary<string, CapacityLimit>();
}
