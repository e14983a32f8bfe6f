using DynamoGen.Expressions;
using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>The operations on the items of one type. Each generated repository interface extends it with the type's queries.</summary>
/// <remarks>
/// Every call goes through the client's resilience pipeline: throttling, server faults and lost connections are retried with backoff up to the client's settings,
/// validation and condition failures never. Members that the client keeps ([Version], [CreatedAt] …) are set on a copy by every write; the item that a call is given stays as it is.
/// An item whose time to live is over counts as gone, though the service may not have deleted it yet: reads pass over it unless <see cref="ReadOptions.IncludeExpired"/> asks for it. Failures are <see cref="DynamoGenException"/>s; <see cref="OperationCanceledException"/> comes of the caller's token alone.
/// </remarks>
/// <typeparam name="TItem">The item type.</typeparam>
/// <typeparam name="TKey">Its key.</typeparam>
/// <typeparam name="TAttributes">The shape of conditions on it.</typeparam>
/// <typeparam name="TUpdate">The shape of updates of it.</typeparam>
public interface IRepository<TItem, TKey, TAttributes, TUpdate>
    where TItem : class, IDynamoItem<TItem>
    where TKey : struct, IDynamoKey<TItem, TAttributes, TUpdate>
    where TAttributes : struct
    where TUpdate : struct, IUpdateShape<TUpdate>, allows ref struct
{
    /// <summary>The key of an item.</summary>
    /// <param name="item">The item.</param>
    TKey KeyOf(TItem item);

    /// <summary>Stores a new item; fails if there is one under its key. An expired one is replaced.</summary>
    /// <remarks>
    /// Costs one write unit per KB begun, and as much on each index that the item enters; a failed condition costs the existing item's size in writes. Retried: when the
    /// answer to an earlier request was lost, what is stored tells whether that was this very item, which then counts as created.
    /// </remarks>
    /// <param name="item">The item.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call; the item may have been stored all the same.</param>
    /// <returns>The item as stored.</returns>
    /// <exception cref="ConditionFailedException">There is an item under this key; the exception carries it.</exception>
    /// <exception cref="UnknownOutcomeException">The requests got no clear answer, and what is stored does not tell whether the item was.</exception>
    Task<TItem> CreateAsync(TItem item, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stores an item, in place of the one under its key if there is one. Attributes that the item does not carry are lost with the old one; a member with [UnknownAttributes] carries
    /// those that the type does not declare.
    /// </summary>
    /// <remarks>Costs one write unit per KB begun of the larger of the old and the new item, and as much again on each index that changes. Retried.</remarks>
    /// <param name="item">The item.</param>
    /// <param name="when">What must hold of the item that is stored; a missing one has no attributes.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call; the item may have been stored all the same.</param>
    /// <returns>The item as stored.</returns>
    /// <exception cref="OptimisticLockException">The stored version is another than the item's; the exception carries the stored item.</exception>
    /// <exception cref="ConditionFailedException">The condition does not hold; the exception carries the stored item. Costs the larger item's size in writes all the same.</exception>
    /// <exception cref="UnknownOutcomeException">The requests got no clear answer, and what is stored does not tell whether the item was stored under its condition.</exception>
    Task<TItem> PutAsync(TItem item, Func<TAttributes, DynamoCondition>? when = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Stores an item by UpdateItem, as a new one or merged into the one under its key: declared attributes become as the item has them, those that are null or an empty set are removed, and
    /// attributes that the type does not declare stay, but for those inside of maps, which are replaced whole. A member with [CreatedAt] and members with [Counter] keep what is stored.
    /// </summary>
    /// <remarks>
    /// Costs one write unit per KB begun of the larger of the old and the new item, and as much again on each index that changes. Retried: with a condition or
    /// a version, what is stored tells whether an earlier request whose answer was lost was applied.
    /// </remarks>
    /// <param name="item">The item; it stays as it is.</param>
    /// <param name="when">What must hold of the item that is stored; a missing one has no attributes.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call; the item may have been stored all the same.</param>
    /// <returns>The item as stored.</returns>
    /// <exception cref="OptimisticLockException">The stored version is another than the item's; the exception carries the stored item.</exception>
    /// <exception cref="ConditionFailedException">The condition does not hold; the exception carries the stored item.</exception>
    /// <exception cref="InvalidRequestException">The item has more attributes than one update takes.</exception>
    /// <exception cref="UnknownOutcomeException">The requests got no clear answer, and what is stored does not tell whether the item was stored under its condition.</exception>
    Task<TItem> SaveAsync(TItem item, Func<TAttributes, DynamoCondition>? when = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Changes attributes of an item by UpdateItem, and leaves the others as they are. Its version counts on, and its time of update is set.</summary>
    /// <remarks>
    /// Costs one write unit per KB begun of the larger of the old and the new item, and as much again on each index that changes. Retried after a failure that leaves open
    /// whether it was applied unless twice would do harm: additions, appended elements and versions that count on are then repeated only with <paramref name="ifVersion"/>.
    /// </remarks>
    /// <param name="key">The key.</param>
    /// <param name="update">What to change: <c>u => { u.Title.Set("New"); u.Visits.Add(1); }</c>. Right-hand sides see the item as it was before.</param>
    /// <param name="when">What must hold of the item that is stored.</param>
    /// <param name="ifVersion">The version that the stored item must have; any when null. For types with [Version].</param>
    /// <param name="upsert">Whether a missing item is made, of the key and what the update sets; else it is a failure.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call; the update may have been applied all the same.</param>
    /// <returns>The item as stored after the update.</returns>
    /// <exception cref="OptimisticLockException">The stored version is another than <paramref name="ifVersion"/>; the exception carries the stored item.</exception>
    /// <exception cref="ConditionFailedException">There is no item under the key, or an expired one, or the condition does not hold; the exception carries the stored item.</exception>
    /// <exception cref="InvalidRequestException">
    /// The update changes nothing or places that overlap, or gives an index key a value that no index takes or a member more than its [MaxSize], or is larger than the service takes; a version is
    /// asked of a type without [Version]; or it does not say enough to make an item.
    /// </exception>
    /// <exception cref="UnknownOutcomeException">The requests got no clear answer, and what is stored does not tell whether the update was applied.</exception>
    Task<TItem> UpdateAsync(
        TKey key, Action<TUpdate> update, Func<TAttributes, DynamoCondition>? when = null, long? ifVersion = null, bool upsert = false, CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Changes attributes of an item that was read, if its version is still the stored one. For a type without [Version] it is the update of its key.</summary>
    /// <remarks>Costs and failures are those of the update by key. What the item itself carries is not stored.</remarks>
    /// <param name="item">The item; its key and its version are what counts.</param>
    /// <param name="update">What to change.</param>
    /// <param name="when">What must hold of the item that is stored.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call; the update may have been applied all the same.</param>
    /// <returns>The item as stored after the update.</returns>
    /// <exception cref="OptimisticLockException">The stored version is another than the item's; the exception carries the stored item.</exception>
    /// <exception cref="ConditionFailedException">There is no item under the key, or the condition does not hold; the exception carries the stored item.</exception>
    Task<TItem> UpdateItemAsync(
        TItem item, Action<TUpdate> update, Func<TAttributes, DynamoCondition>? when = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Changes attributes of an item as the update by key does, and gives back the item as it was before.</summary>
    /// <remarks>Costs and failures are those of the update by key.</remarks>
    /// <param name="key">The key.</param>
    /// <param name="update">What to change.</param>
    /// <param name="when">What must hold of the item that is stored.</param>
    /// <param name="ifVersion">The version that the stored item must have; any when null. For types with [Version].</param>
    /// <param name="upsert">Whether a missing item is made.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call; the update may have been applied all the same.</param>
    /// <returns>The item as it was before the update; null when there was none.</returns>
    Task<TItem?> UpdateReturningOldAsync(
        TKey key, Action<TUpdate> update, Func<TAttributes, DynamoCondition>? when = null, long? ifVersion = null, bool upsert = false, CallOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Reads one item.</summary>
    /// <remarks>Costs half a read unit per 4 KB begun, a whole one when consistent; a missing item costs as the smallest one. Retried.</remarks>
    /// <param name="key">The key.</param>
    /// <param name="options">What is to be different for this call, such as <see cref="ReadOptions.Consistent"/>.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The item, or null when there is none or it is expired.</returns>
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

    /// <summary>Tells whether there is an item under a key. Only the key travels, and the time to live where the table has one.</summary>
    /// <remarks>Costs as much as reading the item: the service bills the item's size, not what it sends. Retried.</remarks>
    /// <param name="key">The key.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    Task<bool> ExistsAsync(TKey key, ReadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes one item.</summary>
    /// <remarks>Costs one write unit per KB begun of the deleted item, at least one. Retried: after a retry the answer may be null though this very call deleted the item.</remarks>
    /// <param name="key">The key.</param>
    /// <param name="when">What must hold of the item that is stored; a missing one has no attributes.</param>
    /// <param name="ifVersion">The version that the stored item must have; any, or none, when null. For types with [Version].</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call; the item may have been deleted all the same.</param>
    /// <returns>The item that was deleted, or null when there was none.</returns>
    /// <exception cref="OptimisticLockException">The stored version is another than <paramref name="ifVersion"/>; the exception carries the stored item.</exception>
    /// <exception cref="ConditionFailedException">The condition does not hold; the exception carries the stored item.</exception>
    /// <exception cref="UnknownOutcomeException">The requests got no clear answer, and what is stored does not tell whether this call deleted the item under its condition.</exception>
    Task<TItem?> DeleteAsync(
        TKey key, Func<TAttributes, DynamoCondition>? when = null, long? ifVersion = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes an item that was read, if its version is still the stored one. For a type without [Version] it is the delete of its key.</summary>
    /// <remarks>Costs and failures are those of the delete by key.</remarks>
    /// <param name="item">The item; its key and its version are what counts.</param>
    /// <param name="when">What must hold of the item that is stored.</param>
    /// <param name="options">What is to be different for this call.</param>
    /// <param name="cancellationToken">Ends the call; the item may have been deleted all the same.</param>
    /// <returns>The item that was deleted, or null when there was none.</returns>
    /// <exception cref="OptimisticLockException">The stored version is another than the item's; the exception carries the stored item.</exception>
    /// <exception cref="ConditionFailedException">The condition does not hold; the exception carries the stored item.</exception>
    Task<TItem?> DeleteItemAsync(TItem item, Func<TAttributes, DynamoCondition>? when = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Stores any number of items, 25 to a request, several requests at a time. Of several with the same key the last wins. The batch is not atomic.</summary>
    /// <remarks>
    /// Costs the same as so many single puts. What the service leaves over is sent again with backoff, for a bounded number of rounds. At most one request more than are under way is held in
    /// memory, however long the sequence is; an item whose key is on its way waits until that request is done.
    /// </remarks>
    /// <param name="items">The items; read as they are sent.</param>
    /// <param name="progress">Is told how far the batch has come.</param>
    /// <param name="options">What is to be different for this call; the timeout is that of each request.</param>
    /// <param name="cancellationToken">Ends the call; some items may have been stored.</param>
    /// <exception cref="BatchIncompleteException{T}">Some items are undone: the service went on leaving them over, or something failed, which is inside. The exception carries them.</exception>
    /// <exception cref="BatchCanceledException{T}">The token was cancelled; the exception carries what was taken of the sequence and is undone.</exception>
    /// <exception cref="InvalidRequestException">The type has [Version], and the service has no conditions in batches: PutManyUncheckedAsync says that none is meant.</exception>
    Task PutManyAsync(IEnumerable<TItem> items, IProgress<BatchProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="PutManyAsync(IEnumerable{TItem}, IProgress{BatchProgress}?, CallOptions?, CancellationToken)"/>
    Task PutManyAsync(IAsyncEnumerable<TItem> items, IProgress<BatchProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Stores any number of items as PutManyAsync does, of types with [Version] too: versions count on from the items' own, and stored ones are not checked.</summary>
    /// <remarks>Costs, order and leftovers are those of PutManyAsync.</remarks>
    /// <param name="items">The items; read as they are sent.</param>
    /// <param name="progress">Is told how far the batch has come.</param>
    /// <param name="options">What is to be different for this call; the timeout is that of each request.</param>
    /// <param name="cancellationToken">Ends the call; some items may have been stored.</param>
    /// <exception cref="BatchIncompleteException{T}">Some items are undone; the exception carries them, with the versions that they came with.</exception>
    /// <exception cref="BatchCanceledException{T}">The token was cancelled; the exception carries what was taken of the sequence and is undone.</exception>
    Task PutManyUncheckedAsync(IEnumerable<TItem> items, IProgress<BatchProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="PutManyUncheckedAsync(IEnumerable{TItem}, IProgress{BatchProgress}?, CallOptions?, CancellationToken)"/>
    Task PutManyUncheckedAsync(IAsyncEnumerable<TItem> items, IProgress<BatchProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Reads any number of items, 100 to a request, several requests at a time. Keys that come several times are read once.</summary>
    /// <remarks>Costs the same as so many single reads. What the service leaves over is asked for again with backoff, for a bounded number of rounds.</remarks>
    /// <param name="keys">The keys.</param>
    /// <param name="options">What is to be different for this call; the timeout is that of each request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The items by key; a key without an item is absent.</returns>
    /// <exception cref="BatchIncompleteException{T}">Some keys could not be read: the service went on leaving them over, or something failed, which is inside. The exception carries them.</exception>
    Task<IReadOnlyDictionary<TKey, TItem>> GetManyAsync(IEnumerable<TKey> keys, ReadOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="GetManyAsync(IEnumerable{TKey}, ReadOptions?, CancellationToken)"/>
    Task<IReadOnlyDictionary<TKey, TItem>> GetManyAsync(IAsyncEnumerable<TKey> keys, ReadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Reads any number of items, 100 to a request, several requests at a time, and hands them out as they come: in no order, missing ones left out.</summary>
    /// <remarks>
    /// Costs the same as so many single reads; holds the items of the requests that are under way in memory, and no keys beyond theirs. So a key that is repeated while it waits or is on
    /// its way is read once; one that is repeated later in a long sequence is read and handed out again. Leftovers as in GetManyAsync.
    /// </remarks>
    /// <param name="keys">The keys; read as they are sent.</param>
    /// <param name="options">What is to be different for this call; the timeout is that of each request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="BatchIncompleteException{T}">Some keys could not be read: the service went on leaving them over, or something failed, which is inside. The exception carries them.</exception>
    IAsyncEnumerable<TItem> StreamManyAsync(IEnumerable<TKey> keys, ReadOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="StreamManyAsync(IEnumerable{TKey}, ReadOptions?, CancellationToken)"/>
    IAsyncEnumerable<TItem> StreamManyAsync(IAsyncEnumerable<TKey> keys, ReadOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes any number of items, 25 to a request, several requests at a time. Keys without an item are fine. The batch is not atomic.</summary>
    /// <remarks>Costs the same as so many single deletes. Leftovers and memory as in PutManyAsync.</remarks>
    /// <param name="keys">The keys; read as they are sent.</param>
    /// <param name="progress">Is told how far the batch has come.</param>
    /// <param name="options">What is to be different for this call; the timeout is that of each request.</param>
    /// <param name="cancellationToken">Ends the call; some items may have been deleted.</param>
    /// <exception cref="BatchIncompleteException{T}">Some keys are undone: the service went on leaving them over, or something failed, which is inside. The exception carries them.</exception>
    /// <exception cref="BatchCanceledException{T}">The token was cancelled; the exception carries what was taken of the sequence and is undone.</exception>
    Task DeleteManyAsync(IEnumerable<TKey> keys, IProgress<BatchProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="DeleteManyAsync(IEnumerable{TKey}, IProgress{BatchProgress}?, CallOptions?, CancellationToken)"/>
    Task DeleteManyAsync(IAsyncEnumerable<TKey> keys, IProgress<BatchProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default);
}
