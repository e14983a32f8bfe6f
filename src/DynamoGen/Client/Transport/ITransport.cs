using DynamoGen.Mapping;

namespace DynamoGen.Transport;

/// <summary>Turns calls, as data, into requests to the service and its answers into items. One method call is one request; failures come as the SDK throws them.</summary>
internal interface ITransport
{
    /// <summary>Where requests go, for people.</summary>
    string Endpoint { get; }

    /// <summary>PutItem. Gives back the item as stored.</summary>
    /// <exception cref="ConditionFailedException">The condition does not hold; the exception carries the stored item.</exception>
    Task<Answer<TItem>> PutAsync<TItem>(PutCall<TItem> call, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>;

    /// <summary>GetItem.</summary>
    Task<Answer<TItem?>> GetAsync<TItem, TKey>(KeyCall<TKey> call, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>;

    /// <summary>GetItem of some attributes, and the key.</summary>
    Task<Answer<TProjection?>> GetAsync<TItem, TKey, TProjection>(KeyCall<TKey> call, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> where TProjection : class, IDynamoReadable<TProjection>;

    /// <summary>GetItem of nothing but the key.</summary>
    Task<Answer<bool>> ExistsAsync<TItem, TKey>(KeyCall<TKey> call, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>;

    /// <summary>UpdateItem. Gives back the item as it is then, or was before.</summary>
    /// <exception cref="ConditionFailedException">The condition does not hold; the exception carries the stored item.</exception>
    Task<Answer<TItem?>> UpdateAsync<TItem, TKey>(UpdateCall<TKey> call, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>;

    /// <summary>DeleteItem. Gives back the item that was there.</summary>
    /// <exception cref="ConditionFailedException">The condition does not hold; the exception carries the stored item.</exception>
    Task<Answer<TItem?>> DeleteAsync<TItem, TKey>(DeleteCall<TKey> call, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>;

    /// <summary>Query, or Scan when the call has no key condition.</summary>
    Task<Answer<ItemPage<T>>> ReadPageAsync<T>(PageCall call, CancellationToken cancellationToken) where T : class, IDynamoReadable<T>;

    /// <summary>Query for the number of items alone.</summary>
    Task<Answer<CountedPage>> CountPageAsync(PageCall call, CancellationToken cancellationToken);

    /// <summary>BatchWriteItem.</summary>
    Task<Answer<BatchAnswer>> BatchWriteAsync(BatchCall call, CancellationToken cancellationToken);

    /// <summary>BatchGetItem.</summary>
    Task<Answer<BatchAnswer>> BatchGetAsync(BatchCall call, CancellationToken cancellationToken);

    /// <summary>TransactWriteItems.</summary>
    Task<Answer<bool>> TransactWriteAsync(TransactCall call, CancellationToken cancellationToken);

    /// <summary>TransactGetItems.</summary>
    Task<Answer<IReadOnlyList<BatchFound>>> TransactGetAsync(BatchCall call, CancellationToken cancellationToken);
}
