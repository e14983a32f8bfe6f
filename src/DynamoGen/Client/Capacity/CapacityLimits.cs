using DynamoGen.Resilience;

namespace DynamoGen.Capacity;

/// <summary>Holds requests back until their table and index have capacity left, by the limits of the options. Shared by everything that a client sends.</summary>
internal sealed class CapacityLimits : IDisposable
{
    private readonly Dictionary<(string Table, string? Index, bool IsWrite), CapacityBucket> buckets = [];
    private readonly TimeProvider time;

    public CapacityLimits(DynamoGenOptions options, TableNames tables)
    {
        time = options.TimeProvider;
        foreach (var (table, limit) in options.CapacityLimits)
        {
            Add(tables.Of(table), null, limit);
            foreach (var (index, ofIndex) in limit.Indexes)
                Add(tables.Of(table), index, ofIndex);
        }
    }

    /// <summary>Whether there are any.</summary>
    public bool Any => buckets.Count > 0;

    /// <summary>Waits until a request may go, and takes what it will probably cost.</summary>
    /// <returns>How long it waited.</returns>
    public async ValueTask<TimeSpan> TakeAsync(Call call, CancellationToken cancellationToken)
    {
        var begin = time.GetTimestamp();
        call.Taken = 0;
        foreach (var (bucket, isMain) in Of(call))
        {
            // What a write costs on an index depends on what was stored; that is taken afterwards.
            var units = isMain ? call.Estimate ?? bucket.Typical(call.Operation) : 0;
            await bucket.TakeAsync(units, cancellationToken).ConfigureAwait(false);
            if (isMain)
                call.Taken = units;
        }
        return time.GetElapsedTime(begin);
    }

    /// <summary>Takes what a request really cost, and slows down when it was throttled.</summary>
    /// <param name="call">The call.</param>
    /// <param name="failure">How its request failed; null when it was answered.</param>
    public void Settle(Call call, FailureKind? failure)
    {
        if (failure is FailureKind.Throttled)
            foreach (var (bucket, _) in Of(call))
                bucket.Throttled();
        if (failure is FailureKind.Throttled or FailureKind.NotConnected or FailureKind.Rejected)
            Refund(call);
        else if (failure is null && call.Consumed is { } consumed)
            Correct(call, consumed);
    }

    public void Dispose()
    {
        foreach (var bucket in buckets.Values)
            bucket.Dispose();
    }

    private void Correct(Call call, IReadOnlyList<ConsumedUnits> consumed)
    {
        Refund(call);
        foreach (var units in consumed)
        {
            var ofTable = call.IsWrite ? units.Write : units.Read;
            foreach (var (index, ofIndex) in units.Indexes)
                if (buckets.TryGetValue((units.Table, index, call.IsWrite), out var bucket))
                {
                    bucket.Correct(ofIndex);
                    ofTable -= ofIndex;
                }
            if (buckets.TryGetValue((units.Table, null, call.IsWrite), out var table))
                table.Correct(ofTable);
            var main = call.Index is { } read && buckets.TryGetValue((units.Table, read, false), out var ofRead) ? ofRead : table;
            main?.Learn(call.Operation, call.IsWrite ? units.Write : units.Read);
        }
    }

    private void Refund(Call call)
    {
        foreach (var (bucket, isMain) in Of(call))
            if (isMain)
                bucket.Correct(-call.Taken);
    }

    private IEnumerable<(CapacityBucket Bucket, bool IsMain)> Of(Call call)
    {
        foreach (var table in call.Tables)
        {
            if (call.Index is { } read && buckets.TryGetValue((table, read, false), out var ofIndex))
            {
                yield return (ofIndex, true);
                continue;
            }
            if (buckets.TryGetValue((table, null, call.IsWrite), out var ofTable))
                yield return (ofTable, true);
            if (call.IsWrite)
                foreach (var (key, bucket) in buckets)
                    if (key.IsWrite && key.Table == table && key.Index is not null)
                        yield return (bucket, false);
        }
    }

    private void Add(string table, string? index, CapacityLimit limit)
    {
        if (limit.Reads is { } reads)
            buckets.Add((table, index, false), new(reads, time));
        if (limit.Writes is { } writes)
            buckets.Add((table, index, true), new(writes, time));
    }
}
