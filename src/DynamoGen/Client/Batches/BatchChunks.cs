using DynamoGen.Keys;
using DynamoGen.Tables;
using DynamoGen.Transport;

namespace DynamoGen.Batches;

/// <summary>Cuts a sequence into chunks that fit into one request, and keeps writes of one key apart and in their order.</summary>
/// <typeparam name="T">Items or keys.</typeparam>
/// <param name="source">The sequence.</param>
/// <param name="make">Checks an entry and makes it one of the batch.</param>
/// <param name="size">How many entries a chunk has.</param>
/// <param name="skipsRepeats">Whether one of several entries with the same key is enough, as of reads; of writes the last wins.</param>
internal sealed class BatchChunks<T>(BatchSource<T> source, Func<T, BatchEntry> make, int size, bool skipsRepeats)
{
    // A body may take several times an item's size, and 16 MB are all that the service reads. Only items of hundreds of KB come near.
    private const int MaxBytes = ServiceLimits.BatchBytes / 4;

    private readonly Dictionary<(string Table, ItemKey Key), BatchEntry> pending = new(size);
    private readonly HashSet<(string Table, ItemKey Key)> underWay = [];
    private long bytes;
    private T? taken;                                                    // of the sequence, and neither pending nor under way
    private bool hasTaken;
    private BatchEntry? held;                                            // made of what was taken

    /// <summary>How many entries the chunk has that is being filled.</summary>
    public int Count => pending.Count;

    /// <summary>Whether the next entry has a key that is under way: it waits until that is done.</summary>
    public bool IsBlocked { get; private set; }

    /// <summary>How many entries were taken of the sequence.</summary>
    public long Taken => source.Taken;

    /// <summary>Fills the chunk until it is full, the sequence has ended, or an entry has to wait.</summary>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        IsBlocked = false;
        while (pending.Count < size && bytes < MaxBytes && await TakeAsync(cancellationToken).ConfigureAwait(false))
        {
            held ??= make(taken!);
            if (IsUnderWay(held) && !skipsRepeats)
            {
                IsBlocked = true;
                return;
            }
            if (!IsUnderWay(held))
                Add(held);
            (taken, hasTaken, held) = (default, false, null);
        }
    }

    /// <summary>Takes the chunk away; its keys are under way from now on.</summary>
    public IReadOnlyList<BatchEntry> Take()
    {
        List<BatchEntry> chunk = [.. pending.Values];
        lock (underWay)
            underWay.UnionWith(pending.Keys);
        pending.Clear();
        bytes = 0;
        return chunk;
    }

    /// <summary>Says that entries are no longer under way.</summary>
    public void Free(IEnumerable<BatchEntry> entries)
    {
        lock (underWay)
            underWay.ExceptWith(entries.Select(entry => entry.Identity));
    }

    /// <summary>What was taken and never under way, and the sequence's rest.</summary>
    /// <param name="readRest">Whether the rest is read.</param>
    public IEnumerable<T> Unsent(bool readRest) =>
        pending.Values.Select(entry => (T)entry.Given).Concat(hasTaken ? [taken!] : []).Concat(readRest ? source.Rest() : []);

    private async ValueTask<bool> TakeAsync(CancellationToken cancellationToken)
    {
        if (hasTaken)
            return true;
        cancellationToken.ThrowIfCancellationRequested();
        hasTaken = await source.MoveNextAsync().ConfigureAwait(false);
        if (hasTaken)
            taken = source.Current;
        return hasTaken;
    }

    private void Add(BatchEntry entry)
    {
        if (pending.TryGetValue(entry.Identity, out var before))
            bytes -= before.Bytes;
        pending[entry.Identity] = entry;
        bytes += entry.Bytes;
    }

    // The sequence may be read while answers come in.
    private bool IsUnderWay(BatchEntry entry)
    {
        lock (underWay)
            return underWay.Contains(entry.Identity);
    }
}
