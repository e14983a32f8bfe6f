namespace DynamoGen.Analyzers;

/// <summary>DGEN209: a placeholder that is defined and that no expression uses.</summary>
internal sealed class UnusedPlaceholderRule() : RequestRule(Rules.Failure(
    RuleIds.UnusedPlaceholder,
    "Placeholder is not used",
    "No expression uses '{0}', so the service refuses the request: remove it, or use it"))
{
    public override void Check(RequestLook look)
    {
        if (!Placeholders.AreInSight(look.Request) || look.Request.Expressions.Count == 0)
            return;
        var used = new HashSet<string>(Placeholders.Used(look.Request).Select(use => use.Name));
        foreach (var (property, _) in Placeholders.Maps)
            foreach (var entry in look.Request.Map(property)?.Entries ?? [])
                if (!used.Contains(entry.Key))
                    look.Report(entry.At, entry.Key);
    }
}
