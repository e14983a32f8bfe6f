using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Batches;
using DynamoGen.Bulk;
using DynamoGen.Errors;
using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Provisioning;
using DynamoGen.Queries;
using DynamoGen.Resilience;
using DynamoGen.Tables;
using DynamoGen.Transactions;
using DynamoGen.Transport;
using DynamoGen.Writes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DynamoGen;

/// <summary>
/// The client that repositories stand on: every call is checked, goes through the pipeline of timeouts and retries, and fails with a <see cref="DynamoGenException"/>.
/// Thread-safe; one for the life of a program, and one more for each further region or account.
/// </summary>
public sealed class DynamoGenClient : IItemOperations, IDisposable
{
    private readonly OwnedServiceClient? owned;
    private readonly DynamoGenOptions options;
    private readonly TableNames tables;
    private readonly ItemChecks checks;
    private readonly CallPipeline pipeline;
    private readonly Sender sender;
    private readonly ItemWriter writes;
    private readonly TransactionRunner transactions;
    private readonly QueryRunner queries;

    /// <summary>Makes a client with connections of its own, which end when it is disposed.</summary>
    /// <param name="options">Where DynamoDB is, and how patient to be; for local work <c>new DynamoGenOptions().UseLocal()</c>.</param>
    /// <param name="loggerFactory">Where retries are logged; nowhere when null.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option has a value that cannot work; the message says which and what to set.</exception>
    /// <exception cref="InvalidOperationException">No region is set, and the SDK's chain finds none.</exception>
    public DynamoGenClient(DynamoGenOptions options, ILoggerFactory? loggerFactory = null) : this(Checked(options), OwnedServiceClient.Create, loggerFactory)
    {
    }

    /// <summary>Makes a client over one of AWS's SDK, or over whatever looks like it: a DAX client, a decorator, a fake. That one stays the caller's to dispose.</summary>
    /// <param name="options">Table names, timeouts and retries; what concerns the connection is not used.</param>
    /// <param name="serviceClient">The SDK's client.</param>
    /// <param name="allowOwnRetries">Whether it may retry by itself, so that a call becomes up to so many times as many requests.</param>
    /// <param name="loggerFactory">Where retries are logged; nowhere when null.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">An option has a value that cannot work; the message says which and what to set.</exception>
    /// <exception cref="ArgumentException">The client retries by itself, and <paramref name="allowOwnRetries"/> does not say that it may.</exception>
    public DynamoGenClient(DynamoGenOptions options, IAmazonDynamoDB serviceClient, bool allowOwnRetries = false, ILoggerFactory? loggerFactory = null)
        : this(Checked(options), ForeignServiceClient.Checked(serviceClient, allowOwnRetries), loggerFactory)
    {
    }

    private DynamoGenClient(DynamoGenOptions options, Func<DynamoGenOptions, OwnedServiceClient> create, ILoggerFactory? loggerFactory)
        : this(options, create(options), loggerFactory)
    {
    }

    /// <summary>Over a client that this one disposes.</summary>
    internal DynamoGenClient(DynamoGenOptions options, OwnedServiceClient owned, ILoggerFactory? loggerFactory = null) : this(options, owned.Client, loggerFactory) => this.owned = owned;

    private DynamoGenClient(DynamoGenOptions options, IAmazonDynamoDB serviceClient, ILoggerFactory? loggerFactory)
    {
        var logger = (loggerFactory ?? NullLoggerFactory.Instance).CreateLogger<DynamoGenClient>();
        this.options = options;
        ServiceClient = serviceClient;
        var transport = new SdkTransport(serviceClient);
        Endpoint = transport.Endpoint;
        tables = new TableNames(options);
        checks = new ItemChecks(options, tables);
        pipeline = new CallPipeline(serviceClient, options, tables, new ErrorTranslator(options, transport.Endpoint), logger);
        sender = new Sender(transport, pipeline);
        var prepare = new WritePreparation(checks, tables, options);
        writes = new(sender, prepare, tables);
        queries = new QueryRunner(sender, checks, tables, options);
        Batches = new BatchRunner(sender, checks, prepare, tables, options, logger);
        transactions = new(sender, checks, prepare, tables, options, Batches);
        Bulk = new BulkRunner(sender, checks, tables, options, Batches, queries);
    }

    /// <summary>The SDK's client underneath, for what this one does not do. Calls to it go past checks, retries and the translation of errors.</summary>
    public IAmazonDynamoDB ServiceClient { get; }

    /// <summary>The physical table names of this client.</summary>
    internal TableNames Tables => tables;

    /// <summary>Runs this client's batches.</summary>
    internal BatchRunner Batches { get; }

    /// <summary>Runs this client's operations on many items.</summary>
    internal BulkRunner Bulk { get; }

    /// <summary>Where requests go, for people.</summary>
    internal string Endpoint { get; }

    /// <inheritdoc/>
    public Task<TItem> CreateAsync<TItem>(TItem item, CallOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> =>
        writes.CreateAsync(item, options, cancellationToken);

    /// <inheritdoc/>
    public Task<TItem> PutAsync<TItem>(TItem item, DynamoCondition? when, CallOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> =>
        writes.PutAsync(item, when, options, cancellationToken);

    /// <inheritdoc/>
    public Task<TItem> SaveAsync<TItem>(TItem item, DynamoCondition? when, CallOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> =>
        writes.SaveAsync(item, when, options, cancellationToken);

    /// <inheritdoc/>
    public async Task<TItem> UpdateAsync<TItem, TKey>(
        TKey key, DynamoUpdate update, DynamoCondition? when, long? ifVersion, bool upsert, CallOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> =>
        (await writes.UpdateAsync<TItem, TKey>(key, update, when, ifVersion, upsert, returnOld: false, options, cancellationToken).ConfigureAwait(false))!;

    /// <inheritdoc/>
    public Task<TItem?> UpdateReturningOldAsync<TItem, TKey>(
        TKey key, DynamoUpdate update, DynamoCondition? when, long? ifVersion, bool upsert, CallOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> =>
        writes.UpdateAsync<TItem, TKey>(key, update, when, ifVersion, upsert, returnOld: true, options, cancellationToken);

    /// <inheritdoc/>
    public async Task<TItem?> GetAsync<TItem, TKey>(TKey key, ReadOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> =>
        await sender.SendAsync(
            CallOn<TItem, TKey>("GetItem", key, options), KeyCall<TItem, TKey>(key, options), static (transport, call, token) => transport.GetAsync<TItem, TKey>(call, token), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<TProjection?> GetAsync<TItem, TKey, TProjection>(TKey key, ReadOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> where TProjection : class, IDynamoReadable<TProjection>, IProjectionOf<TItem> =>
        await sender.SendAsync(
            CallOn<TItem, TKey>("GetItem", key, options), KeyCall<TItem, TKey>(key, options), static (transport, call, token) => transport.GetAsync<TItem, TKey, TProjection>(call, token), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<bool> ExistsAsync<TItem, TKey>(TKey key, ReadOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> =>
        await sender.SendAsync(
            CallOn<TItem, TKey>("GetItem", key, options), KeyCall<TItem, TKey>(key, options), static (transport, call, token) => transport.ExistsAsync<TItem, TKey>(call, token), cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc/>
    public Task<TItem?> DeleteAsync<TItem, TKey>(TKey key, DynamoCondition? when, long? ifVersion, CallOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> =>
        writes.DeleteAsync<TItem, TKey>(key, when, ifVersion, options, cancellationToken);

    /// <inheritdoc/>
    public Task PutManyAsync<TItem>(IEnumerable<TItem> items, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>
    {
        RefuseVersions<TItem>();
        return PutManyUncheckedAsync(items, progress, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task PutManyAsync<TItem>(IAsyncEnumerable<TItem> items, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>
    {
        RefuseVersions<TItem>();
        return PutManyUncheckedAsync(items, progress, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task PutManyUncheckedAsync<TItem>(IEnumerable<TItem> items, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> =>
        Batches.WriteAsync(Source(items), static (entries, item) => entries.Put(item), progress, options, cancellationToken);

    /// <inheritdoc/>
    public Task PutManyUncheckedAsync<TItem>(IAsyncEnumerable<TItem> items, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> =>
        Batches.WriteAsync(Source(items), static (entries, item) => entries.Put(item), progress, options, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteManyAsync<TItem, TKey>(IEnumerable<TKey> keys, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> =>
        Batches.WriteAsync(Source(keys), static (entries, key) => entries.Key<TItem, TKey>(key), progress, options, cancellationToken);

    /// <inheritdoc/>
    public Task DeleteManyAsync<TItem, TKey>(IAsyncEnumerable<TKey> keys, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> =>
        Batches.WriteAsync(Source(keys), static (entries, key) => entries.Key<TItem, TKey>(key), progress, options, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<TItem> StreamManyAsync<TItem, TKey>(IEnumerable<TKey> keys, ReadOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> =>
        Batches.ReadAsync<TItem, TKey>(Source(keys), options, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<TItem> StreamManyAsync<TItem, TKey>(IAsyncEnumerable<TKey> keys, ReadOptions? options, CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> =>
        Batches.ReadAsync<TItem, TKey>(Source(keys), options, cancellationToken);

    /// <inheritdoc/>
    public Task BatchWriteAsync(IEnumerable<DynamoBatchWrite> batch, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken) =>
        Batches.WriteAsync(Source(batch), static (entries, write) => entries.Of(write), progress, options, cancellationToken);

    /// <inheritdoc/>
    public Task BatchWriteAsync(IAsyncEnumerable<DynamoBatchWrite> batch, IProgress<BatchProgress>? progress, CallOptions? options, CancellationToken cancellationToken) =>
        Batches.WriteAsync(Source(batch), static (entries, write) => entries.Of(write), progress, options, cancellationToken);

    /// <inheritdoc/>
    public Task<DynamoItems> BatchGetAsync(IEnumerable<DynamoGet> batch, ReadOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return Batches.ReadAsync(batch, options, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<DynamoTransactionResult> TransactAsync(IReadOnlyList<DynamoTransactionAction> actions, TransactionOptions? options, CancellationToken cancellationToken) =>
        transactions.WriteAsync(actions, options, cancellationToken);

    /// <inheritdoc/>
    public Task<DynamoItems> TransactGetAsync(IReadOnlyList<DynamoGet> keys, ReadOptions? options, CancellationToken cancellationToken) =>
        transactions.GetAsync(keys, options, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<TItem> ScanAsync<TItem>(ReadOptions? options, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem> =>
        queries.ScanAsync<TItem>(options, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<T> StreamAsync<T>(DynamoQueryRequest query, CancellationToken cancellationToken) where T : class, IDynamoReadable<T> =>
        queries.StreamAsync<T>(query, cancellationToken);

    /// <inheritdoc/>
    public Task<Page<T>> PageAsync<T>(DynamoQueryRequest query, int size, string? token, CancellationToken cancellationToken) where T : class, IDynamoReadable<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        return queries.PageAsync<T>(query, size, token, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<long> CountAsync(DynamoQueryRequest query, CancellationToken cancellationToken) => queries.CountAsync(query, cancellationToken);

    /// <inheritdoc/>
    public Task<long> DeleteAllAsync(DynamoQueryRequest query, IProgress<BulkProgress>? progress, CancellationToken cancellationToken) => Bulk.DeleteAllAsync(query, progress, cancellationToken);

    /// <summary>A table as the service describes it; null when there is none.</summary>
    internal Task<TableDescription?> DescribeAsync(TableDefinition table, CancellationToken cancellationToken) =>
        new ControlPlane(ServiceClient, pipeline).DescribeTableAsync(tables.Of(table), cancellationToken);

    /// <summary>Lets calls and batches that are under way finish; when patience ends before, cancels them. Others may still begin, until the client is disposed.</summary>
    internal Task DrainAsync(CancellationToken patience) => pipeline.UnderWay.DrainAsync(patience);

    /// <summary>Tells whether a table is there and ready for items.</summary>
    internal async Task<bool> HasTableAsync(TableDefinition table, CancellationToken cancellationToken)
    {
        var described = await DescribeAsync(table, cancellationToken).ConfigureAwait(false);
        return described is not null && described.TableStatus != TableStatus.CREATING && described.TableStatus != TableStatus.DELETING;
    }

    /// <summary>Cancels what is under way and closes the connections that this client made. A client given to it stays open. Calls then fail with an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        pipeline.Dispose();
        owned?.Dispose();
    }

    private static DynamoGenOptions Checked(DynamoGenOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        DynamoGenOptionsValidator.Check(options);
        return options;
    }

    private static Func<CancellationToken, BatchSource<T>> Source<T>(IEnumerable<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return _ => new(source);
    }

    private static Func<CancellationToken, BatchSource<T>> Source<T>(IAsyncEnumerable<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return token => new(source, token);
    }

    private void RefuseVersions<TItem>() where TItem : class, IDynamoItem<TItem>
    {
        if (TItem.Kept.Version is not null)
            throw new InvalidRequestException(
                $"{typeof(TItem).Name} counts versions, and DynamoDB checks no conditions in batches: items would replace versions that nobody has seen. Call PutManyUncheckedAsync if that is meant, or store them one by one.")
            {
                Operation = BatchPlan.Writes,
                Table = tables.Of(TItem.Table),
            };
    }

    private Call CallOn<TItem, TKey>(string operation, TKey key, CallOptions? options) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> =>
        new() { Operation = operation, Table = tables.Of(TItem.Table), Key = checks.Key<TItem, TKey>(operation, key).Text, Options = options };

    private KeyCall<TKey> KeyCall<TItem, TKey>(TKey key, CallOptions? options) where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem> =>
        new(tables.Of(TItem.Table), key, Expiry.Of(TItem.Table, this.options.TimeProvider, options), options is ReadOptions { ConsistentRead: true }, sender.WantsCapacity(options));
}
