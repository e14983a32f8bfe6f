using System.Globalization;
using System.Text;

namespace DynamoGen.Tables;

/// <summary>A plan as text: <c>+</c> is made, <c>~</c> is changed, <c>x</c> is refused, <c>!</c> differs and is left alone, <c>=</c> is as declared.</summary>
internal static class TablePlanText
{
    public static string Render(TablePlan plan)
    {
        var text = new StringBuilder();
        var width = plan.Tables.Count == 0 ? 0 : plan.Tables.Max(table => table.PhysicalName.Length);
        foreach (var table in plan.Tables)
            Table(text, table, width);
        return text.Append(Closing(plan)).Append('\n').ToString();
    }

    private static void Table(StringBuilder text, PlannedTable table, int width)
    {
        var details = Details(table).ToList();
        if (table.Refusals.Count > 0)
        {
            foreach (var refusal in table.Refusals)
                Line(text, $"  x {table.PhysicalName.PadRight(width)}  {refusal}: refused");
        }
        else if (table.Steps.Count > 0 && table.Live is null)
        {
            var definition = table.Definition;
            var billing = TableSpelling.Billing(definition.Billing, definition.ProvisionedCapacity);
            Line(text, $"  + {table.PhysicalName.PadRight(width)}  {billing}  {TableSpelling.Keys(definition.PartitionKey, definition.SortKey)}");
        }
        else if (table.Steps.Count > 0 || details.Count > 0)
        {
            Line(text, $"  {(table.Steps.Count > 0 ? '~' : '=')} {table.PhysicalName}");
        }

        foreach (var detail in details)
            Line(text, "      " + detail);
    }

    private static IEnumerable<string> Details(PlannedTable table)
    {
        if (table.Refusals.Count > 0)
            yield break;
        if (table.Live is null)
        {
            foreach (var part in Creation(table))
                yield return "+ " + part;
        }

        var added = table.Steps.Where(step => step.Kind == PlanStepKind.AddIndex).ToList();
        foreach (var step in table.Steps.Where(step => step.Kind != PlanStepKind.CreateTable))
            yield return Step(table, step, added);
        foreach (var difference in table.Differences)
            yield return $"! {difference}: differs, left alone";
        if (table.Unsupported != TableFeatures.None)
            yield return $"not supported by this endpoint: {TableSpelling.Features(table.Unsupported)}";
        if (table.Unreadable != TableFeatures.None)
            yield return $"not readable with these credentials, left alone: {TableSpelling.Features(table.Unreadable)}";
    }

    // What the create call sets beside billing and keys.
    private static IEnumerable<string> Creation(PlannedTable table)
    {
        var definition = table.Definition;
        foreach (var index in definition.Indexes)
            yield return Index(definition, index);
        if (definition.Stream != TableStream.None)
            yield return $"stream {TableSpelling.Stream(definition.Stream)}";
        if (definition.DeletionProtection)
            yield return "deletion protection";
        var features = TableComparison.Declared(definition) & ~table.Unsupported;
        if (features.HasFlag(TableFeatures.Encryption))
            yield return $"encryption with {TableSpelling.Encryption(definition.Encryption, definition.EncryptionKey)}";
        if (features.HasFlag(TableFeatures.StorageClass))
            yield return $"class {TableSpelling.Class(definition.StorageClass)}";
        if (features.HasFlag(TableFeatures.MaximumThroughput))
            yield return $"at most {TableSpelling.Maximum(definition.MaximumThroughput)}";
        if (features.HasFlag(TableFeatures.Tags))
            yield return $"tags {TableSpelling.Tags(definition.Tags)}";
    }

    private static string Step(PlannedTable table, PlanStep step, List<PlanStep> added) => step.Kind switch
    {
        PlanStepKind.AwaitTable => "~ being created or changed already: waits until it is ACTIVE",
        PlanStepKind.AddIndex => string.Create(CultureInfo.InvariantCulture,
            $"+ {Index(table.Definition, table.Definition.Index(step.Name!))}  {added.IndexOf(step) + 1} of {added.Count}, backfill"),
        PlanStepKind.EnableTimeToLive => $"+ time to live on {step.Name}",
        PlanStepKind.EnableRecovery => $"+ point-in-time recovery of {TableSpelling.Recovery(table.Definition.RecoveryPeriodInDays)}",
        _ => $"+ tags {TableSpelling.Tags(table.Definition.Tags.Where(tag => !table.Live!.Tags.ContainsKey(tag.Key)))}",
    };

    private static string Index(TableDefinition definition, IndexDefinition index)
    {
        var width = definition.Indexes.Max(other => Title(other).Length);
        var keys = TableSpelling.Keys(index.PartitionKeys, index.SortKeys);
        return $"{Title(index).PadRight(width)}  {keys}  {TableSpelling.Projection(index.Projection, index.IncludedAttributes)}";

        static string Title(IndexDefinition index) => $"{(index.IsLocal ? "local index" : "index")} {index.Name}";
    }

    private static string Closing(TablePlan plan)
    {
        var differences = plan.Tables.Sum(table => table.Differences.Count);
        var refused = plan.Tables.Count(table => table.Refusals.Count > 0);
        var created = plan.Tables.Count(table => table.Steps.Count > 0 && table.Live is null);
        var changed = plan.Tables.Count(table => table.Steps.Count > 0) - created;
        if (created + changed + refused + differences == 0)
            return "No changes.";
        var parts = new List<string>();
        Add(created, "to create");
        Add(changed, "to change");
        Add(refused, "refused");
        Add(plan.Tables.Count - created - changed - refused, "unchanged");
        var counts = $"{(created + changed + refused == 0 ? "Nothing to do" : "Plan")}: {string.Join(", ", parts)}";
        return differences == 0 ? counts + "." : $"{counts}; {TableSpelling.Count(differences, "difference")} left alone.";

        void Add(int count, string what)
        {
            if (count > 0)
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {what}"));
        }
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
