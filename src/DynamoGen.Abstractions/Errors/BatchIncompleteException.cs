using System.Globalization;

namespace DynamoGen;

/// <summary>
/// A batch ended before all of it was done: the service went on leaving entries over until the rounds were used up, or something failed, which is then inside. What was taken of the
/// sequence and is not in <see cref="Leftovers"/> was done. Sending the leftovers again completes the batch; those that were on their way when something failed may have been applied already.
/// </summary>
/// <typeparam name="T">What the batch was made of: items for puts, keys for reads and deletes.</typeparam>
public sealed class BatchIncompleteException<T> : DynamoGenException
{
    /// <summary>Makes an exception with the default message.</summary>
    public BatchIncompleteException() { }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    public BatchIncompleteException(string message) : base(message) { }

    /// <summary>Makes an exception around another.</summary>
    /// <param name="message">What happened and what to do about it.</param>
    /// <param name="innerException">What it was caused by.</param>
    public BatchIncompleteException(string message, Exception? innerException) : base(message, innerException) { }

    /// <summary>
    /// What was left undone, in the order of the sequence: what the service left over or did not answer for, and all that was not sent any more. For that the rest of an
    /// <see cref="IEnumerable{T}"/> was read, unless it was that which failed; of an <see cref="IAsyncEnumerable{T}"/> the rest is not read.
    /// </summary>
    public IReadOnlyList<T> Leftovers { get; init; } = [];

    /// <summary>How many entries were taken of the sequence. What comes after them was not read, and is neither done nor in <see cref="Leftovers"/>.</summary>
    public long Taken { get; init; }

    /// <summary>Makes the exception of a batch.</summary>
    internal static BatchIncompleteException<T> Of(string operation, string? tables, int rounds, IReadOnlyList<T> leftovers, long taken, Exception? cause)
    {
        var (known, why) = (cause as DynamoGenException, cause is null or ThrottledException ? "The service went on leaving entries of the batch over until the rounds were used up" : "The batch failed");
        var what = string.Create(CultureInfo.InvariantCulture, $"{leftovers.Count} of {taken} are undone and in {nameof(Leftovers)}.");
        return new(cause is null or ThrottledException ? $"{why}; {what} Send them later, or raise the table's capacity." : $"{why}; {what} {known?.Reason ?? cause.Message}", cause)
        {
            Operation = known?.Operation ?? operation,
            Table = known?.Table ?? tables,
            Key = known?.Key,
            Attempts = known?.Attempts ?? rounds,
            RequestId = known?.RequestId,
            Leftovers = leftovers,
            Taken = taken,
        };
    }
}
