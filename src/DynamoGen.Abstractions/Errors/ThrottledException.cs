namespace DynamoGen;

/// <summary>The service refused the requests for want of capacity until the retries were used up.</summary>
public sealed class ThrottledException : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public ThrottledException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public ThrottledException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public ThrottledException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The service's reasons, with advice on each; none where it gives none.</summary>
    public IReadOnlyList<ThrottleReason> Reasons { get; init; } = [];
}
