using System.Runtime.CompilerServices;
using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Resilience;
using DynamoGen.Transport;

namespace DynamoGen.Queries;

/// <summary>Runs queries and scans page by page. A page is asked for when the one before has been handed out, never earlier.</summary>
internal sealed class QueryRunner(Sender sender, ItemChecks checks, TableNames tables, DynamoGenOptions options)
{
    /// <summary>Hands out the items of a query.</summary>
    public IAsyncEnumerable<T> StreamAsync<T>(DynamoQueryRequest query, CancellationToken cancellationToken) where T : class, IDynamoReadable<T>
    {
        Check(query);
        var first = QueryRequests.Query(tables.Of(query.Table), checks.KeysOf(query.Table), query);
        return StreamAsync<T>(() => QueryCall(query), first, query.Take, cancellationToken);
    }

    /// <summary>Hands out the items of a table.</summary>
    public IAsyncEnumerable<TItem> ScanAsync<TItem>(ReadOptions? readOptions, CancellationToken cancellationToken) where TItem : class, IDynamoItem<TItem>
    {
        var table = tables.Of(TItem.Table);
        if (!TItem.Table.AllowScan)
            throw new InvalidRequestException(
                $"A scan reads and bills the whole table, and '{TItem.Table.Name}' does not allow scans. Query the table or an index, or declare [DynamoTable(…, AllowScan = true)].")
            {
                Operation = "Scan",
                Table = table,
            };
        var first = QueryRequests.Scan(table, checks.KeysOf(TItem.Table), TItem.ItemType, readOptions);
        return StreamAsync<TItem>(() => new Call { Operation = "Scan", Table = table, Options = readOptions }, first, null, cancellationToken);
    }

    /// <summary>Reads one page of a query.</summary>
    public async Task<Page<T>> PageAsync<T>(DynamoQueryRequest query, int size, string? token, CancellationToken cancellationToken) where T : class, IDynamoReadable<T>
    {
        Check(query);
        var table = tables.Of(query.Table);
        var text = QueryText.Of(table, query);
        var before = token is null ? null : Decode(token, text, query);
        var returned = before?.Returned ?? 0;
        var wanted = Math.Min(size, (query.Take ?? int.MaxValue) - returned);
        var next = QueryRequests.Query(table, checks.KeysOf(query.Table), query) with { StartKey = before?.Key };
        var items = new List<T>();
        var lastKey = before?.Key;
        var more = wanted > 0;
        while (more && items.Count < wanted)
        {
            var page = await ReadAsync<T>(QueryCall(query), next, wanted - items.Count, cancellationToken).ConfigureAwait(false);
            items.AddRange(page.Items);
            lastKey = page.LastItemKey ?? lastKey;
            more = page.HasMore;
            next = next with { StartKey = page.NextKey };
        }
        returned += items.Count;
        var goesOn = more && returned < (query.Take ?? int.MaxValue);
        return new(items, goesOn ? new PageToken(returned, lastKey!).Encode(text) : null);
    }

    private async IAsyncEnumerable<T> StreamAsync<T>(Func<Call> call, PageCall next, int? take, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IDynamoReadable<T>
    {
        var wanted = take;
        while (true)
        {
            var page = await ReadAsync<T>(call(), next, wanted, cancellationToken).ConfigureAwait(false);
            foreach (var item in page.Items)
                yield return item;
            wanted -= page.Items.Count;
            if (!page.HasMore || wanted == 0)
                yield break;
            next = next with { StartKey = page.NextKey };
        }
    }

    private Task<ItemPage<T>> ReadAsync<T>(Call call, PageCall next, int? wanted, CancellationToken cancellationToken) where T : class, IDynamoReadable<T>
    {
        // Without a filter each evaluated item is returned, so that evaluating more than wanted would only cost.
        var evaluate = next.Filter is null && wanted is { } count ? Math.Min(count, next.EvaluateAtMost ?? int.MaxValue) : next.EvaluateAtMost;
        return sender.SendAsync(
            call, next with { Take = wanted, EvaluateAtMost = evaluate }, static (transport, page, token) => transport.ReadPageAsync<T>(page, token), cancellationToken);
    }

    private void Check(DynamoQueryRequest query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (QueryRequests.Fault(checks.KeysOf(query.Table), query) is { } fault)
            throw new InvalidRequestException(fault) { Operation = "Query", Table = tables.Of(query.Table), Index = query.Index?.Name, Key = Key(query) };
    }

    private PageToken Decode(string token, string text, DynamoQueryRequest query) => PageToken.TryDecode(token, text, out var decoded)
        ? decoded
        : throw new PageTokenException("The page token is damaged, or belongs to another query. Begin with the first page.")
        {
            Operation = "Query",
            Table = tables.Of(query.Table),
            Index = query.Index?.Name,
            Key = Key(query),
        };

    private Call QueryCall(DynamoQueryRequest query) =>
        new() { Operation = "Query", Table = tables.Of(query.Table), Index = query.Index?.Name, Key = Key(query), Options = query.Options };

    private string? Key(DynamoQueryRequest query) => options.RedactKeys ? null : $"{query.PartitionKey.Name}={KeyText.Of(query.Partition)}";
}
