namespace DynamoGen;

/// <summary>A batch ended because the caller's token was cancelled. What was taken of the sequence and is not in <see cref="Leftovers"/> was done.</summary>
/// <typeparam name="T">What the batch was made of: items for puts, keys for reads and deletes.</typeparam>
public sealed class BatchCanceledException<T> : OperationCanceledException
{
    /// <summary>Makes an exception with the default message.</summary>
    public BatchCanceledException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened.</param>
    public BatchCanceledException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What it was caused by.</param>
    public BatchCanceledException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>Makes an exception of a token.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What it was caused by.</param>
    /// <param name="token">The token that was cancelled.</param>
    public BatchCanceledException(string message, Exception? innerException, CancellationToken token) : base(message, innerException, token) { }

    /// <summary>What was taken and not done, in the order of the sequence. Entries that were on their way may have been applied. The rest of the sequence is not read.</summary>
    public IReadOnlyList<T> Leftovers { get; init; } = [];

    /// <summary>How many entries were taken of the sequence. What comes after them was not read.</summary>
    public long Taken { get; init; }
}
