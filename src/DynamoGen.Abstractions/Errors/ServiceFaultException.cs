namespace DynamoGen;

/// <summary>The service failed with an error of its own until the retries were used up, or with one that is not known.</summary>
public sealed class ServiceFaultException : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public ServiceFaultException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public ServiceFaultException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public ServiceFaultException(string message, Exception? innerException) : base(message, innerException) { }
}
