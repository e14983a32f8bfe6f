namespace DynamoGen;

/// <summary>A page token is damaged, or belongs to another query. Nothing was sent.</summary>
public sealed class PageTokenException : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public PageTokenException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public PageTokenException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public PageTokenException(string message, Exception? innerException) : base(message, innerException) { }
}
