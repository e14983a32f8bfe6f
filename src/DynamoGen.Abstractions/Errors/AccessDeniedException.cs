namespace DynamoGen;

/// <summary>The service did not accept the credentials, or they do not allow the call. Never retried.</summary>
public sealed class AccessDeniedException : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public AccessDeniedException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public AccessDeniedException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public AccessDeniedException(string message, Exception? innerException) : base(message, innerException) { }
}
