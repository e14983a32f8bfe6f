namespace DynamoGen;

/// <summary>Batches over several tables, put down as lambdas.</summary>
public static class ItemOperationsBatches
{
    /// <summary>Stores and deletes items of any types in any tables, 25 to a request: <c>client.BatchWriteAsync(b => b.Put(bookmark).Put(note).Delete(new GroupKey("g1")))</c>. The batch is not atomic.</summary>
    /// <remarks>Of several writes of one key the last wins. Costs the same as so many single writes. Leftovers are sent again with backoff, for a bounded number of rounds.</remarks>
    /// <param name="operations">The client.</param>
    /// <param name="batch">Puts the batch down.</param>
    /// <param name="progress">Is told how far the batch has come.</param>
    /// <param name="options">What is to be different for this call; the timeout is that of each request.</param>
    /// <param name="cancellationToken">Ends the call; some writes may have been applied.</param>
    /// <exception cref="BatchIncompleteException{T}">Some writes are undone; the exception carries them, and why.</exception>
    /// <exception cref="InvalidRequestException">A type has [Version], and the service has no conditions in batches: see <see cref="DynamoBatchWriteBuilder.PutUnchecked"/>.</exception>
    public static Task BatchWriteAsync(
        this IItemOperations operations, Action<DynamoBatchWriteBuilder> batch, IProgress<BatchProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(batch);
        var entries = new List<DynamoBatchWrite>();
        batch(new(entries));
        return operations.BatchWriteAsync(entries, progress, options, cancellationToken);
    }

    /// <summary>Reads items of any types from any tables, 100 to a request: <c>client.BatchGetAsync(b => b.Get(new BookmarkKey("b1")).Get(new NoteKey("n1")))</c>. Keys that come several times are read once.</summary>
    /// <remarks>Costs the same as so many single reads. Leftovers are asked for again with backoff, for a bounded number of rounds.</remarks>
    /// <param name="operations">The client.</param>
    /// <param name="batch">Puts the batch down.</param>
    /// <param name="options">What is to be different for this call; the timeout is that of each request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="BatchIncompleteException{T}">Some keys could not be read; the exception carries them, and why.</exception>
    public static Task<DynamoItems> BatchGetAsync(
        this IItemOperations operations, Action<DynamoGetBuilder> batch, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(batch);
        var entries = new List<DynamoGet>();
        batch(new(entries));
        return operations.BatchGetAsync(entries, options, cancellationToken);
    }
}
