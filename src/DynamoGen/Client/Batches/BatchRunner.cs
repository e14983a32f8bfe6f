using System.Globalization;
using System.Runtime.CompilerServices;
using DynamoGen.Keys;
using DynamoGen.Resilience;
using DynamoGen.Tables;
using DynamoGen.Transport;
using Microsoft.Extensions.Logging;

namespace DynamoGen.Batches;

/// <summary>Runs batches of any length: chunk by chunk, and what the service leaves over again with backoff, for a bounded number of rounds.</summary>
internal sealed class BatchRunner(Sender sender, DynamoGenOptions options, ILogger logger)
{
    /// <summary>Stores items or deletes by keys.</summary>
    /// <typeparam name="T">Items or keys.</typeparam>
    /// <param name="table">The physical table name.</param>
    /// <param name="source">The items or keys.</param>
    /// <param name="check">Checks one of them.</param>
    /// <param name="given">What the caller gave for one of them, which leftovers are told as.</param>
    /// <param name="send">Which method of the transport takes them.</param>
    /// <param name="progress">Is told how many are done.</param>
    /// <param name="callOptions">What the caller says for this call.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async Task WriteAsync<T>(
        string table, IEnumerable<T> source, Func<T, CheckedItem> check, Func<T, T>? given, Func<ITransport, BatchCall<T>, CancellationToken, Task<Answer<IReadOnlyList<int>>>> send,
        IProgress<int>? progress, CallOptions? callOptions, CancellationToken cancellationToken)
    {
        using var entries = source.GetEnumerator();
        var chunks = new BatchChunks<T>(entries, check, ServiceLimits.BatchWriteRequests, given: given);
        var done = 0;
        while (chunks.Next(cancellationToken) is { Count: > 0 } chunk)
            for (var round = 0; chunk.Count > 0; round++)
            {
                var leftovers = await SendAsync("BatchWriteItem", new BatchCall<T>(table, chunk, null, false, callOptions?.OnConsumed is not null), send, chunks, callOptions, cancellationToken)
                    .ConfigureAwait(false);
                progress?.Report(done += chunk.Count - leftovers.Count);
                chunk = await LeftoversAsync("BatchWriteItem", table, chunk, leftovers, round, chunks, cancellationToken).ConfigureAwait(false);
            }
    }

    /// <summary>Reads items by keys; keys that come several times are read once.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    /// <typeparam name="TKey">The type of its keys.</typeparam>
    /// <param name="table">The physical table name.</param>
    /// <param name="source">The keys.</param>
    /// <param name="check">Checks one of them.</param>
    /// <param name="send">Which method of the transport takes them.</param>
    /// <param name="expiry">What tells expired items, which are passed over.</param>
    /// <param name="readOptions">What the caller says for this call.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async IAsyncEnumerable<TItem> ReadAsync<TItem, TKey>(
        string table, IEnumerable<TKey> source, Func<TKey, CheckedItem> check, Func<ITransport, BatchCall<TKey>, CancellationToken, Task<Answer<BatchRead<TItem>>>> send,
        Expiry? expiry, ReadOptions? readOptions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var keys = source.GetEnumerator();
        var chunks = new BatchChunks<TKey>(keys, check, ServiceLimits.BatchGetKeys, seen: []);
        while (chunks.Next(cancellationToken) is { Count: > 0 } chunk)
            for (var round = 0; chunk.Count > 0; round++)
            {
                var call = new BatchCall<TKey>(table, chunk, expiry, readOptions?.ConsistentRead ?? false, readOptions?.OnConsumed is not null);
                var read = await SendAsync("BatchGetItem", call, send, chunks, readOptions, cancellationToken).ConfigureAwait(false);
                foreach (var item in read.Items)
                    yield return item;
                chunk = await LeftoversAsync("BatchGetItem", table, chunk, read.Leftovers, round, chunks, cancellationToken).ConfigureAwait(false);
            }
    }

    private async Task<TAnswer> SendAsync<T, TAnswer>(
        string operation, BatchCall<T> request, Func<ITransport, BatchCall<T>, CancellationToken, Task<Answer<TAnswer>>> send,
        BatchChunks<T> chunks, CallOptions? callOptions, CancellationToken cancellationToken)
    {
        var call = new Call { Operation = operation, Table = request.Table, Options = callOptions };
        try
        {
            return await sender.SendAsync(call, request, send, cancellationToken).ConfigureAwait(false);
        }
        catch (ThrottledException e)
        {
            // When nothing at all gets through, the service throttles the request instead of leaving its entries over.
            throw Incomplete(operation, request.Table, chunks.Undone(request.Entries), call.Attempts, e);
        }
    }

    private async Task<IReadOnlyList<BatchEntry<T>>> LeftoversAsync<T>(
        string operation, string table, IReadOnlyList<BatchEntry<T>> chunk, IReadOnlyList<int> leftovers, int round, BatchChunks<T> chunks, CancellationToken cancellationToken)
    {
        if (leftovers.Count == 0)
            return [];
        var rest = leftovers.Select(position => chunk[position]).ToList();
        if (round == options.BatchRounds)
            throw Incomplete(operation, table, chunks.Undone(rest), round + 1, null);
        Log.Leftovers(logger, operation, table, rest.Count, chunk.Count, round + 1);
        await sender.WaitAsync(round, cancellationToken).ConfigureAwait(false);
        return rest;
    }

    private static BatchIncompleteException<T> Incomplete<T>(string operation, string table, IReadOnlyList<T> undone, int attempts, ThrottledException? cause) =>
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"The service went on leaving entries of the batch over until the rounds were used up; {undone.Count} are undone and in {nameof(BatchIncompleteException<>.Leftovers)}. Send them later, or raise the table's capacity."),
            cause)
        {
            Operation = operation,
            Table = table,
            Attempts = attempts,
            RequestId = cause?.RequestId,
            Leftovers = undone,
        };
}
