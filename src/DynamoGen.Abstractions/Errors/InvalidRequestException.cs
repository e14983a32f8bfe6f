namespace DynamoGen;

/// <summary>The request is not valid: found before sending, or answered so by the service. Never retried.</summary>
public sealed class InvalidRequestException : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public InvalidRequestException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public InvalidRequestException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public InvalidRequestException(string message, Exception? innerException) : base(message, innerException) { }
}
