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
        if (call.Api == DynamoApi.None || !DataPath.Is(call.Caller) || call.Operation.Instance is not { } receiver)
            return;
        var creation = Made(Operations.Innermost(receiver), use => IsFirst(call, use));
        // What the document model or the object persistence model work with is made for them alone.
        if (ClientOf(creation) is { } client)
            creation = Made(client, use => Operations.Uses(use.Local, use).Count() == 1);
        if (creation is IObjectCreationOperation { Type.Name: "AmazonDynamoDBClient" or "DynamoGenClient" } && Operations.LoopAround(creation) is null)
            call.Report(Rule, creation.Syntax, call.Caller.Name);
    }

    /// <summary>Where a value is made: on the spot, or into a variable that goes nowhere.</summary>
    private static IOperation? Made(IOperation value, Func<ILocalReferenceOperation, bool> isLookedAt) => value switch
    {
        ILocalReferenceOperation use when isLookedAt(use) && !IsKept(use.Local, use, new(SymbolEqualityComparer.Default)) => Operations.DeclaredValue(use.Local, use),
        ILocalReferenceOperation => null,
        _ => value,
    };

    /// <summary>The client that a context or a table is made with.</summary>
    private static IOperation? ClientOf(IOperation? made) => made switch
    {
        IObjectCreationOperation { Type.Name: "DynamoDBContext", Arguments: [var client, ..] } => Operations.Innermost(client.Value),
        IInvocationOperation { TargetMethod: { Name: "LoadTable", ContainingType.Name: "Table" }, Arguments: [var client, ..] } => Operations.Innermost(client.Value),
        _ => null,
    };

    /// <summary>Of several calls on one client, the first reports it.</summary>
    private static bool IsFirst(DynamoCall call, ILocalReferenceOperation use) => Operations.Uses(use.Local, use).FirstOrDefault(IsCall) == use && call.Kind != CallKind.Other;

    // What is put into a field, returned, or handed on, alone or as a part, is there for the next call.
    private static bool IsKept(ILocalSymbol local, IOperation within, HashSet<ILocalSymbol> seen) => seen.Add(local) && Operations.Uses(local, within).Any(use => IsKept(use, seen));

    private static bool IsKept(ILocalReferenceOperation use, HashSet<ILocalSymbol> seen)
    {
        var whole = Operations.Outermost(use);
        while (whole.Parent is ITupleOperation or IArgumentOperation { Parent: IObjectCreationOperation })
            whole = Operations.Outermost(whole.Parent as ITupleOperation ?? whole.Parent.Parent!);
        return whole.Parent switch
        {
            IReturnOperation or ICoalesceAssignmentOperation or IDeconstructionAssignmentOperation or ISimpleAssignmentOperation { Target: not ILocalReferenceOperation } => true,
            IArgumentOperation { Parent: IInvocationOperation call } => !TypeNames.IsIn(call.TargetMethod.ContainingNamespace, "Amazon"),
            _ => whole != use && Operations.LocalOf(whole) is { } holder && IsKept(holder, use, seen),
        };
    }

    private static bool IsCall(ILocalReferenceOperation use) => Operations.Outermost(use).Parent is IInvocationOperation { TargetMethod.Name: var name } && CallKinds.CanBe(name);
}
