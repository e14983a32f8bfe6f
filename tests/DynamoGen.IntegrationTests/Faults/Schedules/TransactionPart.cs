namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>One action of a transaction: what it does, and when it may, as a model sees it.</summary>
/// <param name="Key">The item.</param>
/// <param name="Add">Adds the action to a transaction.</param>
internal sealed record TransactionPart(ItemId Key, Action<DynamoTransactionBuilder> Add)
{
    /// <summary>Whether it may happen to the stored item.</summary>
    public Func<object?, bool> Holds { get; init; } = static _ => true;

    /// <summary>What is stored then, null for nothing; as before by default, which is a check.</summary>
    public Func<object?, object?> Effect { get; init; } = static stored => stored;

    /// <summary>Whether the result of the transaction has the item as it is stored.</summary>
    public bool IsReturned { get; init; }
}
