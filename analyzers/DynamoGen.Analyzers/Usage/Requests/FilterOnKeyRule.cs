namespace DynamoGen.Analyzers;

/// <summary>DGEN205: a filter of a query that names a key attribute.</summary>
internal sealed class FilterOnKeyRule() : RequestRule(Rules.Failure(
    RuleIds.FilterOnKey,
    "Filter names a key attribute",
    "'{0}' is a key here, and the service refuses a filter on it: move this into KeyConditionExpression"))
{
    public override void Check(RequestLook look)
    {
        if (look.Request.Type != "QueryRequest" || !look.Request.HasConstantTexts("KeyConditionExpression"))
            return;
        var names = look.Request.Map("ExpressionAttributeNames");
        var keys = new HashSet<string>(look.Request.ExpressionsOf("KeyConditionExpression").SelectMany(condition => condition.Paths).Select(path => path.Attribute(names)).OfType<string>());
        foreach (var filter in look.Request.ExpressionsOf("FilterExpression"))
            if (filter.Paths.Select(path => path.Attribute(names)).FirstOrDefault(name => name is not null && keys.Contains(name)) is { } key)
                look.Report(filter.At, key);
    }
}
