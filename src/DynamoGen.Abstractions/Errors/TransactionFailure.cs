namespace DynamoGen;

/// <summary>Why one action of a transaction kept it from being carried out.</summary>
/// <param name="Position">The place of the action in the transaction, from 0.</param>
/// <param name="Action">The action; null in a transaction that reads.</param>
/// <param name="Reason">The service's word: <c>ConditionalCheckFailed</c>, <c>TransactionConflict</c>, <c>ThrottlingError</c> …</param>
/// <param name="Error">The same as the exception that the write alone would have failed with: a <see cref="ConditionFailedException"/> has the stored item.</param>
public sealed record TransactionFailure(int Position, DynamoTransactionAction? Action, string Reason, DynamoGenException Error);
