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
    public static bool IsNonEmptySet(IPropertySymbol property) => Value(property) is { } value && !IsDefault(value) && !IsEmpty(value);

    private static ExpressionSyntax? Value(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).OfType<PropertyDeclarationSyntax>().Select(syntax => syntax.Initializer?.Value).FirstOrDefault(value => value is not null);

    private static bool IsDefault(ExpressionSyntax value) => value switch
    {
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression, Operand: var operand } => IsDefault(operand),
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.NullLiteralExpression) || literal.IsKind(SyntaxKind.DefaultLiteralExpression),
        DefaultExpressionSyntax => true,
        _ => false,
    };

    private static bool IsEmpty(ExpressionSyntax value) => value switch
    {
        CollectionExpressionSyntax collection => collection.Elements.Count == 0,
        BaseObjectCreationExpressionSyntax creation => creation.Initializer is not { Expressions.Count: > 0 }
            && (creation.ArgumentList is null || creation.ArgumentList.Arguments.All(argument => IsComparer(argument.Expression) || IsCapacity(argument.Expression))),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        CastExpressionSyntax cast => IsEmpty(cast.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Create" } } call =>
            call.ArgumentList.Arguments.All(argument => IsComparer(argument.Expression)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WithComparer" } member } => IsEmpty(member.Expression),
        _ => false,
    };

    private static bool IsCapacity(ExpressionSyntax argument) => argument.IsKind(SyntaxKind.NumericLiteralExpression);

    private static bool IsComparer(ExpressionSyntax argument) =>
        argument is not LiteralExpressionSyntax && argument.ToString().IndexOf("Comparer", StringComparison.Ordinal) >= 0;
}
