using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>Steps over conversions, which the compiler also puts where the source shows none, and up and down what surrounds an operation.</summary>
internal static class Operations
{
    /// <summary>The value with all conversions that it goes through.</summary>
    public static IOperation Outermost(IOperation value)
    {
        while (value.Parent is IConversionOperation conversion)
            value = conversion;
        return value;
    }

    /// <summary>The value before all conversions.</summary>
    public static IOperation Innermost(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value;
    }

    /// <summary>The whole body that an operation is part of.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <summary>What surrounds an operation within its own lambda, local function or method, from the inside out.</summary>
    public static IEnumerable<IOperation> Around(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); parent = parent.Parent)
            yield return parent;
    }

    /// <summary>The lambda or local function that an operation stands in; null for the method itself.</summary>
    public static IOperation? FunctionAround(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
            parent = parent.Parent;
        return parent;
    }

    /// <summary>The innermost loop around an operation, within its own lambda, local function or method.</summary>
    public static ILoopOperation? LoopAround(IOperation operation) => Around(operation).OfType<ILoopOperation>().FirstOrDefault();

    /// <summary>The uses of a local variable in the body that an operation is part of.</summary>
    public static IEnumerable<ILocalReferenceOperation> Uses(ILocalSymbol local, IOperation within)
    {
        foreach (var operation in Root(within).Descendants())
            if (operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local))
                yield return reference;
    }

    /// <summary>The local variable that a value is put into, by its declaration or by a statement.</summary>
    public static ILocalSymbol? LocalOf(IOperation value) => value.Parent switch
    {
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target, Parent: IExpressionStatementOperation } assignment when assignment.Value == value => target.Local,
        _ => null,
    };

    /// <summary>The text that a variable is declared with, where it never gets another; otherwise the value itself.</summary>
    public static IOperation TextOf(IOperation value)
    {
        if (value is not ILocalReferenceOperation { Local: { IsConst: false } local, Type.SpecialType: SpecialType.System_String })
            return value;
        var isText = DeclaredValue(local, value) is { } text && text is IInterpolatedStringOperation or IBinaryOperation or { ConstantValue.HasValue: true };
        return isText && Uses(local, value).All(IsRead) ? DeclaredValue(local, value)! : value;
    }

    /// <summary>What a variable is declared with.</summary>
    public static IOperation? DeclaredValue(ILocalSymbol local, IOperation within) =>
        Root(within).Descendants().OfType<IVariableDeclaratorOperation>().FirstOrDefault(each => SymbolEqualityComparer.Default.Equals(each.Symbol, local))?.Initializer?.Value is { } value ? Innermost(value) : null;

    private static bool IsRead(ILocalReferenceOperation use) => use.Parent is not (IAddressOfOperation or ITupleOperation) && !(use.Parent is IAssignmentOperation assignment && assignment.Target == use)
        && use.Syntax.Parent is not (RefExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 });

    /// <summary>Whether two values are one constant, or are written alike.</summary>
    public static bool AreAlike(IOperation first, IOperation second) => first.ConstantValue is { HasValue: true, Value: var one } && second.ConstantValue is { HasValue: true, Value: var other }
        ? Equals(one, other)
        : first.Syntax.IsEquivalentTo(second.Syntax);

    /// <summary>The name that a call or member access names.</summary>
    public static SyntaxNode NameIn(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax invocation => NameIn(invocation.Expression),
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => node,
    };
}
