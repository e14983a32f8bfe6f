using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>What repositories stand on: the operations on items of any type, as the client offers them. Meanings, costs and failures are those of <see cref="IRepository{TItem, TKey, TAttributes, TUpdate}"/>.</summary>
public interface IItemOperations : IQueryRunner
{
    /// <summary>Stores a new item; fails if there is one under its key.</summary>
    Task<TItem> CreateAsync<TItem>(TItem item, CallOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>;

    /// <summary>Stores an item, in place of the one under its key.</summary>
    Task<TItem> PutAsync<TItem>(TItem item, DynamoCondition? when, CallOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>;

    /// <summary>Stores an item by UpdateItem, and leaves what its type does not declare as it is.</summary>
    Task<TItem> SaveAsync<TItem>(TItem item, DynamoCondition? when, CallOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>;

    /// <summary>Changes attributes of one item and returns it as it is then.</summary>
    Task<TItem> UpdateAsync<TItem, TKey>(TKey key, DynamoUpdate update, DynamoCondition? when, long? ifVersion, bool upsert, CallOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>;

    /// <summary>Changes attributes of one item and returns it as it was before.</summary>
    Task<TItem?> UpdateReturningOldAsync<TItem, TKey>(TKey key, DynamoUpdate update, DynamoCondition? when, long? ifVersion, bool upsert, CallOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>;

    /// <summary>Reads one item.</summary>
    Task<TItem?> GetAsync<TItem, TKey>(TKey key, ReadOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>;

    /// <summary>Reads some attributes of one item.</summary>
    Task<TProjection?> GetAsync<TItem, TKey, TProjection>(TKey key, ReadOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> where TProjection : class, IDynamoReadable<TProjection>, IProjectionOf<TItem>;

    /// <summary>Tells whether there is an item under a key.</summary>
    Task<bool> ExistsAsync<TItem, TKey>(TKey key, ReadOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>;

    /// <summary>Deletes one item and returns it.</summary>
    Task<TItem?> DeleteAsync<TItem, TKey>(TKey key, DynamoCondition? when, long? ifVersion, CallOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>;

    /// <summary>Stores any number of items. Refused for types with [Version].</summary>
    Task PutManyAsync<TItem>(IEnumerable<TItem> items, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>;

    /// <inheritdoc cref="PutManyAsync{TItem}(IEnumerable{TItem}, IProgress{BatchProgress}?, CallOptions?, CancellationToken)"/>
    Task PutManyAsync<TItem>(IAsyncEnumerable<TItem> items, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>;

    /// <summary>Stores any number of items. Versions are counted on and not checked: the service has no conditions in batches.</summary>
    Task PutManyUncheckedAsync<TItem>(IEnumerable<TItem> items, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>;

    /// <inheritdoc cref="PutManyUncheckedAsync{TItem}(IEnumerable{TItem}, IProgress{BatchProgress}?, CallOptions?, CancellationToken)"/>
    Task PutManyUncheckedAsync<TItem>(IAsyncEnumerable<TItem> items, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>;

    /// <summary>Deletes any number of items.</summary>
    Task DeleteManyAsync<TItem, TKey>(IEnumerable<TKey> keys, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>;

    /// <inheritdoc cref="DeleteManyAsync{TItem, TKey}(IEnumerable{TKey}, IProgress{BatchProgress}?, CallOptions?, CancellationToken)"/>
    Task DeleteManyAsync<TItem, TKey>(IAsyncEnumerable<TKey> keys, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>;

    /// <summary>Reads any number of items, unordered.</summary>
    IAsyncEnumerable<TItem> StreamManyAsync<TItem, TKey>(IEnumerable<TKey> keys, ReadOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>;

    /// <inheritdoc cref="StreamManyAsync{TItem, TKey}(IEnumerable{TKey}, ReadOptions?, CancellationToken)"/>
    IAsyncEnumerable<TItem> StreamManyAsync<TItem, TKey>(IAsyncEnumerable<TKey> keys, ReadOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>;

    /// <summary>Stores and deletes any number of items of any types in any tables. Of several writes of one key the last wins.</summary>
    Task BatchWriteAsync(IEnumerable<DynamoBatchWrite> batch, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken);

    /// <inheritdoc cref="BatchWriteAsync(IEnumerable{DynamoBatchWrite}, IProgress{BatchProgress}?, CallOptions?, CancellationToken)"/>
    Task BatchWriteAsync(IAsyncEnumerable<DynamoBatchWrite> batch, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken);

    /// <summary>Reads any number of items of any types from any tables.</summary>
    Task<DynamoItems> BatchGetAsync(IEnumerable<DynamoGet> batch, ReadOptions? options, CancellationToken cancellationToken);

    /// <summary>Reads the whole table, page by page. Refused unless the table declares <c>AllowScan</c>.</summary>
    /// <remarks>Costs half a read unit per 4 KB of the table, a whole one when consistent, whatever is then done with the items.</remarks>
    IAsyncEnumerable<TItem> ScanAsync<TItem>(ReadOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>;

    /// <summary>Writes items of any types in any tables, all or none.</summary>
    Task<DynamoTransactionResult> TransactAsync(IReadOnlyList<DynamoTransactionAction> actions, TransactionOptions? options, CancellationToken cancellationToken);

    /// <summary>Reads items of any types from any tables as they are at one moment.</summary>
    Task<DynamoItems> TransactGetAsync(IReadOnlyList<DynamoGet> keys, ReadOptions? options, CancellationToken cancellationToken);
}
