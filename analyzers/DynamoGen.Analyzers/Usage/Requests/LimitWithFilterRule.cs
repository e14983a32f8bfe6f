using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN216: a limit beside a filter, read as the number of items wanted.</summary>
internal sealed class LimitWithFilterRule() : RequestRule(Rules.Usage(
    RuleIds.LimitWithFilter,
    "Limit counts what the filter drops",
    "Limit is the number of items that are read before the filter, so that fewer or none may come though there are more: read on until LastEvaluatedKey is empty, or leave Limit out"))
{
    public override void Check(RequestLook look)
    {
        if (look.Request is { Type: "QueryRequest" or "ScanRequest", IsKnown: true, Sendings.Count: > 0 } request && request.Value("Limit") is { } limit
            && request.Has("FilterExpression") && !request.Mentions("ExclusiveStartKey") && !ReadsOn(request))
            look.Report(limit);
    }

    private static bool ReadsOn(RequestObject request)
    {
        // The paginators do.
        if (request.Sendings.Any(sending => sending.TargetMethod.ContainingType.Name.Contains("Paginator")))
            return true;
        // Whoever gets the whole response may, too.
        return Operations.Root(request.Creation).Descendants().Any(operation => operation is IPropertyReferenceOperation { Property.Name: "LastEvaluatedKey" })
            || !request.Sendings.TrueForAll(sending => CallResult.Of(sending).IsKnown);
    }
}
