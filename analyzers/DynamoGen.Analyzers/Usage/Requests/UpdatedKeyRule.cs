namespace DynamoGen.Analyzers;

/// <summary>DGEN211: an update of an attribute of the item's own key.</summary>
internal sealed class UpdatedKeyRule() : RequestRule(Rules.Failure(
    RuleIds.UpdatedKey,
    "Update changes the key",
    "'{0}' is part of the item's key, which no update can change: delete the item and put it anew, both in a transaction where it matters"))
{
    public override void Check(RequestLook look)
    {
        if (look.Request.Map("Key") is not { Entries.Count: > 0 } key)
            return;
        var names = look.Request.Map("ExpressionAttributeNames");
        foreach (var update in look.Request.ExpressionsOf("UpdateExpression"))
            if (UpdateTargets.Of(update).Select(path => path.Attribute(names)).FirstOrDefault(name => name is not null && key.Contains(name)) is { } attribute)
                look.Report(update.At, attribute);
    }
}
