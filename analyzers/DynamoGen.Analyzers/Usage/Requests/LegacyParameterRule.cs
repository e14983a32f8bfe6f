namespace DynamoGen.Analyzers;

/// <summary>DGEN215: a parameter from before there were expressions.</summary>
internal sealed class LegacyParameterRule() : RequestRule(Rules.Advice(
    RuleIds.LegacyParameter,
    "Parameter is superseded by expressions",
    "{0} is one of the legacy parameters, which cannot be mixed with expressions and know less: use {1}"))
{
    private static readonly Dictionary<string, string> Successors = new()
    {
        ["AttributesToGet"] = "ProjectionExpression",
        ["KeyConditions"] = "KeyConditionExpression",
        ["QueryFilter"] = "FilterExpression",
        ["ScanFilter"] = "FilterExpression",
        ["Expected"] = "ConditionExpression",
        ["AttributeUpdates"] = "UpdateExpression",
        ["ConditionalOperator"] = "an expression with AND or OR",
    };

    private static readonly HashSet<string> Requests =
        ["QueryRequest", "ScanRequest", "GetItemRequest", "PutItemRequest", "UpdateItemRequest", "DeleteItemRequest", "KeysAndAttributes"];

    public override void Check(RequestLook look)
    {
        if (!Requests.Contains(look.Request.Type))
            return;
        foreach (var successor in Successors)
            if (look.Request.Values(successor.Key).FirstOrDefault(value => value.ConstantValue is not { HasValue: true, Value: null }) is { } value)
                look.Report(value, successor.Key, successor.Value);
    }
}
