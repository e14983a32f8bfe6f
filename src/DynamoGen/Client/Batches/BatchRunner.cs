using System.Globalization;
using System.Runtime.CompilerServices;
using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Resilience;
using DynamoGen.Transport;
using DynamoGen.Writes;
using Microsoft.Extensions.Logging;

namespace DynamoGen.Batches;

/// <summary>Runs batches of any length.</summary>
internal sealed class BatchRunner(Sender sender, ItemChecks checks, WritePreparation writes, TableNames tables, DynamoGenOptions options, ILogger logger)
{
    /// <summary>Stores and deletes items.</summary>
    /// <typeparam name="T">What the caller gives: items, keys, entries.</typeparam>
    /// <param name="open">Opens the caller's sequence.</param>
    /// <param name="make">Makes an entry of what the caller gives.</param>
    /// <param name="progress">Is told how far the batch has come.</param>
    /// <param name="callOptions">What the caller says for this call.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async Task WriteAsync<T>(
        Func<CancellationToken, BatchSource<T>> open, Func<BatchEntries, T, BatchEntry> make, IProgress<BatchProgress>? progress, CallOptions? callOptions, CancellationToken cancellationToken)
    {
        var run = Run(BatchPlan.Writes, open, make, progress, callOptions, cancellationToken);
        await using (run.ConfigureAwait(false))
            while (await run.NextAsync().ConfigureAwait(false) is not null)
            {
            }
    }

    /// <summary>Reads items.</summary>
    /// <typeparam name="T">What the caller gives: keys, entries.</typeparam>
    /// <param name="open">Opens the caller's sequence.</param>
    /// <param name="make">Makes an entry of what the caller gives.</param>
    /// <param name="readOptions">What the caller says for this call.</param>
    /// <param name="cancellationToken">The caller's token.</param>
    public async IAsyncEnumerable<BatchFound> ReadAsync<T>(
        Func<CancellationToken, BatchSource<T>> open, Func<BatchEntries, T, BatchEntry> make, ReadOptions? readOptions, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var run = Run(BatchPlan.Reads, open, make, null, readOptions, cancellationToken);
        await using (run.ConfigureAwait(false))
            while (await run.NextAsync().ConfigureAwait(false) is { } found)
                foreach (var item in found)
                    yield return item;
    }

    /// <summary>Reads items of one type.</summary>
    public async IAsyncEnumerable<TItem> ReadAsync<TItem, TKey>(
        Func<CancellationToken, BatchSource<TKey>> open, ReadOptions? readOptions, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TItem : class, IDynamoItem<TItem> where TKey : struct, IDynamoKey<TItem>
    {
        await foreach (var found in ReadAsync(open, static (entries, key) => entries.Key<TItem, TKey>(key), readOptions, cancellationToken).ConfigureAwait(false))
            yield return found.Item.Read<TItem>();
    }

    /// <summary>Reads items of any types.</summary>
    public async Task<DynamoItems> ReadAsync(IEnumerable<DynamoGet> batch, ReadOptions? readOptions, CancellationToken cancellationToken)
    {
        var items = new Dictionary<object, object?>();
        var asked = new Dictionary<(string Table, ItemKey Key), List<DynamoGet>>();
        await foreach (var found in ReadAsync(_ => new BatchSource<DynamoGet>(batch), Ask, readOptions, cancellationToken).ConfigureAwait(false))
            foreach (var get in asked[found.Entry.Identity])
                items[get.Key] = found.Item.Read(get);
        return new(items);

        // One item may be asked for by keys of several types.
        BatchEntry Ask(BatchEntries entries, DynamoGet get)
        {
            var entry = entries.Of(get);
            items.TryAdd(get.Key, null);
            if (!asked.TryGetValue(entry.Identity, out var gets))
                asked.Add(entry.Identity, gets = []);
            gets.Add(get);
            return entry;
        }
    }

    private BatchRun<T> Run<T>(
        string operation, Func<CancellationToken, BatchSource<T>> open, Func<BatchEntries, T, BatchEntry> make, IProgress<BatchProgress>? progress, CallOptions? callOptions,
        CancellationToken cancellationToken)
    {
        var parallelism = callOptions?.Parallelism ?? options.BatchParallelism;
        if (parallelism is < 1 or > DynamoGenOptionsValidator.MostParallel)
            throw new InvalidRequestException(string.Create(
                CultureInfo.InvariantCulture,
                $"The call's parallelism is {parallelism}; set {nameof(CallOptions)}.{nameof(CallOptions.Parallelism)} to a number between 1 and {DynamoGenOptionsValidator.MostParallel}."))
            {
                Operation = operation,
            };
        var entries = new BatchEntries(operation, checks, writes, tables, options, callOptions);
        return new(sender, logger, new(operation, parallelism, options.BatchRounds, callOptions, progress), open, given => make(entries, given), cancellationToken);
    }
}
