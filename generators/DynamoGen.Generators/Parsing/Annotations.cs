using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads annotations and their arguments.</summary>
internal static class Annotations
{
    public static AttributeData? Find(this ImmutableArray<AttributeData> attributes, string metadataName)
    {
        foreach (var attribute in attributes)
            if (attribute.Is(metadataName))
                return attribute;
        return null;
    }

    /// <summary>Whether it is the annotation of that name. Compared by parts, because displaying every attribute of every member costs.</summary>
    public static bool Is(this AttributeData attribute, string metadataName) =>
        attribute.AttributeClass is { ContainingType: null, ContainingNamespace: { Name: "DynamoGen", ContainingNamespace.IsGlobalNamespace: true } } type
        && metadataName.Length == "DynamoGen.".Length + type.MetadataName.Length
        && metadataName.EndsWith(type.MetadataName, StringComparison.Ordinal);

    /// <summary>
    /// The attributes of a property, and those of what it overrides that are inherited and that it does not say anew. One that is mapped by annotations of its own is not ignored because the other is.
    /// </summary>
    public static ImmutableArray<AttributeData> InheritedAttributes(this IPropertySymbol property)
    {
        var attributes = property.GetAttributes();
        for (var overridden = property.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
            foreach (var attribute in overridden.GetAttributes())
                if (IsInherited(attribute) && !attributes.Any(own => IsOfOneKind(own, attribute)) && !(attribute.Is(AnnotationNames.DynamoIgnore) && attributes.Any(IsMapping)))
                    attributes = attributes.Add(attribute);
        return attributes;
    }

    /// <summary>Whether an annotation says how a property is stored.</summary>
    public static bool IsMapping(this AttributeData attribute) =>
        attribute.AttributeClass is { ContainingNamespace: { Name: "DynamoGen", ContainingNamespace.IsGlobalNamespace: true } } && !attribute.Is(AnnotationNames.DynamoIgnore);

    private static bool IsInherited(AttributeData attribute) => attribute.AttributeClass?.OriginalDefinition.GetAttributes()
        .FirstOrDefault(usage => usage.AttributeClass?.Name == nameof(AttributeUsageAttribute))?.Flag(nameof(AttributeUsageAttribute.Inherited)) is not false;

    // A generic one says anew what the other says, whatever their arguments.
    private static bool IsOfOneKind(AttributeData one, AttributeData other) =>
        one.AttributeClass?.Name == other.AttributeClass?.Name && SymbolEqualityComparer.Default.Equals(one.AttributeClass?.ContainingNamespace, other.AttributeClass?.ContainingNamespace);

    public static string? Text(this AttributeData attribute) => attribute.ConstructorArguments.FirstOrDefault().Value as string;

    public static string? Text(this AttributeData attribute, string name) => attribute.Argument(name)?.Value as string;

    public static int? Number(this AttributeData attribute, string name) => attribute.Argument(name)?.Value as int?;

    public static long? LongNumber(this AttributeData attribute, string name) => attribute.Argument(name)?.Value as long?;

    public static bool? Flag(this AttributeData attribute, string name) => attribute.Argument(name)?.Value as bool?;

    public static string[] Texts(this AttributeData attribute, string name) =>
        attribute.Argument(name) is { Kind: TypedConstantKind.Array, IsNull: false } argument ? argument.Values.Select(value => value.Value as string ?? "").ToArray() : [];

    public static Location Location(this AttributeData attribute, ISymbol fallback, CancellationToken cancellationToken) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation() ?? fallback.FirstLocation();

    public static Location FirstLocation(this ISymbol symbol) => symbol.Locations.FirstOrDefault(location => location.IsInSource) ?? Microsoft.CodeAnalysis.Location.None;

    private static TypedConstant? Argument(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
            if (argument.Key == name)
                return argument.Value;
        return null;
    }
}
