using System.Runtime.CompilerServices;
using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Resilience;
using DynamoGen.Transport;

namespace DynamoGen.Queries;

/// <summary>Runs queries and scans page by page. A page is asked for when the one before has been handed out, never earlier.</summary>
internal sealed class QueryRunner(Sender sender, ItemChecks checks, TableNames tables, DynamoGenOptions options)
{
    private readonly PageTokens tokens = new(options.PageTokenKeys);

    /// <summary>Hands out the items of a query.</summary>
    public IAsyncEnumerable<T> StreamAsync<T>(DynamoQueryRequest query, CancellationToken cancellationToken) where T : class, IDynamoReadable<T>
    {
        Check(query);
        return StreamAsync<T>(() => QueryCall(query), First(query), query.Take, cancellationToken);
    }

    /// <summary>Hands out the items of a table.</summary>
    public IAsyncEnumerable<TItem> ScanAsync<TItem>(ReadOptions? readOptions, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>
    {
        var table = tables.Of(TItem.Table);
        ScanPermission.Require(TItem.Table, table);
        var first = QueryRequests.Scan(table, checks.KeysOf(TItem.Table), TItem.ItemType, TItem.FormerItemTypes, Expiry.Of(TItem.Table, options.TimeProvider, readOptions), readOptions);
        return StreamAsync<TItem>(() => new Call { Operation = "Scan", Table = table, Options = readOptions }, first, null, cancellationToken);
    }

    /// <summary>Reads one page of a query.</summary>
    public async Task<Page<T>> PageAsync<T>(DynamoQueryRequest query, int size, string? token, CancellationToken cancellationToken) where T : class, IDynamoReadable<T>
    {
        Check(query);
        var text = QueryText.Of(tables.Of(query.Table), query, First(query).Filter?.ToString());
        var from = token is null ? PageToken.First : Decode(token, text, query);
        var wanted = from.IsBack || query.Take is not { } take ? size : Math.Min(size, take - from.Position);
        var page = await FillAsync<T>(query, from, wanted, cancellationToken).ConfigureAwait(false);
        var (previous, next) = Neighbours(query, from, page);
        return new(page.Items, next is null ? null : tokens.Encode(next, text), previous is null ? null : tokens.Encode(previous, text));
    }

    /// <summary>Counts the items of a query.</summary>
    public async Task<long> CountAsync(DynamoQueryRequest query, CancellationToken cancellationToken)
    {
        Check(query);
        var next = First(query with { Attributes = null });              // the service refuses a projection of what is only counted
        var count = 0L;
        while (true)
        {
            var call = next with { EvaluateAtMost = Evaluate(next, query.Take - count), ReportConsumed = sender.WantsCapacity(query.Options) };
            var page = await sender.SendAsync(QueryCall(query), call, static (transport, page, token) => transport.CountPageAsync(page, token), cancellationToken).ConfigureAwait(false);
            count += page.Count;
            if (page.NextKey is null || count >= query.Take)
                return Math.Min(count, query.Take ?? long.MaxValue);
            next = next with { StartKey = page.NextKey };
        }
    }

    // A page back is read against the query's order, and on until it is known whether anything lies before it, since the first page has to say that it is. Ahead this is left to
    // the next page, which may turn out empty: behind a filter the search for one item more could read the rest of the partition.
    private async Task<FilledPage<T>> FillAsync<T>(DynamoQueryRequest query, PageToken from, int wanted, CancellationToken cancellationToken) where T : class, IDynamoReadable<T>
    {
        var next = First(query) with { StartKey = from.Key, Descending = query.Descending != from.IsBack };
        var items = new List<T>();
        IReadOnlyDictionary<string, DynamoValue>? first = null, last = null;
        while (true)
        {
            var missing = wanted - items.Count;
            var page = await ReadAsync<T>(QueryCall(query), next, missing, from.IsBack ? missing + 1L : missing, cancellationToken).ConfigureAwait(false);
            items.AddRange(page.Items);
            (first, last) = (first ?? page.FirstItemKey, page.LastItemKey ?? last);
            if (!page.HasMore || (items.Count == wanted && (page.IsCut || !from.IsBack)))
            {
                if (from.IsBack)
                {
                    items.Reverse();
                    (first, last) = (last, first);
                }
                return new(items, first, last, page.HasMore);
            }
            next = next with { StartKey = page.NextKey };
        }
    }

    // An empty page has no item to go on from: what lies before it is the query's last page, what comes after it the first.
    private static (PageToken? Previous, PageToken? Next) Neighbours<T>(DynamoQueryRequest query, PageToken from, FilledPage<T> page)
    {
        var count = page.Items.Count;
        if (from.IsBack)
            return (page.HasMore ? new(true, Math.Max(0, from.Position - count), page.FirstKey) : null, count == 0 ? PageToken.First : new(false, from.Position, page.LastKey));
        var end = (int)Math.Min(int.MaxValue, (long)from.Position + count);
        return (from.Key is null ? null : new(true, from.Position, page.FirstKey), page.HasMore && !(end >= query.Take) ? new(false, end, page.LastKey) : null);
    }

    private async IAsyncEnumerable<T> StreamAsync<T>(Func<Call> call, PageCall next, int? take, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IDynamoReadable<T>
    {
        var wanted = take;
        while (true)
        {
            var page = await ReadAsync<T>(call(), next, wanted, wanted, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
                yield return item;
            wanted -= page.Items.Count;
            if (!page.HasMore || wanted == 0)
                yield break;
            next = next with { StartKey = page.NextKey };
        }
    }

    private Task<ItemPage<T>> ReadAsync<T>(Call call, PageCall next, int? take, long? wanted, CancellationToken cancellationToken) where T : class, IDynamoReadable<T> =>
        sender.SendAsync(
            call, next with { Take = take, EvaluateAtMost = Evaluate(next, wanted), ReportConsumed = sender.WantsCapacity(call.Options) }, static (transport, page, token) => transport.ReadPageAsync<T>(page, token), cancellationToken);

    // Without a filter each evaluated item is returned, so that evaluating more than wanted would only cost.
    private static int? Evaluate(PageCall next, long? wanted) =>
        next.Filter is null && wanted is { } count ? (int)Math.Min(count, next.EvaluateAtMost ?? int.MaxValue) : next.EvaluateAtMost;

    private PageCall First(DynamoQueryRequest query) => QueryRequests.Query(tables.Of(query.Table), checks.KeysOf(query.Table), query, Expiry.Of(query.Table, options.TimeProvider));

    private void Check(DynamoQueryRequest query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (QueryRequests.Fault(checks.KeysOf(query.Table), query) is { } fault)
            throw new InvalidRequestException(fault) { Operation = "Query", Table = tables.Of(query.Table), Index = query.Index?.Name, Key = Key(query) };
    }

    private PageToken Decode(string text, string query, DynamoQueryRequest request)
    {
        if (tokens.TryDecode(text, query, out var token, out var fault))
        {
            if ((token.Key is null || StartKeys.Fit(token.Key, checks.KeysOf(request.Table), request)) && !(token.Position >= request.Take))
                return token;
            fault = "The page token begins at a key that is none of its query's. Begin with the first page.";
        }
        throw new PageTokenException(fault) { Operation = "Query", Table = tables.Of(request.Table), Index = request.Index?.Name, Key = Key(request) };
    }

    private Call QueryCall(DynamoQueryRequest query) =>
        new() { Operation = "Query", Table = tables.Of(query.Table), Index = query.Index?.Name, Key = Key(query), Options = query.Options };

    private string? Key(DynamoQueryRequest query) =>
        options.RedactKeys ? null : string.Join(", ", query.PartitionKeys.Zip(query.Partition, (key, value) => $"{key.Name}={KeyText.Of(value)}"));

    /// <param name="Items">The items, in the query's order.</param>
    /// <param name="FirstKey">The key of the first of them.</param>
    /// <param name="LastKey">The key of the last of them.</param>
    /// <param name="HasMore">Whether items may follow in the direction of reading.</param>
    private sealed record FilledPage<T>(List<T> Items, IReadOnlyDictionary<string, DynamoValue>? FirstKey, IReadOnlyDictionary<string, DynamoValue>? LastKey, bool HasMore);
}
