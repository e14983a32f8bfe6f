using DynamoGen.Expressions;
using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>The base of generated repositories: all operations that need no knowledge of the type but its mapping.</summary>
/// <typeparam name="TItem">The item type.</typeparam>
/// <typeparam name="TKey">Its key.</typeparam>
/// <typeparam name="TAttributes">The shape of conditions on it.</typeparam>
/// <typeparam name="TUpdate">The shape of updates of it.</typeparam>
public abstract class Repository<TItem, TKey, TAttributes, TUpdate> : IRepository<TItem, TKey, TAttributes, TUpdate>
    where TItem : class, IDynamoItem<TItem>
    where TKey : struct, IDynamoKey<TItem, TAttributes, TUpdate>
    where TAttributes : struct
    where TUpdate : struct, IUpdateShape<TUpdate>, allows ref struct
{
    /// <summary>Makes a repository.</summary>
    /// <param name="operations">What it stands on, usually the client.</param>
    protected Repository(IItemOperations operations)
    {
        ArgumentNullException.ThrowIfNull(operations);
        Operations = operations;
    }

    /// <summary>What the repository stands on.</summary>
    protected IItemOperations Operations { get; }

    /// <inheritdoc/>
    public abstract TKey KeyOf(TItem item);

    /// <inheritdoc/>
    public virtual Task<TItem> CreateAsync(TItem item, CallOptions? options = null, CancellationToken cancellationToken = default) => Operations.CreateAsync(item, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TItem> PutAsync(TItem item, Func<TAttributes, DynamoCondition>? when = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        Operations.PutAsync(item, Condition(when), options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TItem> SaveAsync(TItem item, Func<TAttributes, DynamoCondition>? when = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        Operations.SaveAsync(item, Condition(when), options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TItem> UpdateAsync(
        TKey key, Action<TUpdate> update, Func<TAttributes, DynamoCondition>? when = null, long? ifVersion = null, bool upsert = false, CallOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Operations.UpdateAsync<TItem, TKey>(key, DynamoUpdate.Of(update), Condition(when), ifVersion, upsert, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TItem> UpdateItemAsync(
        TItem item, Action<TUpdate> update, Func<TAttributes, DynamoCondition>? when = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        UpdateAsync(KeyOf(item), update, when, StoredVersion(item), upsert: false, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TItem?> UpdateReturningOldAsync(
        TKey key, Action<TUpdate> update, Func<TAttributes, DynamoCondition>? when = null, long? ifVersion = null, bool upsert = false, CallOptions? options = null,
        CancellationToken cancellationToken = default) =>
        Operations.UpdateReturningOldAsync<TItem, TKey>(key, DynamoUpdate.Of(update), Condition(when), ifVersion, upsert, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TItem?> GetAsync(TKey key, ReadOptions? options = null, CancellationToken cancellationToken = default) => Operations.GetAsync<TItem, TKey>(key, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TProjection?> GetAsync<TProjection>(TKey key, ReadOptions? options = null, CancellationToken cancellationToken = default)
        where TProjection : class, IDynamoReadable<TProjection>, IProjectionOf<TItem> =>
        Operations.GetAsync<TItem, TKey, TProjection>(key, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<bool> ExistsAsync(TKey key, ReadOptions? options = null, CancellationToken cancellationToken = default) => Operations.ExistsAsync<TItem, TKey>(key, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TItem?> DeleteAsync(
        TKey key, Func<TAttributes, DynamoCondition>? when = null, long? ifVersion = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        Operations.DeleteAsync<TItem, TKey>(key, Condition(when), ifVersion, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<TItem?> DeleteItemAsync(TItem item, Func<TAttributes, DynamoCondition>? when = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        DeleteAsync(KeyOf(item), when, StoredVersion(item), options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task PutManyAsync(IEnumerable<TItem> items, IProgress<BatchProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        Operations.PutManyAsync(items, progress, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task PutManyAsync(IAsyncEnumerable<TItem> items, IProgress<BatchProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        Operations.PutManyAsync(items, progress, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task PutManyUncheckedAsync(IEnumerable<TItem> items, IProgress<BatchProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        Operations.PutManyUncheckedAsync(items, progress, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task PutManyUncheckedAsync(IAsyncEnumerable<TItem> items, IProgress<BatchProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        Operations.PutManyUncheckedAsync(items, progress, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<IReadOnlyDictionary<TKey, TItem>> GetManyAsync(IEnumerable<TKey> keys, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return CollectAsync(StreamManyAsync(keys.Distinct(), options, cancellationToken));
    }

    /// <inheritdoc/>
    public virtual Task<IReadOnlyDictionary<TKey, TItem>> GetManyAsync(IAsyncEnumerable<TKey> keys, ReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return CollectAsync(StreamManyAsync(keys.Distinct(), options, cancellationToken));
    }

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<TItem> StreamManyAsync(IEnumerable<TKey> keys, ReadOptions? options = null, CancellationToken cancellationToken = default) =>
        Operations.StreamManyAsync<TItem, TKey>(keys, options, cancellationToken);

    /// <inheritdoc/>
    public virtual IAsyncEnumerable<TItem> StreamManyAsync(IAsyncEnumerable<TKey> keys, ReadOptions? options = null, CancellationToken cancellationToken = default) =>
        Operations.StreamManyAsync<TItem, TKey>(keys, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task DeleteManyAsync(IEnumerable<TKey> keys, IProgress<BatchProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        Operations.DeleteManyAsync<TItem, TKey>(keys, progress, options, cancellationToken);

    /// <inheritdoc/>
    public virtual Task DeleteManyAsync(IAsyncEnumerable<TKey> keys, IProgress<BatchProgress>? progress = null, CallOptions? options = null, CancellationToken cancellationToken = default) =>
        Operations.DeleteManyAsync<TItem, TKey>(keys, progress, options, cancellationToken);

    /// <summary>Makes a query. For generated code.</summary>
    /// <typeparam name="TFilter">The shape of filters on it.</typeparam>
    /// <param name="index">The index; the table when null.</param>
    /// <param name="partition">The partition key as stored: a value, or one for each of its attributes.</param>
    /// <param name="range">The range of sort keys; all when null.</param>
    /// <param name="leading">The values of the sort key's first attributes, where it has several; the range is then one of the next.</param>
    /// <param name="consistent">Whether the read is strongly consistent.</param>
    protected DynamoQuery<TItem, TFilter> Query<TFilter>(
        string? index, IReadOnlyList<DynamoValue> partition, SortKeyRange? range = null, IReadOnlyList<DynamoValue>? leading = null, bool consistent = false) where TFilter : struct =>
        new(Request(index, partition, range, leading, consistent), Operations);

    /// <summary>Makes a query of an index that holds a part of the items. For generated code.</summary>
    /// <typeparam name="TPart">What it holds.</typeparam>
    /// <typeparam name="TFilter">The shape of filters on it.</typeparam>
    /// <param name="index">The index.</param>
    /// <param name="partition">The partition key as stored: a value, or one for each of its attributes.</param>
    /// <param name="range">The range of sort keys; all when null.</param>
    /// <param name="leading">The values of the sort key's first attributes, where it has several; the range is then one of the next.</param>
    /// <param name="consistent">Whether the read is strongly consistent.</param>
    protected DynamoQuery<TPart, TFilter> Query<TPart, TFilter>(
        string index, IReadOnlyList<DynamoValue> partition, SortKeyRange? range = null, IReadOnlyList<DynamoValue>? leading = null, bool consistent = false)
        where TPart : class, IDynamoReadable<TPart>, IProjectionOf<TItem>
        where TFilter : struct
    {
        var request = Request(index, partition, range, leading, consistent);
        // A global index that lacks a named attribute refuses the query. A local one has it fetched from the table, item by item, and DynamoDB Local does so for any
        // attribute that is named: without names all that the index holds is read, and nothing else.
        return new(request.Index!.IsLocal ? request : request with { Attributes = TPart.Names.All }, Operations);
    }

    private async Task<IReadOnlyDictionary<TKey, TItem>> CollectAsync(IAsyncEnumerable<TItem> stream)
    {
        var items = new Dictionary<TKey, TItem>();
        await foreach (var item in stream.ConfigureAwait(false))
            items[KeyOf(item)] = item;
        return items;
    }

    private static DynamoQueryRequest Request(string? index, IReadOnlyList<DynamoValue> partition, SortKeyRange? range, IReadOnlyList<DynamoValue>? leading, bool consistent)
    {
        var definition = index is null ? null : TItem.Table.Index(index);
        // An index of keys does not say what type its items are.
        var saysType = definition is not { Projection: IndexProjection.KeysOnly };
        return new()
        {
            Table = TItem.Table,
            Index = definition,
            Partition = partition,
            Leading = leading ?? [],
            Range = range,
            ItemType = saysType ? TItem.ItemType : null,
            FormerItemTypes = saysType ? TItem.FormerItemTypes : [],
            ConsistentRead = consistent,
        };
    }

    private static long? StoredVersion(TItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return TItem.Kept.Version is null
            ? null
            : TItem.Version(item) ?? throw new InvalidRequestException($"The {typeof(TItem).Name} was never stored, as its version says; there is nothing to update or delete. Create it, or name it by its key.")
            {
                Table = TItem.Table.Name,
            };
    }

    // A lambda that gives null meant to give a condition: it is refused as none, not taken for a write without one.
    private static DynamoCondition? Condition(Func<TAttributes, DynamoCondition>? when) => when is null ? null : when(default) ?? DynamoCondition.None;
}
