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
                if (Operations.Around(task).TakeWhile(each => each is not IBlockOperation).OfType<IInvocationOperation>().FirstOrDefault()
                    is { TargetMethod: { Name: "WaitAll" or "WaitAny", ContainingType.Name: "Task" } } all)
                    call.Report(Rule, all.TargetMethod.Name);
                break;
        }
    }
}
