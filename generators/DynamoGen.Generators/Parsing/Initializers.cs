using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoGen.Generators.Parsing;

/// <summary>What values properties have before anything is read into them, as far as the source tells.</summary>
internal static class Initializers
{
    /// <summary>Whether a new instance may hold something else than the type's default.</summary>
    public static bool Of(IPropertySymbol property, Construction construction)
    {
        if (property.DeclaringSyntaxReferences.Length == 0 || construction.RunsCode || !PropertyCollector.IsAutomatic(property))
            return true;
        var isInherited = !SymbolEqualityComparer.Default.Equals(property.ContainingType, construction.Constructor.ContainingType);
        if (isInherited && property.ContainingType.InstanceConstructors.Any(Construction.Runs))
            return true;
        return Value(property) is { } value && !IsDefault(value);
    }

    /// <summary>Whether the initialiser of a set does more than make an empty one.</summary>
    public static bool IsNonEmptySet(IPropertySymbol property, Compilation compilation) => Value(property) is { } value && !IsDefault(value) && !IsEmpty(value, compilation);

    private static ExpressionSyntax? Value(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<PropertyDeclarationSyntax>().Select(syntax => syntax.Initializer?.Value).FirstOrDefault(value => value is not null);

    private static bool IsDefault(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var operand } => IsDefault(operand),
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.NullLiteralExpression) || literal.IsKind(SyntaxKind.DefaultLiteralExpression),
        DefaultExpressionSyntax => true,
        _ => false,
    };

    private static bool IsEmpty(ExpressionSyntax value, Compilation compilation) => value switch
    {
        CollectionExpressionSyntax collection => collection.Elements.Count == 0,
        BaseObjectCreationExpressionSyntax creation => creation.Initializer is not { Expressions.Count: > 0 }
            && (creation.ArgumentList is null
                || creation.ArgumentList.Arguments.All(argument => IsComparer(argument, compilation) || IsCapacity(argument, compilation) || IsEmpty(argument.Expression, compilation))),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        CastExpressionSyntax cast => IsEmpty(cast.Expression, compilation),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call => IsEmpty(member, call.ArgumentList.Arguments, compilation),
        _ => false,
    };

    /// <summary>Whether a call makes an empty collection: as such, by a comparer alone, or of an empty one.</summary>
    private static bool IsEmpty(MemberAccessExpressionSyntax method, SeparatedSyntaxList<ArgumentSyntax> arguments, Compilation compilation) => method.Name.Identifier.ValueText switch
    {
        "Empty" => true,
        "Create" => arguments.All(argument => IsComparer(argument, compilation) || argument.Expression is CollectionExpressionSyntax { Elements.Count: 0 }),
        "WithComparer" or "ToHashSet" or "ToFrozenSet" or "ToImmutableHashSet" or "ToImmutableSortedSet" => IsEmpty(method.Expression, compilation),
        _ => false,
    };

    private static bool IsCapacity(ArgumentSyntax argument, Compilation compilation) => ParameterType(argument, compilation) is null or { SpecialType: SpecialType.System_Int32 };

    private static bool IsComparer(ArgumentSyntax argument, Compilation compilation) => ParameterType(argument, compilation) is null or { Name: "IEqualityComparer" or "IComparer" };

    /// <summary>What an argument is passed as; null when nobody can tell, as in a half-typed source or in that of another project.</summary>
    private static ITypeSymbol? ParameterType(ArgumentSyntax argument, Compilation compilation) =>
        compilation.ContainsSyntaxTree(argument.SyntaxTree) && compilation.GetSemanticModel(argument.SyntaxTree).GetTypeInfo(argument.Expression).ConvertedType is { TypeKind: not TypeKind.Error } type
            ? type
            : null;
}
