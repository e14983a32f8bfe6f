using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN221: a query or scan of which only the first page is read, though all items are wanted.</summary>
internal sealed class FirstPageRule() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Usage(
        RuleIds.FirstPage,
        "Only the first page is read",
        "This reads one page, at most 1 MB, and nothing here looks whether there are more: {0}");

    /// <inheritdoc/>
    public override void Check(DynamoCall call)
    {
        switch (call)
        {
            case { Api: DynamoApi.Client, Kind: CallKind.Query or CallKind.Scan } when TakesOnePageForAll(call):
                call.Report(Rule, "go on from LastEvaluatedKey until it is empty, or use Paginators");
                break;
            case { Api: DynamoApi.Client, Kind: CallKind.Statement } when TakesOnePageForAll(call):
                call.Report(Rule, "go on with NextToken until there is none");
                break;
            case { Api: DynamoApi.Documents or DynamoApi.Objects, Kind: CallKind.NextSet } when TakesOneSetForAll(call):
                call.Report(Rule, "ask for GetRemainingAsync, or go on until IsDone");
                break;
        }
    }

    private static bool TakesOnePageForAll(DynamoCall call)
    {
        var result = call.Result;
        if (!result.IsKnown || result.Has("LastEvaluatedKey") || result.Has("NextToken") || !IsUnlimited(call))
            return false;
        return result.Reads.Exists(read => read.Property.Name == "Items" ? PageUse.TakesAll(read) : read.Property.Name == "Count" && PageUse.TakesAllByCount(read));
    }

    /// <summary>Whether a low-level call is known to ask for all items.</summary>
    private static bool IsUnlimited(DynamoCall call)
    {
        if (call.Argument("tableName") is not null)
            return true;
        if (RequestObject.SentBy(call.Argument("request")) is not { } request || request.Mentions("Limit") || request.Mentions("ExclusiveStartKey") || request.Mentions("NextToken"))
            return false;
        return call.Kind switch
        {
            CallKind.Scan => true,
            CallKind.Query => !request.Mentions("KeyConditions") && request.HasConstantTexts("KeyConditionExpression") && !request.Values("KeyConditionExpression").Any(NamesOneItem),
            _ => request.HasConstantTexts("Statement") && request.Values("Statement").FirstOrDefault() is { } statement && !NamesOneItem(statement),
        };
    }

    /// <summary>Whether a key condition or statement has values for both keys, so that a table has one item for it. What is not constant may.</summary>
    private static bool NamesOneItem(IOperation condition) =>
        condition.ConstantValue is not { HasValue: true, Value: string text } || text.Replace("<=", "").Replace(">=", "").Count(character => character == '=') > 1;

    private static bool TakesOneSetForAll(DynamoCall call)
    {
        if (Operations.Around(call.Operation).Any(each => each is ILoopOperation) || call.Operation.Instance is not { } search || call.Result.Value is not { } set || !PageUse.TakesAll(set))
            return false;
        search = Operations.Innermost(search);
        if (search is ILocalReferenceOperation { Local: var local })
            return StartOf(local, search) is { } start && IsUnlimitedSearch(start, call.Types) && Operations.Uses(local, search).All(use => IsOnlyRead(use, search));
        return search is IInvocationOperation direct && IsUnlimitedSearch(direct, call.Types);
    }

    private static IInvocationOperation? StartOf(ILocalSymbol search, IOperation within) => Operations.Root(within).Descendants().OfType<IInvocationOperation>()
        .FirstOrDefault(each => SymbolEqualityComparer.Default.Equals(Operations.LocalOf(Operations.Outermost(each)), search));

    private static bool IsOnlyRead(ILocalReferenceOperation use, IOperation search) =>
        use == search || (use.Parent is IPropertyReferenceOperation { Property.Name: not ("IsDone" or "PaginationToken" or "NextKey" or "Limit" or "Matches") });

    private static bool IsUnlimitedSearch(IInvocationOperation start, DynamoTypes types)
    {
        if (types.Classify(start.TargetMethod).Kind is not (CallKind.Query or CallKind.Scan))
            return false;
        foreach (var argument in start.Arguments)
            if (argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter.Type.Name: var type }
                && type is "QueryOperationConfig" or "ScanOperationConfig" or "QueryDocumentOperationRequest" or "ScanDocumentOperationRequest")
                return RequestObject.SentBy(Operations.Innermost(argument.Value)) is { } request
                    && !request.Mentions("Limit") && !request.Mentions("PaginationToken") && !request.Mentions("CollectResults");
        return true;
    }
}
