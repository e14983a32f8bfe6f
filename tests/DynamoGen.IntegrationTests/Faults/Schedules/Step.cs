using DynamoGen.Faults;

namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>One call of a schedule: how it is made, and what must hold of its outcome.</summary>
/// <param name="kind">What it is called, and counted by.</param>
/// <param name="writes">The types whose tables it may change.</param>
internal abstract class Step(string kind, params IReadOnlyList<Type> writes)
{
    /// <summary>What it is called, and counted by.</summary>
    public string Kind { get; } = kind;

    /// <summary>The types whose tables it may change.</summary>
    public IReadOnlyList<Type> Writes { get; } = writes;

    /// <summary>Whether it is one call of the pipeline, with one total timeout.</summary>
    public virtual bool IsOneCall => true;

    /// <summary>Makes the call.</summary>
    public abstract Task<object?> SendAsync(Repositories to);

    /// <summary>What somebody else writes before a request of the call is forwarded.</summary>
    public virtual IReadOnlyList<Write> Others(int request) => [];

    /// <summary>Brings the model to what became of the requests, and tells what is wrong with that and with what the caller was told.</summary>
    /// <param name="model">What is stored.</param>
    /// <param name="trace">What happened.</param>
    public abstract IEnumerable<string> Judge(Model model, CallTrace trace);
}

/// <summary>What happened in a call.</summary>
/// <param name="Requests">Its requests, and what became of them.</param>
/// <param name="Others">What others wrote in between, by the request before which they did.</param>
internal sealed record CallTrace(IReadOnlyList<ProxiedRequest> Requests, IReadOnlyDictionary<ProxiedRequest, IReadOnlyList<Write>> Others)
{
    /// <summary>What it returned.</summary>
    public object? Result { get; init; }

    /// <summary>What it threw.</summary>
    public Exception? Error { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>For how long of that the machine gave the program no time.</summary>
    public TimeSpan Stalled { get; init; }

    /// <summary>How it was made.</summary>
    public required DynamoGenOptions Options { get; init; }

    /// <summary>Whether it took the time that it had.</summary>
    public bool TookItsTime => Elapsed > Options.TotalTimeout - TimeSpan.FromMilliseconds(100);

    /// <summary>Whether the sender of a request may not know if it was applied: also when it may have given up on an answer which was sent, as the time of the request or of the whole call was up.</summary>
    public bool MayLeaveOpen(ProxiedRequest request) => request.LeavesOpen || request.Elapsed + Stalled > Options.AttemptTimeout / 2 || (TookItsTime && IsOutOfTime(Error) && request == Requests[^1]);

    // Told as such, also within what a batch says; or as an unknown outcome, which does not say what ended the call.
    private static bool IsOutOfTime(Exception? error) => error is UnknownOutcomeException or CallTimeoutException or { InnerException: CallTimeoutException };

    /// <summary>Whether it is told as done though the last answer was that a condition does not hold.</summary>
    public bool IsSettled => Error is null && Requests is [.., { Error: "ConditionalCheckFailedException" }];

    /// <summary>How it ended, to be counted by.</summary>
    public string Outcome => Error switch
    {
        null => IsSettled ? "settled as done" : "done",
        UnknownOutcomeException => Requests.Any(request => request.IsApplied) ? "unknown, was applied" : "unknown, was not",
        ConditionFailedException => Requests.Any(request => request.IsApplied) ? "condition failed, was applied" : "condition failed",
        { } error when error.GetType().IsGenericType => "batch incomplete",
        { } error => error.GetType().Name,
    };
}

/// <summary>What is stored, as far as the truth about the requests tells.</summary>
internal sealed class Model : Dictionary<ItemId, object>
{
    public object? Find(ItemId key) => this.GetValueOrDefault(key);

    public void Store(ItemId key, object? item)
    {
        if (item is null)
            Remove(key);
        else
            this[key] = item;
    }

    /// <summary>Stores what somebody writes, if it may happen.</summary>
    public void Store(Write write)
    {
        if (Find(write.Key) is var stored && write.Holds(stored))
            Store(write.Key, write.Effect(stored));
    }
}
