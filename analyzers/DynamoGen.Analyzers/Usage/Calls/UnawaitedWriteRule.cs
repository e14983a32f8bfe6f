using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN237: a write that nobody awaits, in a method where the compiler says nothing of it.</summary>
internal sealed class UnawaitedWriteRule() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Usage(
        RuleIds.UnawaitedWrite,
        "Write is not awaited",
        "Nobody awaits this write: its failure is lost, and the process may end before it is sent");

    /// <inheritdoc/>
    public override void Check(DynamoCall call)
    {
        if (call.Kind is not (CallKind.Put or CallKind.Update or CallKind.Delete or CallKind.BatchWrite or CallKind.TransactWrite) || call.Method.ReturnType.Name != "Task")
            return;
        // In an asynchronous function the compiler warns already (CS4014).
        if (Whole(call.Operation).Parent is IExpressionStatementOperation && !IsAsync(Operations.FunctionAround(call.Operation), call.Caller))
            call.Report(Rule);
    }

    /// <summary>The call with what it is called on, where that may be null, and what says where it goes on.</summary>
    private static IOperation Whole(IOperation call) => call.Parent switch
    {
        IConditionalAccessOperation conditional when conditional.WhenNotNull == call => Whole(conditional),
        IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured when configured.Instance == call => Whole(configured),
        _ => call,
    };

    private static bool IsAsync(IOperation? function, ISymbol caller) => function switch
    {
        IAnonymousFunctionOperation lambda => lambda.Symbol.IsAsync,
        ILocalFunctionOperation local => local.Symbol.IsAsync,
        _ => caller is IMethodSymbol { IsAsync: true },
    };
}
