namespace DynamoGen;

/// <summary>What can be said for a single transaction that writes.</summary>
public sealed record TransactionOptions : CallOptions
{
    /// <summary>
    /// Whether updated items are read when the transaction is through, by a strongly consistent batch: the service gives none back. Costs those reads; another writer may have come between.
    /// False by default.
    /// </summary>
    public bool ReadUpdated { get; init; }
}
