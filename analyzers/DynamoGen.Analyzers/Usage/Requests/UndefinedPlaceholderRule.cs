namespace DynamoGen.Analyzers;

/// <summary>DGEN208: a placeholder that an expression uses and nothing defines.</summary>
internal sealed class UndefinedPlaceholderRule() : RequestRule(Rules.Failure(
    RuleIds.UndefinedPlaceholder,
    "Placeholder is not defined",
    "'{0}' is used here and is not in {1}, so the service refuses the request"))
{
    public override void Check(RequestLook look)
    {
        if (!look.Request.IsKnown)
            return;
        foreach (var (property, sign) in Placeholders.Maps)
            if (look.Request.Map(property) is { } map)
                foreach (var use in Placeholders.Used(look.Request).Where(use => use.Name[0] == sign && use.Name.Length > 1 && !map.Contains(use.Name)).GroupBy(use => use.Name))
                    look.Report(use.First().Expression.At, use.Key, property);
    }
}
