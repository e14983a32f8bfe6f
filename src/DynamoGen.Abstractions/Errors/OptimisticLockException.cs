namespace DynamoGen;

/// <summary>
/// The stored item has another version than the write expects: somebody else wrote or deleted it meanwhile, or there is one already under the key of an item that was never stored.
/// Nothing was written. Never retried: read the item again, or take <see cref="ConditionFailedException.StoredItem"/>, decide, and write once more.
/// </summary>
public sealed class OptimisticLockException : ConditionFailedException
{
    /// <summary>Makes an exception with the default message.</summary>
    public OptimisticLockException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public OptimisticLockException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public OptimisticLockException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>The version that the write expects; null for an item that was never stored.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>The version that is stored; null when there is no item, or it has none.</summary>
    public long? StoredVersion { get; init; }
}
