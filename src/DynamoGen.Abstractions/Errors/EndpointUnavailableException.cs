namespace DynamoGen;

/// <summary>The endpoint did not answer: no connection, or none in time. Retried up to the client's settings before this is thrown.</summary>
public sealed class EndpointUnavailableException : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public EndpointUnavailableException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public EndpointUnavailableException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public EndpointUnavailableException(string message, Exception? innerException) : base(message, innerException) { }
}
