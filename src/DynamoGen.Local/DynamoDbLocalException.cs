namespace DynamoGen.Local;

/// <summary>No DynamoDB endpoint could be found or started; the message says why and which commands help.</summary>
public sealed class DynamoDbLocalException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">What caused it, if there is more to know.</param>
    public DynamoDbLocalException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
