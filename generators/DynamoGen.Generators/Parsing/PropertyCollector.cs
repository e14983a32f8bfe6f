using System.Collections.Immutable;
using DynamoGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoGen.Generators.Parsing;

/// <summary>A property that holds data, with its annotations.</summary>
internal sealed record DataProperty(IPropertySymbol Symbol, ImmutableArray<AttributeData> Annotations)
{
    public bool IsIgnored => Annotations.Find(AnnotationNames.DynamoIgnore) is not null;
}

/// <summary>Finds the properties of a type that hold its data: those of base types first, each in the order of declaration.</summary>
internal static class PropertyCollector
{
    public static List<DataProperty> Collect(INamedTypeSymbol type, ParseContext context, Location fallback)
    {
        var parameterAnnotations = ParameterAnnotations(type);
        var properties = new List<DataProperty>();
        foreach (var ancestor in Ancestors(type))
            foreach (var member in ancestor.GetMembers())
            {
                if (member is IFieldSymbol field)
                    CheckField(field, context, fallback);
                if (member is not IPropertySymbol { IsStatic: false, IsIndexer: false, IsImplicitlyDeclared: false, ExplicitInterfaceImplementations.Length: 0 } property || property.GetMethod is null)
                    continue;
                var annotations = property.InheritedAttributes();
                if (parameterAnnotations.TryGetValue(property.Name, out var more))
                    annotations = annotations.AddRange(more);
                if (property.DeclaredAccessibility != Accessibility.Public && !annotations.Any(Annotations.IsMapping))
                    continue;
                properties.RemoveAll(hidden => hidden.Symbol.Name == property.Name);
                properties.Add(new(property, annotations));
            }

        return properties;
    }

    /// <summary>Whether the property is stored in a field of its own, rather than computed.</summary>
    public static bool IsAutomatic(IPropertySymbol property)
    {
        if (property.DeclaringSyntaxReferences.Length == 0)
            return property.ContainingType.GetMembers($"<{property.Name}>k__BackingField").Length > 0;
        return property.DeclaringSyntaxReferences.All(reference => reference.GetSyntax() switch
        {
            PropertyDeclarationSyntax { ExpressionBody: not null } => false,
            PropertyDeclarationSyntax { AccessorList.Accessors: var accessors } => accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }),
            _ => true,
        });
    }

    private static IEnumerable<INamedTypeSymbol> Ancestors(INamedTypeSymbol type) =>
        type.BaseType is { SpecialType: SpecialType.None } parent ? Ancestors(parent).Append(type) : [type];

    private static void CheckField(IFieldSymbol field, ParseContext context, Location fallback)
    {
        if (field is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsConst: false, IsImplicitlyDeclared: false } && field.GetAttributes().Find(AnnotationNames.DynamoIgnore) is null)
            context.Error(DiagnosticDescriptors.CannotRestore, InSource(field, fallback), field.Name, "fields are not mapped; make it a property, or mark it with [DynamoIgnore]");
    }

    public static Location InSource(ISymbol symbol, Location fallback) => symbol.Locations.FirstOrDefault(location => location.IsInSource) ?? fallback;

    /// <summary>Annotations of positional records stand on the parameters.</summary>
    private static Dictionary<string, ImmutableArray<AttributeData>> ParameterAnnotations(INamedTypeSymbol type)
    {
        var result = new Dictionary<string, ImmutableArray<AttributeData>>(StringComparer.OrdinalIgnoreCase);
        for (var ancestor = type; ancestor is { SpecialType: SpecialType.None }; ancestor = ancestor.BaseType)
            foreach (var constructor in ancestor.InstanceConstructors)
                foreach (var parameter in constructor.Parameters)
                {
                    var annotations = parameter.GetAttributes().RemoveAll(attribute => !attribute.IsMapping() && !attribute.Is(AnnotationNames.DynamoIgnore) && !IsLength(attribute));
                    if (annotations.Length > 0 && !result.ContainsKey(parameter.Name))
                        result.Add(parameter.Name, annotations);
                }

        return result;
    }

    private static bool IsLength(AttributeData attribute) => attribute.AttributeClass?.Name is "MaxLengthAttribute" or "StringLengthAttribute";
}
