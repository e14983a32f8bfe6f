using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads the member that keeps the attributes which its type does not declare.</summary>
internal static class UnknownAttributesParser
{
    private static readonly string[] Misfits =
    [
        AnnotationNames.PartitionKey, AnnotationNames.SortKey, AnnotationNames.DynamoAttribute, AnnotationNames.TimeToLive, AnnotationNames.MaxSize, AnnotationNames.DynamoConverter,
    ];

    /// <summary>The member; null, and an error, when it cannot be one.</summary>
    public static MemberModel? Parse(DataProperty property, Construction construction, MemberModel? earlier, ParseContext context, TypeNamer namer, Location location)
    {
        var symbol = property.Symbol;
        if (Shape(symbol.Type) is not { } shape)
            return Error("it must be an IReadOnlyDictionary<string, DynamoValue>, or another dictionary from string to DynamoValue");
        if (earlier is not null)
            return Error($"'{earlier.Name}' does already, and a type has one such member");
        if (property.Annotations.FirstOrDefault(annotation => Array.Exists(Misfits, annotation.Is)) is { AttributeClass.Name: var misfit })
            return Error($"it is stored as no attribute of its own, so that [{misfit.Replace("Attribute", "")}] has no meaning on it");

        var type = (INamedTypeSymbol)symbol.Type;
        var key = ScalarParser.Parse(type.TypeArguments[0], namer)!;
        var element = ScalarParser.Parse(type.TypeArguments[1], namer)!;
        construction.Parameters.TryGetValue(symbol, out var parameter);
        var acceptsNull = symbol.NullableAnnotation == NullableAnnotation.Annotated;
        return new(
            TypeNamer.Escape(symbol.Name),
            symbol.Name,
            new MapValue(namer.Name(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated)), shape, key, new(element, true, namer.NameWithNull(type.TypeArguments[1]))),
            CanBeNull: acceptsNull,
            AcceptsNull: acceptsNull,
            IsNullableValue: false,
            WriteNull: false,
            parameter is not null ? Placement.Constructor : symbol.IsRequired || symbol.SetMethod!.IsInitOnly ? Placement.Initializer : Placement.Assignment,
            symbol.IsRequired,
            parameter is null ? null : TypeNamer.Escape(parameter.Name),
            Absence.Default,
            DefaultExpression: null,
            MaxBytes: null,
            IsPublic: symbol.DeclaredAccessibility == Accessibility.Public);

        MemberModel? Error(string reason)
        {
            context.Error(DiagnosticDescriptors.UnknownAttributes, location, symbol.Name, reason);
            return null;
        }
    }

    private static MapShape? Shape(ITypeSymbol type) =>
        type is INamedTypeSymbol { ContainingType: null, TypeArguments.Length: 2 } named
        && named.TypeArguments[0].SpecialType == SpecialType.System_String
        && named.TypeArguments[1] is INamedTypeSymbol value && ScalarParser.FullName(value) == "DynamoGen.Mapping.DynamoValue"
        && CollectionShapes.Maps.TryGetValue(ScalarParser.FullName(named.OriginalDefinition), out var shape)
            ? shape
            : null;
}
