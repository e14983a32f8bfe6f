using Microsoft.CodeAnalysis;

namespace DynamoGen.CodeFixes;

/// <summary>Names types as a hand would: in full only where their namespace is not imported.</summary>
internal static class ShortNames
{
    /// <summary>The name of a type at a place.</summary>
    /// <param name="model">Of the document.</param>
    /// <param name="at">The place.</param>
    /// <param name="space">The type's namespace.</param>
    /// <param name="name">The type's name.</param>
    public static string Of(SemanticModel model, SyntaxNode at, string space, string name) =>
        model.LookupNamespacesAndTypes(at.SpanStart, name: name) is [INamedTypeSymbol found] && found.ContainingNamespace.ToDisplayString() == space ? name : $"{space}.{name}";
}
