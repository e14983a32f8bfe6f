using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN223: items that are read, stored or deleted one by one, where a batch does it with fewer requests.</summary>
internal sealed class OneByOneRule() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Advice(
        RuleIds.OneByOne,
        "Items are handled one by one",
        "This sends a request for each item: {0}");

    /// <inheritdoc/>
    public override void Check(DynamoCall call)
    {
        if (call.Kind is not (CallKind.Get or CallKind.Put or CallKind.Delete))
            return;
        if (!(IsInLoop(call) || IsInSelect(call.Operation, isRead: call.Kind == CallKind.Get)) || !IsBatchable(call))
            return;
        call.Report(Rule, Advice(call));
    }

    private static bool IsInLoop(DynamoCall call)
    {
        var around = Operations.Around(call.Operation).TakeWhile(each => each is not ILoopOperation).ToList();
        if (Operations.LoopAround(call.Operation) is not { LoopKind: LoopKind.ForEach or LoopKind.For } loop)
            return false;
        // Who catches within the loop wants to know of each item; who chooses or leaves needs the items one by one.
        if (around.Exists(each => each is ITryOperation) || (call.Kind == CallKind.Get && around.Exists(each => each is IConditionalOperation)) || Leaves(loop))
            return false;
        if (call.Kind != CallKind.Get && !call.Result.IsDiscarded)
            return false;
        var flow = new LoopFlow(loop.Locals, loop.Body);
        return call.Operation.Arguments.Any(argument => flow.Reaches(argument.Value));
    }

    /// <summary>Whether the call is made for each element of a sequence, and all are awaited together.</summary>
    private static bool IsInSelect(IInvocationOperation call, bool isRead)
    {
        IOperation? parent = call.Parent;
        while (parent is IConversionOperation or IAwaitOperation or IReturnOperation or IBlockOperation or IExpressionStatementOperation)
            parent = parent.Parent;
        if (parent is not IAnonymousFunctionOperation { Symbol.Parameters: { Length: 1 } parameters } lambda)
            return false;
        var isOfElement = call.Arguments.Any(argument =>
            argument.Value.DescendantsAndSelf().Any(each => each is IParameterReferenceOperation { Parameter: var used } && SymbolEqualityComparer.Default.Equals(used, parameters[0])));
        var argumentOfSelect = Operations.Outermost(lambda).Parent is IDelegateCreationOperation made ? Operations.Outermost(made).Parent : null;
        return isOfElement
            && argumentOfSelect is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Select", ContainingNamespace.Name: "Linq" } } select } && AreAllAwaited(select, isRead);
    }

    private static bool AreAllAwaited(IInvocationOperation tasks, bool withResults)
    {
        var value = Operations.Outermost(tasks);
        if (value.Parent is IArgumentOperation { Parent: IInvocationOperation outer })
            return IsWhenAll(outer, withResults) || (outer.TargetMethod.Name is "ToList" or "ToArray" && AreAllAwaited(outer, withResults));
        return Operations.LocalOf(value) is { } local && Operations.Uses(local, value).Any(use =>
            Operations.Outermost(use).Parent is IArgumentOperation { Parent: IInvocationOperation all } && IsWhenAll(all, withResults));
    }

    private static bool IsWhenAll(IInvocationOperation call, bool withResults) => call.TargetMethod is { Name: "WhenAll", ContainingType.Name: "Task" }
        && (withResults || CallResult.Of(call).IsDiscarded || Operations.Outermost(call) is { Type: INamedTypeSymbol { TypeArguments.Length: 0 }, Parent: IReturnOperation });

    private static bool Leaves(ILoopOperation loop) =>
        loop.Body.Descendants().Any(each => each is IReturnOperation { IsImplicit: false } or IBranchOperation { BranchKind: BranchKind.Break });

    /// <summary>Whether a batch can do the same: it takes no conditions, and returns nothing of what is written.</summary>
    private static bool IsBatchable(DynamoCall call) => call.Api switch
    {
        DynamoApi.Client when call.Kind == CallKind.Get => true,
        DynamoApi.Client => call.Argument("tableName") is not null
            ? call.Argument("returnValues") is null
            : RequestObject.SentBy(call.Argument("request")) is { } request && !request.Mentions("ConditionExpression") && !request.Mentions("Expected") && !request.Mentions("ReturnValues"),
        DynamoApi.Documents => call.Argument("config", "operationRequest") is null,
        DynamoApi.Objects => call.Kind == CallKind.Get || (ItemTypes.Of(call) is { } type && !ItemTypes.MayHaveVersion(type)),
        _ => call.Argument("when", "ifVersion") is null && call.Method.Name is "GetAsync" or "DeleteAsync" or "PutAsync"
            && (call.Kind != CallKind.Put || (ItemTypes.Of(call) is { } item && !ItemTypes.MayHaveVersion(item))),
    };

    private static string Advice(DynamoCall call) => (call.Api, call.Kind) switch
    {
        (DynamoApi.Client, CallKind.Get) => "BatchGetItemAsync reads up to 100 items with one",
        (DynamoApi.Client, _) => "BatchWriteItemAsync writes up to 25 items with one",
        (DynamoApi.Documents or DynamoApi.Objects, CallKind.Get) => "CreateBatchGet reads up to 100 items with one",
        (DynamoApi.Documents or DynamoApi.Objects, _) => "CreateBatchWrite writes up to 25 items with one",
        (_, CallKind.Get) => "GetManyAsync reads up to 100 items with one",
        (_, CallKind.Put) => "PutManyAsync stores up to 25 items with one",
        _ => "DeleteManyAsync deletes up to 25 items with one",
    };
}
