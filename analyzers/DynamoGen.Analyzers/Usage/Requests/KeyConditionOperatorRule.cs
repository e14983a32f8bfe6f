namespace DynamoGen.Analyzers;

/// <summary>DGEN204: a key condition with an operator that keys do not have, or with two conditions on one key.</summary>
internal sealed class KeyConditionOperatorRule() : RequestRule(Rules.Failure(
    RuleIds.KeyConditionOperator,
    "Key condition is not one that the service takes",
    "The service refuses this key condition: {0}"))
{
    private static readonly string[] Words = ["OR", "IN", "NOT"];

    private static readonly string[] Functions = ["contains", "attribute_exists", "attribute_not_exists", "attribute_type", "size"];

    public override void Check(RequestLook look)
    {
        var names = look.Request.Map("ExpressionAttributeNames");
        foreach (var condition in look.Request.KeyConditions)
            if (Fault(condition, names) is { } fault)
                look.Report(condition.At, fault);
    }

    private static string? Fault(ExpressionText condition, KnownMap? names)
    {
        for (var i = 0; i < condition.Tokens.Length; i++)
        {
            var token = condition.Tokens[i];
            if (token.Text == "<>" || Words.Any(token.Is))
                return $"keys have no {token.Text.ToUpperInvariant()}; the partition key has =, the sort key =, <, <=, >, >=, BETWEEN and begins_with";
            if (Functions.Contains(token.Text) && i + 1 < condition.Tokens.Length && condition.Tokens[i + 1].Text == "(")
                return $"keys have no {token.Text}; the sort key has begins_with";
        }
        var attributes = condition.Paths.Select(path => path.Attribute(names)).OfType<string>();
        return attributes.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1)?.Key is { } twice ? $"there are two conditions on '{twice}'; say both ends with BETWEEN" : null;
    }
}
