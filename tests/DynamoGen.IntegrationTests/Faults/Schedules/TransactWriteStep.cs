namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>A transaction that writes: all of it or nothing, and only once however often it is sent.</summary>
/// <param name="parts">Its actions.</param>
/// <param name="others">What others write, by the number of the request before which they do.</param>
internal sealed class TransactWriteStep(IReadOnlyList<TransactionPart> parts, IReadOnlyDictionary<int, IReadOnlyList<Write>> others) : Step("transact write", [.. parts.Select(part => part.Key.Type)])
{
    public override async Task<object?> SendAsync(Repositories to) => await to.Client.TransactAsync(transaction =>
    {
        foreach (var part in parts)
            part.Add(transaction);
    });

    public override IReadOnlyList<Write> Others(int request) => others.GetValueOrDefault(request, []);

    public override IEnumerable<string> Judge(Model model, CallTrace trace)
    {
        var (written, failing) = (default(List<string?>), new List<(int Position, string? Stored)>());
        foreach (var request in trace.Requests)
        {
            foreach (var other in trace.Others.GetValueOrDefault(request, []))
                model.Store(other);
            if (request.Forwarded is null || request is { IsApplied: true } && written is not null)
                continue;                                                // what comes again with the same token is confirmed, and not done
            failing = [.. Enumerable.Range(0, parts.Count).Where(i => !parts[i].Holds(model.Find(parts[i].Key))).Select(i => (i, model.Find(parts[i].Key)?.ToString()))];
            if (request.IsApplied != (failing.Count == 0) && (request.IsApplied || request.Error == "TransactionCanceledException"))
            {
                yield return $"the database answered otherwise than the model, in which {failing.Count} conditions do not hold";
                yield break;
            }
            if (!request.IsApplied)
                continue;
            foreach (var part in parts)
                model.Store(part.Key, part.Effect(model.Find(part.Key)));
            written = [.. parts.Select(part => part.IsReturned ? model.Find(part.Key)?.ToString() : null)];
        }
        foreach (var wrong in Told(trace, written, failing))
            yield return wrong;
    }

    private static IEnumerable<string> Told(CallTrace trace, List<string?>? written, List<(int Position, string? Stored)> failing)
    {
        if (trace.Error is null && written is null)
            yield return "told as done, and was not";
        if (trace is { Error: null, Result: DynamoTransactionResult result } && written is not null && !result.Items.Select(item => item?.ToString()).SequenceEqual(written))
            yield return $"returned {string.Join("; ", result.Items)}, where {string.Join("; ", written)} was written";
        if (trace.Error is not (null or UnknownOutcomeException) && written is not null)
            yield return $"failed with {trace.Error.GetType().Name} as if not applied, and was";
        if (trace.Error is not TransactionFailedException { Failures: var failures } || trace.Requests[^1].Forwarded is null)
            yield break;
        var told = failures.Select(failure => (failure.Position, (failure.Error as ConditionFailedException)?.StoredItem?.ToString())).ToList();
        if (!told.SequenceEqual(failing))
            yield return $"told that {string.Join("; ", told)} failed, where {string.Join("; ", failing)} did";
    }
}
