using System.Globalization;
using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads enums, whose converters are generated.</summary>
internal static class EnumParser
{
    /// <summary>How an enum is stored; null when generated code cannot see it.</summary>
    public static ScalarValue? Parse(INamedTypeSymbol type, bool asNumber, ParseContext context, TypeNamer namer, Location location)
    {
        if (!context.Compilation.IsSymbolAccessibleWithin(type, context.Compilation.Assembly))
            return null;
        var isFlags = type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "FlagsAttribute", ContainingNamespace.Name: "System" });
        asNumber |= isFlags;
        var (ns, name) = GeneratedNames.Of(type, asNumber ? "NumberConverter" : "Converter", context.Compilation);
        if (GeneratedNames.IsTaken(context.Compilation, MappingParser.NamespaceOf(type, context), name))
            context.Error(DiagnosticDescriptors.NameClash, location, name, type.Name);
        context.Add(Model(type, asNumber, isFlags, ns, name, context));
        var converter = new ConverterName(namer.Generated(ns, name), false);
        return asNumber
            ? new(namer.Name(type), false, ScalarForm.Converter, converter, "N", KeyAttributeType.Number, MapKeyForm.None)
            : new(namer.Name(type), false, ScalarForm.Converter, converter, "S", KeyAttributeType.String, MapKeyForm.Enum);
    }

    private static EnumModel Model(INamedTypeSymbol type, bool asNumber, bool isFlags, string ns, string name, ParseContext context)
    {
        var namer = new TypeNamer(context.Compilation, MappingParser.NamespaceOf(type, context), null);
        var numbers = new HashSet<string>();
        var values = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field =>
        {
            var constant = Convert.ToString(field.ConstantValue, CultureInfo.InvariantCulture)!;
            return new EnumValueModel(field.Name, TypeNamer.Escape(field.Name), constant, !numbers.Add(constant));
        });
        return new(ns, name, namer.Name(type), type.ToDisplayString(), namer.Name(type.EnumUnderlyingType!), asNumber, isFlags, values.ToEquatableArray(), namer.Qualify);
    }
}
