using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>Deletes whole partitions.</summary>
public static class QueryRunnerBulk
{
    /// <summary>Deletes all items of a partition, of whatever type they are: <c>client.DeletePartitionAsync(new CustomerKey("c1"))</c> deletes a customer with all that is stored under that partition key.</summary>
    /// <remarks>
    /// The keys are read page by page and deleted in batches. Reading costs half a read unit per 4 KB begun of the items of each page, deleting as much as so many single deletes. It is not
    /// atomic; items that come in meanwhile may stay. When it ends before its time, call it again.
    /// </remarks>
    /// <typeparam name="TItem">The type of the item whose key it is.</typeparam>
    /// <param name="runner">The client.</param>
    /// <param name="key">The key of any item of the partition, stored or not; its sort key does not count.</param>
    /// <param name="progress">Is told how far it has come.</param>
    /// <param name="options">What is to be different for this call; the timeout is that of each request.</param>
    /// <param name="cancellationToken">Ends the call; some items may have been deleted.</param>
    /// <returns>How many items were deleted.</returns>
    /// <exception cref="BatchIncompleteException{T}">Not all of the items could be deleted.</exception>
    public static Task<long> DeletePartitionAsync<TItem>(
        this IQueryRunner runner, IDynamoKey<TItem> key, IProgress<BulkProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default)
        where TItem : class, IDynamoItem<TItem>
    {
        ArgumentNullException.ThrowIfNull(runner);
        ArgumentNullException.ThrowIfNull(key);
        var writer = new DynamoValueWriter();
        key.Write(ref writer);
        var partition = new DynamoQueryRequest { Table = TItem.Table, Partition = [writer.Result.Entries[TItem.Table.PartitionKey.Name]], Options = options };
        return runner.DeleteAllAsync(partition, progress, cancellationToken);
    }
}
