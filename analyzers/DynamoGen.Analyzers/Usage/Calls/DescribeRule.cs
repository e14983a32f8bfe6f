using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN230: a table that is described where its items are read or written.</summary>
internal sealed class DescribeRule() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Advice(
        RuleIds.Describe,
        "Table is described on the way to its items",
        "'{0}' describes the table each time it reads or writes items: that is another round trip, and few such requests are allowed a second; describe it once, at the start");

    /// <inheritdoc/>
    public override void Check(DynamoCall call)
    {
        // Who waits in a loop, or makes the table, sets something up.
        if (call is not { Api: DynamoApi.Client, Kind: CallKind.Describe } || !DataPath.Is(call.Caller) || Operations.LoopAround(call.Operation) is not null)
            return;
        var others = Operations.Root(call.Operation).Descendants().OfType<IInvocationOperation>().Where(each => CallKinds.CanBe(each.TargetMethod.Name)).ToList();
        if (others.Exists(each => IsOnItems(call.Types.Classify(each.TargetMethod).Kind))
            && !others.Exists(each => each.TargetMethod.Name is "CreateTableAsync" or "UpdateTableAsync" or "DeleteTableAsync"))
            call.Report(Rule, call.Caller.Name);
    }

    private static bool IsOnItems(CallKind kind) => kind is CallKind.Get or CallKind.Put or CallKind.Update or CallKind.Delete
        or CallKind.Query or CallKind.BatchGet or CallKind.BatchWrite or CallKind.TransactWrite;
}
