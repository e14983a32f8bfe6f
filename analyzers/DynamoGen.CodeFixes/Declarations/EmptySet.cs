using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace DynamoGen.CodeFixes;

/// <summary>Writes the empty set of a type.</summary>
internal static class EmptySet
{
    /// <summary>The shortest expression for the empty set; null when the type is no set.</summary>
    /// <param name="type">The set's type.</param>
    public static ExpressionSyntax? Of(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeArguments: [var element] } set)
            return null;
        var member = element.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));
        var text = ScalarParser.FullName(set.OriginalDefinition) switch
        {
            "System.Collections.Generic.HashSet`1" or "System.Collections.Generic.SortedSet`1" or "System.Collections.Immutable.ImmutableHashSet`1"
                or "System.Collections.Immutable.ImmutableSortedSet`1" => "[]",
            "System.Collections.Generic.ISet`1" or "System.Collections.Generic.IReadOnlySet`1" => $"new global::System.Collections.Generic.HashSet<{member}>()",
            "System.Collections.Frozen.FrozenSet`1" => $"global::System.Collections.Frozen.FrozenSet<{member}>.Empty",
            "System.Collections.Immutable.IImmutableSet`1" => $"global::System.Collections.Immutable.ImmutableHashSet<{member}>.Empty",
            _ => null,
        };
        if (text is null)
            return null;
        var expression = SyntaxFactory.ParseExpression(text);
        var names = expression.DescendantNodesAndSelf().Where(node => node is NameSyntax or MemberAccessExpressionSyntax);
        return expression.ReplaceNodes(names, (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
