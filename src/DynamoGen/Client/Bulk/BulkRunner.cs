using DynamoGen.Batches;
using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Queries;
using DynamoGen.Resilience;
using DynamoGen.Tables;
using DynamoGen.Transport;

namespace DynamoGen.Bulk;

/// <summary>Operations on many items: what a query or a scan finds is deleted, copied, exported.</summary>
internal sealed class BulkRunner(Sender sender, ItemChecks checks, TableNames tables, DynamoGenOptions options, BatchRunner batches, QueryRunner queries)
{
    /// <summary>Deletes what a query finds.</summary>
    public async Task<long> DeleteAllAsync(DynamoQueryRequest query, IProgress<BulkProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var keys = queries.StreamAsync<RawItem>(query with { Attributes = [], IncludeExpired = true }, cancellationToken).Select(item => item.Attributes);
        var counter = new BulkCounter(progress);
        await batches.WriteAsync(
            token => new BatchSource<IReadOnlyDictionary<string, DynamoValue>>(counter.Count(keys, token), token), (entries, key) => entries.Delete(query.Table, key), counter, query.Options, cancellationToken)
            .ConfigureAwait(false);
        return counter.Latest.Written;
    }

    /// <summary>Deletes all items of a table.</summary>
    public Task<BulkProgress> ClearAsync(TableDefinition table, string confirmation, BulkOptions? bulkOptions, IProgress<BulkProgress>? progress, CancellationToken cancellationToken)
    {
        var name = tables.Of(table);
        ScanPermission.Require(table, name);
        if (confirmation != name)
            throw new InvalidRequestException($"All items of the table '{name}' would be deleted, and the confirmation is '{confirmation}'. Pass the physical table name, \"{name}\", if that is meant.")
            {
                Operation = "Scan",
                Table = name,
            };
        var names = new Dictionary<string, string>();
        var all = All(table, bulkOptions);
        var keysOnly = all with { Projection = Projections.Render([], all.KeyAttributes, names), Names = names };
        return ScanAsync<RawItem>(
            keysOnly,
            bulkOptions,
            async (items, token) =>
            {
                var keys = items.Select(item => item.Attributes);
                await batches.WriteAsync(_ => new BatchSource<IReadOnlyDictionary<string, DynamoValue>>(keys), (entries, key) => entries.Delete(table, key), null, OneByOne(bulkOptions), token)
                    .ConfigureAwait(false);
                return items.Count;
            },
            progress,
            cancellationToken);
    }

    /// <summary>Stores what is made of the items of a table.</summary>
    public Task<BulkProgress> CopyAsync<TFrom, TTo>(
        Func<TFrom, TTo?> transform, BatchRunner target, BulkOptions? bulkOptions, IProgress<BulkProgress>? progress, CancellationToken cancellationToken)
        where TFrom : class, IDynamoItem<TFrom> where TTo : class, IDynamoItem<TTo>
    {
        var name = tables.Of(TFrom.Table);
        ScanPermission.Require(TFrom.Table, name);
        var first = QueryRequests.Scan(name, checks.KeysOf(TFrom.Table), TFrom.ItemType, TFrom.FormerItemTypes, Expiry.Of(TFrom.Table, options.TimeProvider), Reads(bulkOptions));
        return ScanAsync<TFrom>(
            first,
            bulkOptions,
            async (items, token) =>
            {
                var copies = items.Select(transform).OfType<TTo>().ToList();
                await target.WriteAsync(_ => new BatchSource<TTo>(copies), static (entries, copy) => entries.Copy(copy), null, OneByOne(bulkOptions), token).ConfigureAwait(false);
                return copies.Count;
            },
            progress,
            cancellationToken);
    }

    /// <summary>Writes the items of a table as lines.</summary>
    public async Task<BulkProgress> ExportAsync(TableDefinition table, Stream output, BulkOptions? bulkOptions, IProgress<BulkProgress>? progress, CancellationToken cancellationToken)
    {
        ScanPermission.Require(table, tables.Of(table));
        using var lines = new LineWriter(output);
        return await ScanAsync<RawItem>(All(table, bulkOptions), bulkOptions, lines.WriteAsync, progress, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Stores the items of lines.</summary>
    public async Task<BulkProgress> ImportAsync(TableDefinition table, Stream input, CallOptions? callOptions, IProgress<BulkProgress>? progress, CancellationToken cancellationToken)
    {
        var counter = new BulkCounter(progress);
        await batches.WriteAsync(
            token => new BatchSource<BulkLine>(counter.Count(LineReader.ReadAsync(input, token), token), token), (entries, line) => entries.Put(table, line), counter, callOptions, cancellationToken)
            .ConfigureAwait(false);
        return counter.Latest;
    }

    private async Task<BulkProgress> ScanAsync<T>(
        PageCall first, BulkOptions? bulkOptions, Func<IReadOnlyList<T>, CancellationToken, Task<long>> write, IProgress<BulkProgress>? progress, CancellationToken cancellationToken)
        where T : class, IDynamoReadable<T>
    {
        using var scan = new SegmentedScan<T>(sender, first, bulkOptions, write, progress);
        return await scan.RunAsync(cancellationToken).ConfigureAwait(false);
    }

    private PageCall All(TableDefinition table, BulkOptions? bulkOptions) => QueryRequests.Scan(tables.Of(table), checks.KeysOf(table), null, [], null, Reads(bulkOptions));

    private static ReadOptions? Reads(BulkOptions? options) => options is { ConsistentRead: true } ? ReadOptions.Consistent : null;

    // The segments are what runs at the same time.
    private static CallOptions OneByOne(BulkOptions? options) => (options?.Calls ?? new()) with { Parallelism = 1 };
}
