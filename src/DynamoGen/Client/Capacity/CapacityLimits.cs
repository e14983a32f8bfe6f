using DynamoGen.Resilience;
using Microsoft.Extensions.Logging;

namespace DynamoGen.Capacity;

/// <summary>Holds requests back until their table and index have capacity left, by the limits of the options. Shared by everything that a client sends.</summary>
internal sealed class CapacityLimits
{
    private readonly Dictionary<(string Table, string? Index, bool IsWrite), CapacityBucket> buckets = [];
    private readonly TimeProvider time;
    private readonly ILogger logger;

    public CapacityLimits(DynamoGenOptions options, TableNames tables, ILogger logger)
    {
        time = options.TimeProvider;
        this.logger = logger;
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
    public async ValueTask TakeAsync(Call call, CancellationToken cancellationToken)
    {
        call.Taken = null;
        try
        {
            foreach (var (bucket, isMain) in Of(call))
            {
                // What a write costs on an index depends on what was stored; that is taken afterwards.
                var units = await bucket.TakeAsync(call.Operation, isMain ? call.Estimate : 0, cancellationToken).ConfigureAwait(false);
                (call.Taken ??= []).Add((bucket, units));
            }
        }
        catch (OperationCanceledException)
        {
            GiveBack(call);
            throw;
        }
    }

    /// <summary>Takes what a request really cost, and slows down when it was throttled.</summary>
    /// <param name="call">The call.</param>
    /// <param name="failure">How its request failed; null when it was answered.</param>
    public void Settle(Call call, FailureKind? failure)
    {
        if (failure is FailureKind.Throttled or FailureKind.NotConnected or FailureKind.Rejected)
            GiveBack(call);
        if (failure is FailureKind.Throttled)                            // and nothing saved up is left, what was given back neither
            foreach (var (bucket, _) in Of(call))
                if (bucket.Throttled())
                    Log.CapacityLowered(logger, bucket.Name, bucket.Rate);
        if (failure is null && call.Consumed is { } consumed)
            Correct(call, consumed);
    }

    private static void GiveBack(Call call)
    {
        foreach (var (bucket, units) in call.Taken ?? [])
            bucket.Correct(-units);
        call.Taken = null;
    }

    private void Correct(Call call, IReadOnlyList<ConsumedUnits> consumed)
    {
        GiveBack(call);
        foreach (var units in consumed)
        {
            var ofTable = call.IsWrite ? units.Write : units.Read;
            foreach (var (index, ofIndex) in units.Indexes)
                if (buckets.TryGetValue((units.Table, index, call.IsWrite), out var bucket))
                {
                    bucket.Correct(ofIndex);
                    bucket.Learn(call.Operation, ofIndex);
                    ofTable -= ofIndex;
                }
            if (buckets.TryGetValue((units.Table, null, call.IsWrite), out var table))
            {
                table.Correct(ofTable);
                if (ofTable > 0)                                         // otherwise a limited index bore it all
                    table.Learn(call.Operation, ofTable);
            }
        }
    }

    private IEnumerable<(CapacityBucket Bucket, bool IsMain)> Of(Call call)
    {
        if (!call.IsRead && !call.IsWrite)                               // what concerns tables has limits of its own at the service
            yield break;
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
            Add(table, index, false, reads);
        if (limit.Writes is { } writes)
            Add(table, index, true, writes);
    }

    private void Add(string table, string? index, bool isWrite, double limit) =>
        buckets.Add((table, index, isWrite), new($"{(isWrite ? "writes" : "reads")} of '{table}'{(index is null ? "" : $", index '{index}'")}", limit, time));
}
