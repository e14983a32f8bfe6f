using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>Recognises conditions on whether a page has items.</summary>
internal sealed class Emptiness
{
    private readonly ILocalSymbol page;
    private readonly bool pageIsList;
    private readonly HashSet<ILocalSymbol> lists = new(SymbolEqualityComparer.Default);

    /// <summary>Prepares to look at the conditions of a loop.</summary>
    /// <param name="page">The variable with the page.</param>
    /// <param name="pageIsList">Whether the page is the list of items itself, and no response that has one.</param>
    /// <param name="loop">The loop.</param>
    public Emptiness(ILocalSymbol page, bool pageIsList, ILoopOperation loop)
    {
        this.page = page;
        this.pageIsList = pageIsList;
        if (pageIsList)
            lists.Add(page);
        foreach (var read in loop.Descendants().OfType<IPropertyReferenceOperation>())
            if (IsItems(read) && Operations.LocalOf(Operations.Outermost(read)) is { } list)
                lists.Add(list);
    }

    /// <summary>Whether a condition says that the page has items.</summary>
    public bool IsFilled(IOperation condition) => condition switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThan or BinaryOperatorKind.NotEquals } compared => IsCount(compared.LeftOperand) && IsConstant(compared.RightOperand, 0),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.GreaterThanOrEqual } compared => IsCount(compared.LeftOperand) && IsConstant(compared.RightOperand, 1),
        IInvocationOperation { TargetMethod: { Name: "Any", ContainingNamespace.Name: "Linq" }, Arguments: { Length: 1 } all } => IsItems(all[0].Value),
        _ => false,
    };

    /// <summary>Whether a condition says that the page has no items.</summary>
    public bool IsEmpty(IOperation condition) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand } => IsFilled(operand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.LessThanOrEqual } compared => IsCount(compared.LeftOperand) && IsConstant(compared.RightOperand, 0),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan } compared => IsCount(compared.LeftOperand) && IsConstant(compared.RightOperand, 1),
        _ => false,
    };

    private bool IsCount(IOperation value) => Operations.Innermost(value) switch
    {
        IPropertyReferenceOperation { Property.Name: "Count", Instance: { } counted } => IsItems(counted) || (!pageIsList && IsPage(counted)),
        IInvocationOperation { TargetMethod: { Name: "Count", ContainingNamespace.Name: "Linq" }, Arguments: { Length: 1 } all } => IsItems(all[0].Value),
        _ => false,
    };

    private bool IsItems(IOperation value) => Operations.Innermost(value) switch
    {
        ILocalReferenceOperation { Local: var local } => lists.Contains(local),
        IPropertyReferenceOperation { Property.Name: "Items", Instance: { } owner } => !pageIsList && IsPage(owner),
        _ => false,
    };

    private bool IsPage(IOperation value) => value is ILocalReferenceOperation { Local: var local } && SymbolEqualityComparer.Default.Equals(local, page);

    private static bool IsConstant(IOperation value, int number) => Operations.Innermost(value).ConstantValue is { HasValue: true, Value: int constant } && constant == number;
}
