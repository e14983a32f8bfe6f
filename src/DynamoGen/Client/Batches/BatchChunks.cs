using DynamoGen.Keys;
using DynamoGen.Tables;
using DynamoGen.Transport;

namespace DynamoGen.Batches;

/// <summary>Cuts a sequence into chunks that fit into one request, reading it no further than needed.</summary>
/// <typeparam name="T">Items or keys.</typeparam>
/// <param name="source">The sequence.</param>
/// <param name="check">Checks an entry.</param>
/// <param name="size">How many entries a chunk has.</param>
/// <param name="seen">Where the keys so far are kept when a repeated one is to be passed over; otherwise the last of several in one chunk wins.</param>
/// <param name="given">What the caller gave for an entry, which undone ones are told as; the entry itself when null.</param>
internal sealed class BatchChunks<T>(IEnumerator<T> source, Func<T, CheckedItem> check, int size, HashSet<ItemKey>? seen = null, Func<T, T>? given = null)
{
    // A body may take several times an item's size, and 16 MB are all that the service reads. Only items of hundreds of KB come near.
    private const int MaxBytes = ServiceLimits.BatchBytes / 4;

    private readonly Dictionary<ItemKey, T> pending = new(size);

    /// <summary>The next chunk; no two of its entries have the same key.</summary>
    /// <returns>The chunk; empty when the sequence has ended.</returns>
    public IReadOnlyList<BatchEntry<T>> Next(CancellationToken cancellationToken)
    {
        pending.Clear();
        var bytes = 0;
        while (pending.Count < size && bytes < MaxBytes && source.MoveNext())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var entry = check(source.Current);
            if (seen?.Add(entry.Key) == false)
                continue;
            pending[entry.Key] = source.Current;
            bytes += entry.Bytes;
        }
        return [.. pending.Select(entry => new BatchEntry<T>(entry.Key, entry.Value))];
    }

    /// <summary>What the batch cannot do any more: the given leftovers and the sequence's rest.</summary>
    public IReadOnlyList<T> Undone(IEnumerable<BatchEntry<T>> leftovers)
    {
        var undone = leftovers.Select(entry => entry.Value).ToList();
        while (source.MoveNext())
            undone.Add(source.Current);
        return given is null ? undone : undone.ConvertAll(entry => given(entry));
    }
}
