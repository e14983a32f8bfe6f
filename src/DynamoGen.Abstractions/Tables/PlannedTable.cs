namespace DynamoGen.Tables;

/// <summary>What a plan says about one table. Data only.</summary>
public sealed class PlannedTable
{
    /// <summary>What is declared.</summary>
    public required TableDefinition Definition { get; init; }

    /// <summary>The name at the endpoint.</summary>
    public required string PhysicalName { get; init; }

    /// <summary>What there is; null when there is no such table.</summary>
    public LiveTable? Live { get; init; }

    /// <summary>What is to be done, in this order; nothing when the table is as declared or refused.</summary>
    public IReadOnlyList<PlanStep> Steps { get; init; } = [];

    /// <summary>Why the table cannot become what is declared; nothing is done to any table of a plan that has one.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    /// <summary>Settings that differ from what is declared and that a plan leaves as they are.</summary>
    public IReadOnlyList<string> Differences { get; init; } = [];

    /// <summary>What is declared and the endpoint knows nothing of.</summary>
    public TableFeatures Unsupported { get; init; }

    /// <summary>What the credentials may not read, so that nothing is said or done about it.</summary>
    public TableFeatures Unreadable { get; init; }

    /// <inheritdoc/>
    public override string ToString() => PhysicalName;
}
