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

    /// <summary>The attributes of a property, and those of what it overrides that it does not say anew.</summary>
    public static ImmutableArray<AttributeData> InheritedAttributes(this IPropertySymbol property)
    {
        var attributes = property.GetAttributes();
        for (var overridden = property.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
            foreach (var attribute in overridden.GetAttributes())
                if (!attributes.Any(own => SymbolEqualityComparer.Default.Equals(own.AttributeClass, attribute.AttributeClass)))
                    attributes = attributes.Add(attribute);
        return attributes;
    }

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
