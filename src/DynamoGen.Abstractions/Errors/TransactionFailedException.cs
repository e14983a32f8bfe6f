namespace DynamoGen;

/// <summary>
/// A transaction was cancelled, and nothing was written: a condition did not hold, which is never retried, or other transactions or throttles stood in the way until the retries were used up.
/// </summary>
public sealed class TransactionFailedException : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public TransactionFailedException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public TransactionFailedException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public TransactionFailedException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The actions that could not be carried out, each with its reason; those that could have been are not among them.</summary>
    public IReadOnlyList<TransactionFailure> Failures { get; init; } = [];
}
