namespace DynamoGen;

/// <summary>The service left some of a batch undone until the rounds were used up. What is not in <see cref="Leftovers"/> was done.</summary>
/// <typeparam name="T">What the batch was made of: items for puts, keys for reads and deletes.</typeparam>
public sealed class BatchIncompleteException<T> : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public BatchIncompleteException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public BatchIncompleteException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public BatchIncompleteException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>What was left undone: what the service left over, and all that was not sent any more. For that the rest of the given sequence was read.</summary>
    public IReadOnlyList<T> Leftovers { get; init; } = [];
}
