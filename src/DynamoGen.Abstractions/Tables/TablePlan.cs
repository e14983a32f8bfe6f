namespace DynamoGen.Tables;

/// <summary>What has to be done at an endpoint so that it has the declared tables. Made by <see cref="TablePlanner"/>; data only.</summary>
/// <param name="tables">What the plan says about each table.</param>
public sealed class TablePlan(IReadOnlyList<PlannedTable> tables)
{
    /// <summary>What the plan says about each table, in the order of the definitions.</summary>
    public IReadOnlyList<PlannedTable> Tables { get; } = tables;

    /// <summary>Whether there is anything to do.</summary>
    public bool HasSteps => Tables.Any(table => table.Steps.Count > 0);

    /// <summary>Whether a table cannot become what is declared; such a plan is not carried out, not even in part.</summary>
    public bool IsRefused => Tables.Any(table => table.Refusals.Count > 0);

    /// <summary>The plan as <c>init-db</c> prints it: a line for each table and step, and a closing line. Lines end with a line feed.</summary>
    public override string ToString() => TablePlanText.Render(this);
}
