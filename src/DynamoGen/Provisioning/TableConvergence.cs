using System.Globalization;
using DynamoGen.Tables;

namespace DynamoGen.Provisioning;

/// <summary>
/// Makes one table what is declared: looks at it, has the planner say what is missing, does the first step, and looks again, until nothing is missing. Other
/// processes
/// may do the same at the same time: a step that fails because one of them was faster is no longer planned at the next look.
/// </summary>
internal sealed class TableConvergence(
    ControlPlane control, LiveTableReader reader, PlannedTable table, ProvisioningClock clock, IProgress<ProvisioningProgress>? progress)
{
    private const int RefusalsOfOneStep = 5;
    private static readonly TimeSpan LongSilence = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan NewTableIsUnknown = TimeSpan.FromMinutes(1);
    private static readonly PlanStep Creation = new(PlanStepKind.CreateTable);

    private readonly TableDefinition definition = table.Definition;
    private readonly string name = table.PhysicalName;
    private readonly HashSet<PlanStep> done = [];

    /// <summary>
    /// Begins the creation of a missing table, so that several are made at the same time. What cannot begin now does in <see cref="RunAsync"/>.
    /// </summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        if (table.Live is null && await TryAsync(Creation, null, cancellationToken).ConfigureAwait(false) is InvalidRequestException error)
            throw error;
    }

    /// <summary>Returns when the table and its indexes are as declared and ready.</summary>
    /// <exception cref="PlanRefusedException">The table that another process made is not as declared.</exception>
    /// <exception cref="CallTimeoutException">The time for the whole plan is over.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pause = clock.NewPause();
        var refusals = 0;
        while (await NextAsync(cancellationToken).ConfigureAwait(false) is var (step, live) && step is not null)
        {
            if (await TryAsync(step, live, cancellationToken).ConfigureAwait(false) is not { } error)
            {
                refusals = 0;
                pause = clock.NewPause();
                continue;
            }

            // The answer may come of a look that was a moment too old; one that stays is an error.
            if (error is InvalidRequestException or MissingTableException && ++refusals == RefusalsOfOneStep)
                throw error;
            if (clock.IsOver)
                throw OutOfTime(Doing(step), error);
            await pause.TakeAsync(cancellationToken).ConfigureAwait(false);
        }

        progress?.Report(new(name, "ready", IsReady: true));
    }

    private async Task<(PlanStep? Step, LiveTable? Live)> NextAsync(CancellationToken cancellationToken)
    {
        await AwaitReadyAsync(cancellationToken).ConfigureAwait(false);
        var live = await reader.ReadAsync(definition, name, cancellationToken).ConfigureAwait(false);
        var plan = TablePlanner.Plan(definition, name, live, reader.Unsupported);
        if (plan.Refusals.Count > 0)
        {
            throw new PlanRefusedException(
                $"The table '{name}' is not what is declared, and changed while the plan was carried out: {string.Join("; ", plan.Refusals)}.")
            { Table = name };
        }

        return (plan.Steps.FirstOrDefault(step => step.Kind != PlanStepKind.AwaitTable && !done.Contains(step)), live);
    }

    /// <summary>Does a step; the error when the service is busy or another process may have been faster, so that another look decides.</summary>
    private async Task<DynamoGenException?> TryAsync(PlanStep step, LiveTable? live, CancellationToken cancellationToken)
    {
        progress?.Report(new(name, Doing(step), IsReady: false));
        try
        {
            await DoAsync(step, live, cancellationToken).ConfigureAwait(false);
        }
        catch (DynamoGenException e) when (step.Kind == PlanStepKind.CreateTable && ControlPlane.ErrorCode(e) == "ResourceInUseException")
        {
            progress?.Report(new(name, "another process creates it", IsReady: false));
        }
        catch (DynamoGenException e) when (e is InvalidRequestException or MissingTableException or ThrottledException
            || ControlPlane.ErrorCode(e) is "ResourceInUseException" or "ContinuousBackupsUnavailableException")
        {
            return Explained(e, step);
        }

        done.Add(step);
        return null;
    }

    /// <summary>The error with a word on what emulators do not know, where that may be its cause.</summary>
    private DynamoGenException Explained(DynamoGenException error, PlanStep step)
    {
        var indexes = step.Kind switch { PlanStepKind.CreateTable => definition.Indexes, PlanStepKind.AddIndex => [definition.Index(step.Name!)], _ => [] };
        if (error is not InvalidRequestException { InnerException: { } cause } || indexes.FirstOrDefault(index => index.HasSeveral) is not { } index)
            return error;
        return new InvalidRequestException(
            $"The service found the request invalid: {cause.Message} The index '{index.Name}' has a key of several attributes: DynamoDB knows such indexes, DynamoDB Local does not. "
            + "For an emulator leave this table out, or let a template make the key.",
            cause)
        { Operation = error.Operation, Table = error.Table, Index = index.Name, Attempts = error.Attempts, RequestId = error.RequestId };
    }

    private Task DoAsync(PlanStep step, LiveTable? live, CancellationToken cancellationToken) => step.Kind switch
    {
        PlanStepKind.CreateTable => control.CreateTableAsync(TableRequests.Create(definition, name), cancellationToken),
        PlanStepKind.AddIndex => AddIndexAsync(definition.Index(step.Name!), live!, cancellationToken),
        PlanStepKind.EnableTimeToLive => control.UpdateTimeToLiveAsync(TableRequests.EnableTimeToLive(name, step.Name!), cancellationToken),
        PlanStepKind.EnableRecovery =>
            control.UpdateRecoveryAsync(TableRequests.EnableRecovery(name, definition.RecoveryPeriodInDays!.Value), cancellationToken),
        PlanStepKind.AddTags => control.TagAsync(name, TableRequests.AddTags(definition, live!), cancellationToken),
        _ => throw new InvalidOperationException($"There is nothing to do for {step.Kind}."),
    };

    private async Task AddIndexAsync(IndexDefinition index, LiveTable live, CancellationToken cancellationToken)
    {
        var changed = await control.UpdateTableAsync(TableRequests.AddIndex(definition, name, index), cancellationToken).ConfigureAwait(false);
        // DynamoDB Local takes the protection off with any UpdateTable that does not name it.
        if (live.DeletionProtection && changed is { DeletionProtectionEnabled: false })
        {
            await AwaitReadyAsync(cancellationToken).ConfigureAwait(false);
            await control.UpdateTableAsync(TableRequests.Protect(name), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Waits until the table and its indexes, those included that were begun here, are ready. Returns at once when there is no table and none was begun.
    /// </summary>
    private async Task AwaitReadyAsync(CancellationToken cancellationToken)
    {
        var pause = clock.NewPause();
        var begin = clock.Elapsed;
        var (told, toldAt) = ("", begin);
        while (true)
        {
            var live = await reader.DescribeAsync(name, cancellationToken).ConfigureAwait(false);
            if (Unready(live) is not { } state)
                return;
            var waited = clock.Elapsed - begin;
            if (clock.IsOver)
                throw OutOfTime($"waiting, {state}", null);
            if (live is null && waited > NewTableIsUnknown)
            {
                throw new MissingTableException($"The table '{name}' was created and a minute later is not there: somebody deletes tables here.")
                { Table = name };
            }

            if (state != told || clock.Elapsed - toldAt > LongSilence)
            {
                (told, toldAt) = (state, clock.Elapsed);
                progress?.Report(new(name, waited > LongSilence ? $"waiting {Time(waited)}, {state}" : $"waiting, {state}", IsReady: false));
            }

            await pause.TakeAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private string? Unready(LiveTable? live)
    {
        if (live is null)
            return done.Contains(Creation) ? "CREATING" : null;
        if (live.Status is "CREATING" or "UPDATING" && live.Indexes.All(index => index.Status == "ACTIVE"))
            return live.Status;
        foreach (var index in live.Indexes.Where(index => index.Status is "CREATING" or "UPDATING"))
            return $"index {index.Name} {index.Status}{(index.IsBackfilling ? ", backfilling" : "")}";
        // DescribeTable may lag behind the call that added the index.
        var missing = done.FirstOrDefault(step => step.Kind == PlanStepKind.AddIndex && live.Indexes.All(index => index.Name != step.Name));
        return missing is null ? null : $"index {missing.Name} CREATING";
    }

    private CallTimeoutException OutOfTime(string doing, Exception? error) => new(
        $"The table '{name}' is not ready after {Time(clock.Limit)} ({doing}). The service goes on with what was begun; "
        + "run init-db again to wait for it, or raise the time limit.",
        error)
    { Table = name };

    private static string Doing(PlanStep step) => step.Kind switch
    {
        PlanStepKind.CreateTable => "creating",
        PlanStepKind.AddIndex => $"adding index {step.Name}",
        PlanStepKind.EnableTimeToLive => $"turning on time to live on {step.Name}",
        PlanStepKind.EnableRecovery => "turning on point-in-time recovery",
        _ => "adding tags",
    };

    private static string Time(TimeSpan time) => time.ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture);
}
