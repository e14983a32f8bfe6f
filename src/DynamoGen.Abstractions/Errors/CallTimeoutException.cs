namespace DynamoGen;

/// <summary>The call took longer than its timeout, retries included.</summary>
public sealed class CallTimeoutException : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public CallTimeoutException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public CallTimeoutException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public CallTimeoutException(string message, Exception? innerException) : base(message, innerException) { }
}
