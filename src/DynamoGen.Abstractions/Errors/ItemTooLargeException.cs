namespace DynamoGen;

/// <summary>The item is larger than 400 KB, or a member larger than it declares. Nothing was sent.</summary>
public sealed class ItemTooLargeException : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public ItemTooLargeException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public ItemTooLargeException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public ItemTooLargeException(string message, Exception? innerException) : base(message, innerException) { }
}
