using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads <c>[DynamoConverter]</c>: how values are stored by a converter of the user's.</summary>
internal static class ConverterParser
{
    /// <summary>The letters of <c>DynamoType</c>, in its order.</summary>
    private static readonly string[] Letters = ["S", "N", "B", "BOOL", "NULL", "L", "M", "SS", "NS", "BS"];

    /// <summary>The converter that an annotation names; null when it is no type that could be one.</summary>
    public static INamedTypeSymbol? Named(AttributeData? annotation) => annotation?.AttributeClass?.TypeArguments.FirstOrDefault() as INamedTypeSymbol;

    /// <summary>The converter that stands on a type; null when there is none.</summary>
    public static INamedTypeSymbol? Of(ITypeSymbol type) => type is INamedTypeSymbol ? Named(type.GetAttributes().Find(AnnotationNames.DynamoConverter)) : null;

    /// <summary>How a type is stored by a converter; null, and an error, when the converter does not fit.</summary>
    /// <param name="type">The type, not nullable.</param>
    /// <param name="converter">The converter.</param>
    /// <param name="context">Takes the error.</param>
    /// <param name="namer">Names types for the generated file.</param>
    /// <param name="member">The member that is stored.</param>
    /// <param name="location">Where to report.</param>
    public static ScalarValue? Parse(ITypeSymbol type, INamedTypeSymbol converter, ParseContext context, TypeNamer namer, ISymbol member, Location location)
    {
        if (WhyNot(type, converter, context) is { } reason)
        {
            context.Error(DiagnosticDescriptors.Converter, location, Display(converter), member.Name, Display(type), reason);
            return null;
        }

        var letter = Letter(converter);
        KeyAttributeType? keyType = letter switch { "S" => KeyAttributeType.String, "N" => KeyAttributeType.Number, "B" => KeyAttributeType.Binary, _ => null };
        return new(namer.Name(type), type.IsReferenceType, ScalarForm.Converter, new(namer.Name(converter), false), letter ?? $"what {Display(converter)} reads", keyType, MapKeyForm.None);
    }

    /// <summary>What a converter says that it writes; null when it says nothing.</summary>
    public static string? Letter(INamedTypeSymbol converter) =>
        converter.GetAttributes().Find(AnnotationNames.StoredAs)?.ConstructorArguments.FirstOrDefault().Value is int and >= 0 and var index && index < Letters.Length ? Letters[index] : null;

    private static string? WhyNot(ITypeSymbol type, INamedTypeSymbol converter, ParseContext context)
    {
        if (converter.TypeKind == TypeKind.Error)
            return "the converter is not known";
        var converted = converter.AllInterfaces.Where(each => ScalarParser.FullName(each) == "DynamoGen.Mapping.IDynamoConverter`1").Select(each => each.TypeArguments[0]).ToList();
        if (!converted.Exists(each => SymbolEqualityComparer.Default.Equals(each, type)))
            return $"it must implement IDynamoConverter<{Display(type)}>{(converted.Count == 0 ? "" : $", and implements it for '{string.Join("', '", converted.Select(Display))}'")}";
        if (converter.IsFileLocal || !context.Compilation.IsSymbolAccessibleWithin(converter, context.Compilation.Assembly))
            return "generated code cannot see it: make it and the types around it internal or public";
        return null;
    }

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);
}
