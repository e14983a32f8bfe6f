namespace DynamoGen.Tables;

/// <summary>Compares declared tables with live ones and says what has to be done. Pure: it sends nothing and is given all that it looks at.</summary>
/// <remarks>A plan only ever creates and adds. It never deletes and never changes a setting that is there; what differs is listed.</remarks>
public static class TablePlanner
{
    /// <summary>Plans a set of tables.</summary>
    /// <param name="definitions">What is declared, one for each table (see <see cref="TableDefinitions.Merge"/>).</param>
    /// <param name="live">What there is.</param>
    /// <param name="physicalName">Makes the name at the endpoint of a declared table; null when they are the same.</param>
    /// <exception cref="InvalidRequestException">Two definitions have one physical name.</exception>
    public static TablePlan Plan(IEnumerable<TableDefinition> definitions, LiveTables live, Func<TableDefinition, string>? physicalName = null)
    {
        ArgumentNullException.ThrowIfNull(definitions);
        ArgumentNullException.ThrowIfNull(live);
        var planned = new List<PlannedTable>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            var name = physicalName?.Invoke(definition) ?? definition.Name;
            if (!names.TryAdd(name, definition.Name))
            {
                throw new InvalidRequestException(
                    $"The tables '{names[name]}' and '{definition.Name}' both have the physical name '{name}'. Give each a name of its own.")
                { Table = name };
            }

            planned.Add(Plan(definition, name, live.Find(name), live.Unsupported));
        }

        return new TablePlan(planned);
    }

    /// <summary>Plans one table.</summary>
    /// <param name="definition">What is declared.</param>
    /// <param name="physicalName">The name at the endpoint.</param>
    /// <param name="live">What there is; null when there is no such table.</param>
    /// <param name="unsupported">What the endpoint knows nothing of.</param>
    public static PlannedTable Plan(TableDefinition definition, string physicalName, LiveTable? live, TableFeatures unsupported = TableFeatures.None)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(physicalName);
        var refusals = TableDefinitionRules.Faults(definition, physicalName).ToList();
        if (refusals.Count == 0 && live is not null)
            refusals.AddRange(TableComparison.Refusals(definition, live));
        var undone = live is null ? TableComparison.Declared(definition) : TableComparison.Undone(definition, live);
        var unreadable = live?.Unreadable ?? TableFeatures.None;
        return new PlannedTable
        {
            Definition = definition,
            PhysicalName = physicalName,
            Live = live,
            Refusals = refusals,
            Steps = refusals.Count > 0 ? [] : [.. Steps(definition, live, undone & ~unsupported & ~unreadable)],
            Differences = refusals.Count > 0 || live is null ? [] : [.. TableComparison.Differences(definition, live, unsupported)],
            Unsupported = undone & unsupported,
            Unreadable = unreadable & ~unsupported,
        };
    }

    private static IEnumerable<PlanStep> Steps(TableDefinition definition, LiveTable? live, TableFeatures undone)
    {
        if (live is null)
            yield return new PlanStep(PlanStepKind.CreateTable);
        else if (!live.IsReady)
            yield return new PlanStep(PlanStepKind.AwaitTable);
        if (live is not null)
        {
            foreach (var index in definition.Indexes.Where(index => TableComparison.Find(live, index) is null))
                yield return new PlanStep(PlanStepKind.AddIndex, index.Name);
        }

        if (undone.HasFlag(TableFeatures.TimeToLive))
            yield return new PlanStep(PlanStepKind.EnableTimeToLive, definition.TimeToLiveAttribute);
        if (undone.HasFlag(TableFeatures.Recovery))
            yield return new PlanStep(PlanStepKind.EnableRecovery);
        if (live is not null && undone.HasFlag(TableFeatures.Tags))
            yield return new PlanStep(PlanStepKind.AddTags);
    }
}
