using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace DynamoGen.Analyzers;

/// <summary>DGEN202: a query that is sent without a key condition. It looks at requests that are made and sent in one method; of others nothing is known.</summary>
internal sealed class QueryWithoutKeyRule() : RequestRule(Rules.Usage(
    RuleIds.QueryWithoutKey,
    "Query has no key condition",
    "This query has no key condition, so the service refuses it: set KeyConditionExpression to the partition key's condition, such as \"pk = :pk\""))
{
    private static readonly string[] Properties = ["KeyConditionExpression", "KeyConditions"];

    public override void Check(RequestLook look)
    {
        var request = look.Request;
        if (request is not { Type: "QueryRequest", IsKnown: true, Sendings: [var first, ..] })
            return;
        var (empty, conditions) = (default(IOperation), Properties.SelectMany(request.Changes).ToList());
        foreach (var value in Properties.SelectMany(request.Values))
            if (IsEmpty(value))
                empty ??= value;
            else
                conditions.Add(value);
        if (!conditions.Exists(condition => MayComeBefore(condition, first)))
            look.Report(empty?.Syntax.GetLocation() ?? WithoutInitializer(request.Creation.Syntax));
    }

    /// <summary>Whether something may be done before the request is sent. In a loop or a lambda the order of the text says nothing.</summary>
    private static bool MayComeBefore(IOperation step, IInvocationOperation sending) =>
        step.Syntax.SpanStart < sending.Syntax.Span.End || IsRepeated(step) || IsRepeated(sending);

    private static bool IsRepeated(IOperation operation) => Operations.FunctionAround(operation) is not null || Operations.LoopAround(operation) is not null;

    private static bool IsEmpty(IOperation value) => value is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } }
        || (value.ConstantValue is { HasValue: true, Value: var constant } && (constant is null || (constant is string text && string.IsNullOrWhiteSpace(text))));

    private static Location WithoutInitializer(SyntaxNode creation) => creation is BaseObjectCreationExpressionSyntax { Initializer: { } initializer }
        ? Location.Create(creation.SyntaxTree, TextSpan.FromBounds(creation.SpanStart, initializer.OpenBraceToken.GetPreviousToken().Span.End))
        : creation.GetLocation();
}
