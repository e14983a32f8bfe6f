using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN224: a client that is made anew for each call.</summary>
internal sealed class ClientPerCallRule() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Advice(
        RuleIds.ClientPerCall,
        "Client is made for each call",
        "'{0}' makes a client each time it is called, with connections and credentials of its own: make one, and keep it as long as the process lives");

    /// <inheritdoc/>
    public override void Check(DynamoCall call)
    {
        if (call.Api is not (DynamoApi.Client or DynamoApi.DynamoGen) || !DataPath.Is(call.Caller) || call.Operation.Instance is not { } receiver)
            return;
        receiver = Operations.Innermost(receiver);
        var creation = receiver switch
        {
            IObjectCreationOperation direct => direct,
            ILocalReferenceOperation { Local: var local } use when IsFirst(call, use, local) && !Operations.Uses(local, use).Any(IsKept) => Made(local, use),
            _ => null,
        };
        if (creation is { Type.Name: "AmazonDynamoDBClient" or "DynamoGenClient" } && Operations.LoopAround(creation) is null)
            call.Report(Rule, creation.Syntax, call.Caller.Name);
    }

    /// <summary>Of several calls on one client, the first reports it.</summary>
    private static bool IsFirst(DynamoCall call, ILocalReferenceOperation use, ILocalSymbol local) => Operations.Uses(local, use).FirstOrDefault(IsCall) == use && call.Kind != CallKind.Other;

    // What is put into a field, or returned, alone or as a part, is there for the next call.
    private static bool IsKept(ILocalReferenceOperation use)
    {
        var whole = Operations.Outermost(use);
        while (whole.Parent is ITupleOperation or IArgumentOperation { Parent: IObjectCreationOperation })
            whole = Operations.Outermost(whole.Parent as ITupleOperation ?? whole.Parent.Parent!);
        return whole.Parent is IReturnOperation or ICoalesceAssignmentOperation or ISimpleAssignmentOperation { Target: not ILocalReferenceOperation };
    }

    private static bool IsCall(ILocalReferenceOperation use) => Operations.Outermost(use).Parent is IInvocationOperation { TargetMethod.Name: var name } && CallKinds.CanBe(name);

    private static IObjectCreationOperation? Made(ILocalSymbol local, IOperation within) => Operations.Root(within).Descendants().OfType<IObjectCreationOperation>().FirstOrDefault(each =>
        Operations.Outermost(each).Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local));
}
