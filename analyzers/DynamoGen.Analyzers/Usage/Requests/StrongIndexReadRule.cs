namespace DynamoGen.Analyzers;

/// <summary>DGEN206: a strongly consistent read of a global index.</summary>
internal sealed class StrongIndexReadRule() : RequestRule(Rules.Failure(
    RuleIds.StrongIndexRead,
    "Global index is read strongly",
    "'{0}' is a global index, of which the service reads nothing strongly: leave ConsistentRead out, or read the table"))
{
    public override void Check(RequestLook look)
    {
        if (look.Request.IsTrue("ConsistentRead") && look.Request.Value("IndexName") is { ConstantValue: { HasValue: true, Value: string index } } && look.Indexes.IsGlobal(index))
            look.Report(look.Request.Value("ConsistentRead")!, index);
    }
}
