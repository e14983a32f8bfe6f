using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN238: a query of DynamoGen that is read to its end for its first item, or to know whether there is one.</summary>
internal sealed class ReadsMoreRule() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Advice(
        RuleIds.ReadsMore,
        "Query reads more than is used",
        "This reads and bills all items of the query, and {0}: Take(1) ends it at the first");

    /// <inheritdoc/>
    public override void Check(DynamoCall call)
    {
        if (call.Api != DynamoApi.DynamoGen || call.Result.Value is not { } value || !IsWhole(call))
            return;
        var isList = call is { Kind: CallKind.Rest, Method.Name: "ToListAsync" };
        if (isList && IsForFirst(value))
            call.Report(Rule, "all but one are dropped");
        else if (isList ? IsForAnyOf(value) : call.Kind == CallKind.Count && IsForAny(value))
            call.Report(Rule, "only whether there is one is asked");
    }

    /// <summary>Whether the query is made in the same expression, and nothing bounds it there.</summary>
    private static bool IsWhole(DynamoCall call)
    {
        var steps = call.Refinements.ToList();
        var query = steps.Count == 0 ? call.Operation.Instance : steps[steps.Count - 1].Instance;
        return query is IInvocationOperation && !steps.Exists(step => step.TargetMethod.Name == "Take");
    }

    private static bool IsForFirst(IOperation list) => IsGivenTo(list, "First", "FirstOrDefault")
        || (list.Parent is IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [var position] } && Number(position.Value) == 0);

    private static bool IsForAnyOf(IOperation list) => IsGivenTo(list, "Any") || (list.Parent is IPropertyReferenceOperation { Property.Name: "Count" } count && IsForAny(count));

    private static bool IsGivenTo(IOperation list, params string[] methods) =>
        list.Parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { ContainingNamespace.Name: "Linq", Name: var name }, Arguments.Length: 1 } } && methods.Contains(name);

    private static bool IsForAny(IOperation count) => count.Parent is IBinaryOperation compared && compared.LeftOperand == count && Number(compared.RightOperand) switch
    {
        0 => compared.OperatorKind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.NotEquals or BinaryOperatorKind.Equals,
        1 => compared.OperatorKind is BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.LessThan,
        _ => false,
    };

    private static int? Number(IOperation value) => Operations.Innermost(value).ConstantValue is { HasValue: true, Value: int number } ? number : null;
}
