using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>Tells binary floating-point numbers, which hold few decimal fractions exactly.</summary>
internal static class InexactNumber
{
    /// <summary>Whether a member is one and is stored as it is; what a converter makes of it nobody knows.</summary>
    public static bool Is(DataProperty property) => property.Annotations.Find(AnnotationNames.DynamoConverter) is null && Is(ValueParser.WithoutNullable(property.Symbol.Type));

    private static bool Is(ITypeSymbol type) => type.SpecialType is SpecialType.System_Double or SpecialType.System_Single
        || type is { Name: "Half", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
