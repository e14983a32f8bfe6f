namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>A write of one item, between whose requests others may write it too.</summary>
/// <param name="write">The write.</param>
/// <param name="others">What others write, by the number of the request before which they do.</param>
internal sealed class WriteStep(Write write, IReadOnlyDictionary<int, Write> others) : Step(write.Kind, write.Key.Type)
{
    public override Task<object?> SendAsync(Repositories to) => write.Send(to);

    public override Write? Others(int request) => others.GetValueOrDefault(request);

    public override IEnumerable<string> Judge(Model model, CallTrace trace)
    {
        var returnable = new List<string?>();
        foreach (var request in trace.Requests)
        {
            if (trace.Others.TryGetValue(request, out var other) && other.Holds(model.Find(write.Key)))
                model.Store(write.Key, other.Effect(model.Find(write.Key)));
            var stored = model.Find(write.Key);
            if (request.IsApplied != write.Holds(stored) && (request.IsApplied || request.Error == "ConditionalCheckFailedException"))
                yield return $"the database answered otherwise than the model: stored is {stored ?? "nothing"}";
            if (!request.IsApplied)
                continue;
            model.Store(write.Key, write.Effect(stored));
            returnable.Add((write.ReturnsOld ? stored : model.Find(write.Key))?.ToString());
        }
        foreach (var wrong in Told(trace, returnable))
            yield return wrong;
    }

    private IEnumerable<string> Told(CallTrace trace, List<string?> returnable)
    {
        var applied = returnable.Count;
        if (applied > 1 && !write.IsRepeatable)
            yield return "applied twice";
        if (trace.Error is null && applied == 0)
            yield return "told as done, and was not";
        if (trace.Error is null && applied > 0 && !returnable.Contains(trace.Result?.ToString()))
            yield return $"returned {trace.Result ?? "nothing"}, which never was stored";
        // A repeatable write whose item somebody else deleted after it may be refused: that is no fault of its own first request.
        if (trace.Error is ConditionFailedException && applied > 0 && !(write.IsRepeatable && trace.Others.Count > 0))
            yield return "told as refused, and was applied";
        if (trace.Error is not (null or UnknownOutcomeException or ConditionFailedException) && applied > 0 && !write.IsRepeatable)
            yield return $"failed with {trace.Error.GetType().Name} as if not applied, and was";
    }
}
