using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN236: what narrows a query, and is thrown away: queries of DynamoGen are immutable.</summary>
internal sealed class DroppedQueryRule() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Usage(
        RuleIds.DroppedQuery,
        "Query is thrown away",
        "A query never changes: '{0}' returns another one, and nothing here keeps it");

    /// <inheritdoc/>
    public override void Check(DynamoCall call)
    {
        if (call.Kind == CallKind.Refine && call.Operation.Parent is IExpressionStatementOperation)
            call.Report(Rule, call.Method.Name);
    }
}
