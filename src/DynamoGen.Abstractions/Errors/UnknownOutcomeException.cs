namespace DynamoGen;

/// <summary>A write failed in a way that leaves open whether it happened, and repeating it would not be safe. Read the item to learn which.</summary>
public sealed class UnknownOutcomeException : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public UnknownOutcomeException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public UnknownOutcomeException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public UnknownOutcomeException(string message, Exception? innerException) : base(message, innerException) { }
}
