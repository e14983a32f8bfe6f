using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>A write's condition did not hold, so nothing was written. Never retried.</summary>
public class ConditionFailedException : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public ConditionFailedException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public ConditionFailedException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public ConditionFailedException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The item that is stored under the key, as the service returned it with the failure; null when there is none.</summary>
    public object? StoredItem { get; init; }

    /// <summary>The same as it is stored.</summary>
    internal IReadOnlyDictionary<string, DynamoValue>? StoredAttributes { get; init; }
}
