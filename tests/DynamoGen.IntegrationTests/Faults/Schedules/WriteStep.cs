namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>A write of one item, between whose requests others may write it too.</summary>
/// <param name="write">The write.</param>
/// <param name="others">What others write, by the number of the request before which they do.</param>
internal sealed class WriteStep(Write write, IReadOnlyDictionary<int, IReadOnlyList<Write>> others) : Step(write.Kind, write.Key.Type)
{
    public override Task<object?> SendAsync(Repositories to) => write.Send(to);

    public override IReadOnlyList<Write> Others(int request) => others.GetValueOrDefault(request, []);

    public override IEnumerable<string> Judge(Model model, CallTrace trace)
    {
        var returnable = new List<string?>();
        var isGone = false;                                              // what was applied, by another's doing
        foreach (var request in trace.Requests)
        {
            foreach (var other in trace.Others.GetValueOrDefault(request, []))
            {
                model.Store(other);
                isGone |= returnable.Count > 0 && model.Find(write.Key) is null;
            }
            var stored = model.Find(write.Key);
            if (request.IsApplied != write.Holds(stored) && (request.IsApplied || request.Error == "ConditionalCheckFailedException"))
            {
                yield return $"the database answered otherwise than the model, which has {stored ?? "nothing"}";
                yield break;
            }
            if (!request.IsApplied)
                continue;
            model.Store(write.Key, write.Effect(stored));
            returnable.Add((write.ReturnsOld ? stored : model.Find(write.Key))?.ToString());
        }
        if (trace.IsSettled)
            returnable.Add(model.Find(write.Key)?.ToString());           // with what others wrote since
        foreach (var wrong in Told(trace, returnable, trace.Requests.Count(request => request.IsApplied), isGone))
            yield return wrong;
    }

    private IEnumerable<string> Told(CallTrace trace, List<string?> returnable, int applied, bool isGone)
    {
        // Where somebody else has undone it, its condition may hold once more.
        if (applied > 1 && (write.IsAdditive || !(write.IsRepeatable || trace.Others.Count > 0)))
            yield return "applied twice";
        if (trace.Error is null && applied == 0)
            yield return "told as done, and was not";
        if (trace.Error is null && applied > 0 && !returnable.Contains(trace.Result?.ToString()))
            yield return $"returned {trace.Result ?? "nothing"}, which never was stored";
        // Where somebody deletes the item and makes it anew, and brings it to the version that this write made, one version is two writes'. No client can tell them apart by it.
        if (trace.Error is ConditionFailedException && applied > 0 && !(isGone && write.Key.Type == typeof(Document) && !write.Holds(null)))
            yield return "told as refused, and was applied";
        if (trace.Error is not (null or UnknownOutcomeException or ConditionFailedException) && applied > 0 && !write.IsRepeatable)
            yield return $"failed with {trace.Error.GetType().Name} as if not applied, and was";
    }
}
