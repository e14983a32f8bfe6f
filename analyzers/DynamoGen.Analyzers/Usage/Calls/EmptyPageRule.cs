using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN222: a paging loop that ends at an empty page.</summary>
internal sealed class EmptyPageRule() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Usage(
        RuleIds.EmptyPage,
        "Paging stops at an empty page",
        "A page may be empty though there are more, as where a filter leaves nothing of it: go on until {0}");

    /// <inheritdoc/>
    public override void Check(DynamoCall call)
    {
        var isSearch = call.Kind == CallKind.NextSet;
        if (!isSearch && call is not { Api: DynamoApi.Client, Kind: CallKind.Query or CallKind.Scan })
            return;
        if (call.Result.Local is not { } page || Operations.LoopAround(call.Operation) is not { LoopKind: LoopKind.While or LoopKind.For } loop)
            return;
        // What never goes on from its last key is no paging.
        if (!isSearch && !loop.Descendants().Any(each => each is IPropertyReferenceOperation { Property.Name: "LastEvaluatedKey" }))
            return;
        var emptiness = new Emptiness(page, isSearch, loop);
        var (condition, end) = isSearch ? ($"!{call.Operation.Instance?.Syntax}.IsDone", "IsDone") : ($"{page.Name}.LastEvaluatedKey?.Count > 0", "LastEvaluatedKey is empty");
        foreach (var early in Ends(loop, emptiness))
            call.Report(Rule, early.Syntax, (FixHints.Condition, condition), end);
    }

    private static IEnumerable<IOperation> Ends(ILoopOperation loop, Emptiness page)
    {
        var condition = loop switch { IWhileLoopOperation { ConditionIsUntil: false } @while => @while.Condition, IForLoopOperation @for => @for.Condition, _ => null };
        foreach (var part in Parts(condition, BinaryOperatorKind.ConditionalAnd))
            if (page.IsFilled(part))
                yield return part;
        foreach (var choice in loop.Body.Descendants().OfType<IConditionalOperation>())
            if (LeavesLoop(choice.WhenTrue) && Operations.LoopAround(choice) == loop)
                foreach (var part in Parts(choice.Condition, BinaryOperatorKind.ConditionalOr))
                    if (page.IsEmpty(part))
                        yield return part;
    }

    private static IEnumerable<IOperation> Parts(IOperation? condition, BinaryOperatorKind by) => condition switch
    {
        null => [],
        IBinaryOperation both when both.OperatorKind == by => Parts(both.LeftOperand, by).Concat(Parts(both.RightOperand, by)),
        _ => [condition],
    };

    private static bool LeavesLoop(IOperation? step) => step switch
    {
        IBlockOperation { Operations: { Length: 1 } steps } => LeavesLoop(steps[0]),
        IBranchOperation { BranchKind: BranchKind.Break } => true,
        _ => false,
    };
}
