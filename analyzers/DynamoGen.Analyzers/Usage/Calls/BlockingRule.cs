using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN225: a thread that waits for DynamoDB.</summary>
internal sealed class BlockingRule() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Usage(
        RuleIds.Blocking,
        "Thread is blocked by a call to DynamoDB",
        "{0} blocks the thread until DynamoDB has answered, and can deadlock or starve the thread pool under load: await the call");

    /// <inheritdoc/>
    public override void Check(DynamoCall call)
    {
        // Main of old has nobody to await it, and a thread of its own.
        if (call.Method.ReturnType.Name is not ("Task" or "ValueTask") || call.Caller is IMethodSymbol { IsStatic: true, Name: "Main" or "<Main>$" })
            return;
        var task = Operations.Outermost(call.Operation);
        if (Operations.LocalOf(task) is not { } local)
            Look(call, task);
        else if (Operations.Uses(local, task).Where(use => !IsMade(use, task)).ToList() is [var first, ..] uses && uses.All(OnlyWaits))
            Look(call, Operations.Outermost(first));
    }

    private static void Look(DynamoCall call, IOperation task)
    {
        while (task.Parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured && configured.Instance == task)
            task = configured;
        switch (task.Parent)
        {
            case IPropertyReferenceOperation { Property: { Name: "Result", ContainingType.Name: "Task" or "ValueTask" } } result when result.Instance == task:
                call.Report(Rule, Operations.NameIn(result.Syntax), "Result");
                break;
            case IInvocationOperation { TargetMethod: { Name: "Wait", ContainingType.Name: "Task" } } wait when wait.Instance == task:
                call.Report(Rule, Operations.NameIn(wait.Syntax), "Wait");
                break;
            case IInvocationOperation { TargetMethod.Name: "GetAwaiter", Parent: IInvocationOperation { TargetMethod.Name: "GetResult" } got }:
                call.Report(Rule, Operations.NameIn(got.Syntax), "GetResult");
                break;
            default:
                if (WaitsForAll(task) is { } all)
                    call.Report(Rule, all.TargetMethod.Name);
                break;
        }
    }

    private static bool IsMade(ILocalReferenceOperation use, IOperation task) => use.Parent is ISimpleAssignmentOperation assignment && assignment.Target == use && assignment.Value == task;

    // What is awaited, handed on or asked whether it is done may be done when its result is taken.
    private static bool OnlyWaits(ILocalReferenceOperation use) => Operations.Outermost(use).Parent switch
    {
        IPropertyReferenceOperation { Property.Name: "Result" } => true,
        IInvocationOperation { TargetMethod.Name: "Wait" or "GetAwaiter" or "ConfigureAwait" } call => call.Parent is not IAwaitOperation,
        _ => WaitsForAll(use) is not null,
    };

    private static IInvocationOperation? WaitsForAll(IOperation task) =>
        Operations.Around(task).TakeWhile(each => each is not IBlockOperation).OfType<IInvocationOperation>().FirstOrDefault() is { TargetMethod: { Name: "WaitAll" or "WaitAny", ContainingType.Name: "Task" } } all ? all : null;
}
