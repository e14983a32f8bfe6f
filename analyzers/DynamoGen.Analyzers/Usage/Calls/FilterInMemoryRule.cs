using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN235: items that are filtered after they came over the network.</summary>
internal sealed class FilterInMemoryRule() : CallRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Advice(
        RuleIds.FilterInMemory,
        "Items are filtered after they were sent",
        "All items are sent here, and then filtered: {0}");

    /// <inheritdoc/>
    public override void Check(DynamoCall call)
    {
        foreach (var items in Items(call))
            if (WhereOf(items) is { } where && IsSimple(where) && !IsBounded(call))
                call.Report(Rule, Operations.NameIn(where.Syntax), call.Api switch
                {
                    DynamoApi.DynamoGen => "Filter of the query lets DynamoDB do it",
                    DynamoApi.Client => "a FilterExpression lets DynamoDB do it",
                    _ => "the search's configuration takes a filter for DynamoDB",
                });
    }

    // Take bounds what passes a filter of the query, and would bring others than before; a Limit is for those alone who know that it counts before a filter (DGEN216).
    private static bool IsBounded(DynamoCall call) => call.Api == DynamoApi.Client
        ? RequestObject.SentBy(call.Argument("request"))?.Mentions("Limit") is true
        : call.Refinements.Any(step => step.TargetMethod.Name == "Take");

    private static IEnumerable<IOperation> Items(DynamoCall call) => call switch
    {
        { Api: DynamoApi.Client, Kind: CallKind.Query or CallKind.Scan } => call.Result.Reads.Where(read => read.Property.Name == "Items").ToList() is [var only] ? [only] : [],
        { Kind: CallKind.Rest, Method.Name: "StreamAsync" } => [Operations.Outermost(call.Operation)],
        { Api: not DynamoApi.Documents, Kind: CallKind.Rest } => call.Result.Value is { } value ? [value] : [],
        _ => [],
    };

    private static IInvocationOperation? WhereOf(IOperation items) => Operations.Outermost(items).Parent switch
    {
        IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { Name: "Where", ContainingNamespace.Name: "Linq", ContainingType.Name: "Enumerable" or "AsyncEnumerable" } } where } argument
            when where.Arguments[0] == argument => where,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var local } } => Operations.Uses(local, items).ToList() is [var only] ? WhereOf(only) : null,
        _ => null,
    };

    /// <summary>Whether a filter compares members with values from elsewhere, which an expression can say.</summary>
    private static bool IsSimple(IInvocationOperation where) =>
        where.Arguments.Length > 1 && Lambda(where.Arguments[1].Value) is { Symbol.Parameters: { Length: 1 } parameters, Body.Operations: { Length: 1 } body }
        && body[0] is IReturnOperation { ReturnedValue: { } condition } && IsSimple(Operations.Innermost(condition), parameters[0]);

    private static IAnonymousFunctionOperation? Lambda(IOperation value) => Operations.Innermost(value) switch
    {
        IDelegateCreationOperation made => made.Target as IAnonymousFunctionOperation,
        var other => other as IAnonymousFunctionOperation,
    };

    private static bool IsSimple(IOperation condition, IParameterSymbol item) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both => IsSimple(both.LeftOperand, item) && IsSimple(both.RightOperand, item),
        IBinaryOperation compared when IsComparison(compared.OperatorKind) =>
            (IsMember(compared.LeftOperand, item) && !Mentions(compared.RightOperand, item)) || (IsMember(compared.RightOperand, item) && !Mentions(compared.LeftOperand, item)),
        _ => false,
    };

    private static bool IsComparison(BinaryOperatorKind kind) => kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    /// <summary>A member of the item, <c>order.State</c>, or an attribute of it, <c>item["State"].S</c>.</summary>
    private static bool IsMember(IOperation value, IParameterSymbol item) => Operations.Innermost(value) is IPropertyReferenceOperation { Instance: { } owner } member
        && (IsItem(owner, item) || (member.Property.Name is "S" or "N" or "BOOL" && owner is IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } map } && IsItem(map, item)));

    private static bool IsItem(IOperation value, IParameterSymbol item) => value is IParameterReferenceOperation { Parameter: var parameter } && SymbolEqualityComparer.Default.Equals(parameter, item);

    private static bool Mentions(IOperation value, IParameterSymbol item) => value.DescendantsAndSelf().Any(each => IsItem(each, item));
}
