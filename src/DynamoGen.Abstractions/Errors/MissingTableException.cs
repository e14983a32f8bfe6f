namespace DynamoGen;

/// <summary>The table does not exist, or is still being created. The message names the table, the endpoint and the command that creates it.</summary>
public sealed class MissingTableException : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public MissingTableException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public MissingTableException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public MissingTableException(string message, Exception? innerException) : base(message, innerException) { }
}
