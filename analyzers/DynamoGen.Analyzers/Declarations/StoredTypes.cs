using System.Collections.Immutable;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>Finds the types of a project whose members are stored in an item.</summary>
internal sealed class StoredTypes(ParseContext context)
{
    private readonly Dictionary<INamedTypeSymbol, ImmutableArray<DataProperty>> properties = new(SymbolEqualityComparer.Default);

    /// <summary>An item type, those of its hierarchy, and those that their members hold.</summary>
    /// <param name="item">The item type.</param>
    public IEnumerable<INamedTypeSymbol> Within(INamedTypeSymbol item)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var ahead = new Queue<INamedTypeSymbol>([item]);
        while (ahead.Count > 0)
        {
            var type = ahead.Dequeue();
            if (!seen.Add(type))
                continue;
            yield return type;
            foreach (var next in HierarchyParser.Listed(type).Concat(Properties(type).Where(IsStoredByMembers).SelectMany(property => Held(property.Symbol.Type))))
                ahead.Enqueue(next);
        }
    }

    /// <summary>The members of a type that are stored.</summary>
    /// <param name="type">The type.</param>
    public ImmutableArray<DataProperty> Properties(INamedTypeSymbol type)
    {
        if (!properties.TryGetValue(type, out var found))
            properties.Add(type, found = [.. PropertyCollector.Collect(type, context, type.FirstLocation()).Where(IsStored)]);
        return found;
    }

    private static bool IsStored(DataProperty property) =>
        !property.IsIgnored && property.Annotations.Find(AnnotationNames.UnknownAttributes) is null && (property.Symbol.SetMethod is not null || PropertyCollector.IsAutomatic(property.Symbol));

    private static bool IsStoredByMembers(DataProperty property) => property.Annotations.Find(AnnotationNames.DynamoConverter) is null;

    /// <summary>The types of the project that values of a type hold: the type itself, or the elements of a collection.</summary>
    private static IEnumerable<INamedTypeSymbol> Held(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Held(array.ElementType),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, DeclaringSyntaxReferences.Length: > 0 } named =>
            ConverterParser.Of(named) is null ? [(INamedTypeSymbol)named.WithNullableAnnotation(NullableAnnotation.NotAnnotated)] : [],
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Held),
        _ => [],
    };
}
