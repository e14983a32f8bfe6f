using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>Recognises conditions on whether a page has items.</summary>
internal sealed class Emptiness
{
    /// <summary>What a value is of a page.</summary>
    private enum Part { None, Page, Items, Count }

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
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: var pattern }, Value: var value } => SaysEmpty(PartOf(value), pattern),
        IIsPatternOperation { Pattern: var pattern, Value: var value } => SaysFilled(PartOf(value), pattern),
        _ => false,
    };

    /// <summary>Whether a condition says that the page has no items.</summary>
    public bool IsEmpty(IOperation condition) => condition switch
    {
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: var operand } => IsFilled(operand),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.LessThanOrEqual } compared => IsCount(compared.LeftOperand) && IsConstant(compared.RightOperand, 0),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.LessThan } compared => IsCount(compared.LeftOperand) && IsConstant(compared.RightOperand, 1),
        IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: var pattern }, Value: var value } => SaysFilled(PartOf(value), pattern),
        IIsPatternOperation { Pattern: var pattern, Value: var value } => SaysEmpty(PartOf(value), pattern),
        _ => false,
    };

    private static bool SaysFilled(Part part, IPatternOperation pattern) => pattern switch
    {
        IRelationalPatternOperation { OperatorKind: BinaryOperatorKind.GreaterThan, Value: var limit } => part == Part.Count && IsConstant(limit, 0),
        IRelationalPatternOperation { OperatorKind: BinaryOperatorKind.GreaterThanOrEqual, Value: var limit } => part == Part.Count && IsConstant(limit, 1),
        INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } => part == Part.Count && IsConstant(constant, 0),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And, LeftPattern: var left, RightPattern: var right } => SaysFilled(part, left) || SaysFilled(part, right),
        IRecursivePatternOperation { PropertySubpatterns: [var only], DeconstructionSubpatterns.IsEmpty: true } => SaysFilled(PartOf(part, only.Member), only.Pattern),
        _ => false,
    };

    private static bool SaysEmpty(Part part, IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value: var constant } => part == Part.Count && IsConstant(constant, 0),
        IRelationalPatternOperation { OperatorKind: BinaryOperatorKind.LessThan, Value: var limit } => part == Part.Count && IsConstant(limit, 1),
        IListPatternOperation { Patterns.IsEmpty: true } => part == Part.Items,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or, LeftPattern: var left, RightPattern: var right } => SaysEmpty(part, left) || SaysEmpty(part, right),
        IRecursivePatternOperation { PropertySubpatterns: [var only], DeconstructionSubpatterns.IsEmpty: true } => SaysEmpty(PartOf(part, only.Member), only.Pattern),
        _ => false,
    };

    private Part PartOf(IOperation value) => IsCount(value) ? Part.Count : IsItems(value) ? Part.Items : IsPage(Operations.Innermost(value)) ? Part.Page : Part.None;

    private static Part PartOf(Part whole, IOperation member) => (whole, (member as IPropertyReferenceOperation)?.Property.Name) switch
    {
        (Part.Page, "Items") => Part.Items,
        (Part.Page or Part.Items, "Count") => Part.Count,
        _ => Part.None,
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
