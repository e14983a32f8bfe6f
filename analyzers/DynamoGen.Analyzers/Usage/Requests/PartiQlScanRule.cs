namespace DynamoGen.Analyzers;

/// <summary>DGEN213: a PartiQL statement that selects without a condition, and so reads the whole table.</summary>
internal sealed class PartiQlScanRule() : RequestRule(Rules.Usage(
    RuleIds.PartiQlScan,
    "PartiQL statement reads the whole table",
    "Without WHERE this statement reads and bills the whole table: give the partition key with = or IN"))
{
    public override void Check(RequestLook look)
    {
        // What is appended may be the condition.
        if (!look.Request.HasConstantTexts("Statement"))
            return;
        foreach (var (text, at) in look.Request.Texts("Statement"))
            if (text.TrimStart().StartsWith("SELECT", StringComparison.OrdinalIgnoreCase) && text.IndexOf("WHERE", StringComparison.OrdinalIgnoreCase) < 0)
                look.Report(at);
    }
}
