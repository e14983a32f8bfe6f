using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>The operations on the items of one type. Each generated repository interface extends it with the type's queries.</summary>
/// <remarks>
/// Every call goes through the client's resilience pipeline: throttling, server faults and lost connections are retried with backoff up to the client's settings,
/// validation and condition failures never. Failures are <see cref="DynamoGenException"/>s; <see cref="OperationCanceledException"/> comes of the caller's token alone.
/// </remarks>
/// <typeparam name="TItem">The item type.</typeparam>
/// <typeparam name="TKey">Its key.</typeparam>
/// <typeparam name="TAttributes">The shape of conditions on it.</typeparam>
/// <typeparam name="TUpdate">The shape of updates of it.</typeparam>
public interface IRepository<TItem, TKey, TAttributes, TUpdate>
    where TItem : class, IDynamoItem<TItem>
    where TKey : struct, IDynamoKey<TItem, TAttributes, TUpdate>
    where TAttributes : struct
    where TUpdate : struct, allows ref struct
{
    /// <summary>The key of an item.</summary>
    /// <param name="item">The item.</param>
    TKey KeyOf(TItem item);

    /// <summary>Stores a new item; fails if there is one under its key.</summary>
    /// <remarks>
    /// Costs one write unit per KB begun, and as much on each index that the item enters; a failed condition costs the existing item's size in writes. Not repeated after a failure
    /// that leaves open whether the item was stored.
    /// </remarks>
    /// <param name="item">The item.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call; the item may have been stored all the same.</param>
    /// <returns>The item as stored.</returns>
    /// <exception cref="ConditionFailedException">There is an item under this key; the exception carries it.</exception>
    /// <exception cref="UnknownOutcomeException">The connection failed in a way that leaves open whether the item was stored.</exception>
    Task<TItem> CreateAsync(TItem item, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stores an item, in place of the one under its key if there is one. Attributes that the item does not carry are lost with the old one; a member with [UnknownAttributes] carries
    /// those that the type does not declare.
    /// </summary>
    /// <remarks>Costs one write unit per KB begun of the larger of the old and the new item, and as much again on each index that changes. Retried.</remarks>
    /// <param name="item">The item.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call; the item may have been stored all the same.</param>
    /// <returns>The item as stored.</returns>
    Task<TItem> PutAsync(TItem item, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one item.</summary>
    /// <remarks>Costs half a read unit per 4 KB begun, a whole one when consistent; a missing item costs as the smallest one. Retried.</remarks>
    /// <param name="key">The key.</param>
    /// <param name="options">What is to be different for this call, such as <see cref="ReadOptions.Consistent"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The item, or null when there is none.</returns>
    Task<TItem?> GetAsync(TKey key, ReadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Reads one item with just the attributes of a projection.</summary>
    /// <remarks>Costs as many read units as the whole item: the service bills the item's size, not what it sends. Retried.</remarks>
    /// <typeparam name="TProjection">A type with <see cref="ProjectionOfAttribute{TItem}"/>.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The projection, or null when there is no item.</returns>
    Task<TProjection?> GetAsync<TProjection>(TKey key, ReadOptions? options = null, CancellationToken cancellationToken = default)
        where TProjection : class, IDynamoReadable<TProjection>, IProjectionOf<TItem>;

    /// <summary>Tells whether there is an item under a key. Only the key travels.</summary>
    /// <remarks>Costs as much as reading the item: the service bills the item's size, not what it sends. Retried.</remarks>
    /// <param name="key">The key.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<bool> ExistsAsync(TKey key, ReadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes one item.</summary>
    /// <remarks>Costs one write unit per KB begun of the deleted item, at least one. Retried: after a retry the answer may be null though this very call deleted the item.</remarks>
    /// <param name="key">The key.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call; the item may have been deleted all the same.</param>
    /// <returns>The item that was deleted, or null when there was none.</returns>
    Task<TItem?> DeleteAsync(TKey key, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Stores any number of items, 25 to a request. Of several with the same key the last wins. The batch is not atomic.</summary>
    /// <remarks>Costs the same as so many single puts. What the service leaves over is sent again with backoff, for a bounded number of rounds.</remarks>
    /// <param name="items">The items; read as they are sent, so that a long sequence takes little memory.</param>
    /// <param name="progress">Is told how many items are stored so far.</param>
    /// <param name="options">What is to be different for this call; the timeout is that of each request.</param>
    /// <param name="cancellationToken">Ends the call; some items may have been stored.</param>
    /// <exception cref="BatchIncompleteException{T}">The service went on leaving items over; the exception carries them.</exception>
    Task PutManyAsync(IEnumerable<TItem> items, IProgress<int>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Reads any number of items, 100 to a request. Keys that come several times are read once.</summary>
    /// <remarks>Costs the same as so many single reads. What the service leaves over is asked for again with backoff, for a bounded number of rounds.</remarks>
    /// <param name="keys">The keys.</param>
    /// <param name="options">What is to be different for this call; the timeout is that of each request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The items by key; a key without an item is absent.</returns>
    /// <exception cref="BatchIncompleteException{T}">The service went on leaving keys over; the exception carries them.</exception>
    Task<IReadOnlyDictionary<TKey, TItem>> GetManyAsync(IEnumerable<TKey> keys, ReadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Reads any number of items, 100 to a request, and hands them out as they come: in no order, missing ones left out.</summary>
    /// <remarks>Costs the same as so many single reads; holds one request's items in memory. Leftovers as in <see cref="GetManyAsync"/>.</remarks>
    /// <param name="keys">The keys; read as they are sent.</param>
    /// <param name="options">What is to be different for this call; the timeout is that of each request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="BatchIncompleteException{T}">The service went on leaving keys over; the exception carries them.</exception>
    IAsyncEnumerable<TItem> StreamManyAsync(IEnumerable<TKey> keys, ReadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes any number of items, 25 to a request. Keys without an item are fine. The batch is not atomic.</summary>
    /// <remarks>Costs the same as so many single deletes. Leftovers as in <see cref="PutManyAsync"/>.</remarks>
    /// <param name="keys">The keys; read as they are sent.</param>
    /// <param name="progress">Is told how many items are deleted so far.</param>
    /// <param name="options">What is to be different for this call; the timeout is that of each request.</param>
    /// <param name="cancellationToken">Ends the call; some items may have been deleted.</param>
    /// <exception cref="BatchIncompleteException{T}">The service went on leaving keys over; the exception carries them.</exception>
    Task DeleteManyAsync(IEnumerable<TKey> keys, IProgress<int>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default);
}
