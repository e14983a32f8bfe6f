using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Decides how the type of a member is stored, and reaches the types inside of it.</summary>
internal sealed class ValueParser(ParseContext context, TypeNamer namer, ISymbol member, Location location)
{
    /// <summary>How a type is stored; null, and an error, when it cannot be.</summary>
    /// <param name="type">The type; a <c>Nullable&lt;T&gt;</c> counts as its T.</param>
    /// <param name="enumAsNumber">Whether enums are stored as numbers.</param>
    public ValueModel? Parse(ITypeSymbol type, bool enumAsNumber = false)
    {
        type = WithoutNullable(type).WithNullableAnnotation(NullableAnnotation.NotAnnotated);
        if (ScalarParser.Parse(type, namer) is { } scalar)
            return scalar;
        if (ConverterParser.Of(type) is { } converter)
            return Convert(type, converter);
        switch (type)
        {
            case { TypeKind: TypeKind.Error }:
                return Unsupported(type, "the type is not known");
            case { TypeKind: TypeKind.Enum }:
                return EnumParser.Parse((INamedTypeSymbol)type, enumAsNumber, context, namer, location) ?? Unsupported(type, Inaccessible);
            case IArrayTypeSymbol { Rank: 1 } array:
                return List(type, ListShape.Array, array.ElementType, enumAsNumber);
            case IArrayTypeSymbol:
                return Unsupported(type, "use an array of arrays, a list has one dimension");
            case INamedTypeSymbol named:
                return TryCollection(named, enumAsNumber, out var collection) ? collection : Nested(named);
            default:
                return Unsupported(type, "there is no DynamoDB type for it");
        }
    }

    /// <summary>How a type is stored by a converter; null, and an error, when the converter does not fit.</summary>
    /// <param name="type">The type; a <c>Nullable&lt;T&gt;</c> counts as its T.</param>
    /// <param name="converter">The converter.</param>
    public ScalarValue? Convert(ITypeSymbol type, INamedTypeSymbol converter) =>
        ConverterParser.Parse(WithoutNullable(type).WithNullableAnnotation(NullableAnnotation.NotAnnotated), converter, context, namer, member, location);

    private const string Inaccessible = "generated code cannot see it: make it and the types around it internal or public";

    /// <summary>Whether a type is one of the collections, and how it is stored; null, and an error, when its elements cannot be.</summary>
    private bool TryCollection(INamedTypeSymbol type, bool enumAsNumber, out ValueModel? value)
    {
        value = null;
        if (type.ContainingType is not null || type.TypeArguments.Length is 0 or > 2)
            return false;
        var name = ScalarParser.FullName(type.OriginalDefinition);
        if (CollectionShapes.Lists.TryGetValue(name, out var list))
            value = List(type, list, type.TypeArguments[0], enumAsNumber);
        else if (CollectionShapes.Sets.TryGetValue(name, out var set))
            value = Set(type, set, enumAsNumber);
        else if (CollectionShapes.Maps.TryGetValue(name, out var map))
            value = Map(type, map, enumAsNumber);
        else
            return false;
        return true;
    }

    private ListValue? List(ITypeSymbol type, ListShape shape, ITypeSymbol element, bool enumAsNumber) =>
        Element(element, enumAsNumber) is { } model ? new(namer.Name(type), type.IsReferenceType, shape, model) : null;

    private ValueModel? Set(INamedTypeSymbol type, SetShape shape, bool enumAsNumber)
    {
        var element = type.TypeArguments[0];
        if (element is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T })
            return Unsupported(type, "a DynamoDB set holds no null");
        var converter = ConverterParser.Of(element);
        var value = converter is not null || element.TypeKind == TypeKind.Enum ? Parse(element, enumAsNumber) : ScalarParser.Parse(element, namer);
        if (converter is not null && value is null)
            return null;
        if (converter is not null && value is ScalarValue { KeyType: null })
        {
            context.Error(DiagnosticDescriptors.ConverterKey, location, member.Name, "a set", converter.Name);
            return null;
        }

        if (shape is SetShape.Sorted or SetShape.ImmutableSorted
            && value is ScalarValue { Converter.IsRuntime: true, Converter.Name: "BytesConverter" or "MemoryConverter" or "UriConverter" })
            return Unsupported(type, "its members have no order of their own; use a HashSet");
        return value is ScalarValue { KeyType: not null } scalar
            ? new SetValue(namer.Name(type), shape, scalar)
            : Unsupported(type, "a DynamoDB set holds text, numbers or bytes only; use a list");
    }

    private ValueModel? Map(INamedTypeSymbol type, MapShape shape, bool enumAsNumber)
    {
        var keyType = type.TypeArguments[0];
        if (ConverterParser.Of(keyType) is not null)
            return Unsupported(type, "converters do not apply to the keys of a map, which are text: use string, Guid, an integer or an enum without a converter, or store the map by a converter of its own");
        var key = keyType.TypeKind == TypeKind.Enum ? EnumParser.Parse((INamedTypeSymbol)keyType, false, context, namer, location) : ScalarParser.Parse(keyType, namer);
        if (key is not { MapKey: not MapKeyForm.None })
            return Unsupported(type, "the keys of a map are text: use string, Guid, an integer or an enum stored by name");
        return Element(type.TypeArguments[1], enumAsNumber) is { } element ? new MapValue(namer.Name(type), shape, key, element) : null;
    }

    private ElementModel? Element(ITypeSymbol type, bool enumAsNumber)
    {
        var isNullableValue = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        if (Parse(type, enumAsNumber) is not { } value)
            return null;
        var canBeNull = isNullableValue || type.IsReferenceType || value is ListValue { Shape: ListShape.ImmutableArray };
        return new(value, canBeNull, namer.NameWithNull(type));
    }

    private ValueModel? Nested(INamedTypeSymbol type)
    {
        if (WhyNotNested(type) is { } reason)
            return Unsupported(type, reason);
        if (type.GetAttributes().Find(AnnotationNames.DynamoTable) is not null)
            return new NestedValue(namer.Name(type), true, null, namer.Generated(TypeNamer.Display(type.ContainingNamespace), GeneratedNames.Flat(type)));
        if (ShapeParser.Previous(type) is { } previous)
        {
            context.Error(DiagnosticDescriptors.PreviousShape, location, previous.Name, type.Name, "only items have shapes, and this one is nested; let the item's previous shape hold the nested type of its time");
            return null;
        }

        var (ns, name) = GeneratedNames.Of(type, "Mapping", context.Compilation);
        if (context.Begin(type))
            context.Complete(type, MappingParser.ParseNested(type, ns, name, context, member, location));
        var mapping = namer.Generated(ns, name);
        return new NestedValue(namer.Name(type), type.IsReferenceType, mapping, MappingModel.Stem(mapping));
    }

    private string? WhyNotNested(INamedTypeSymbol type)
    {
        var isAbstract = type.IsAbstract && !HierarchyParser.IsPolymorphic(type);
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct) || isAbstract || type.IsStatic)
            return type.TypeKind is TypeKind.Interface || isAbstract
                ? "it is abstract, so that nobody knows what to read back; use a concrete type, or list what it can be with [Polymorphic] and [DerivedItem<T>]"
                : "there is no DynamoDB type for it";
        if (type.SpecialType != SpecialType.None || type.IsRefLikeType || type.IsTupleType || IsOfPlatform(type))
            return "it is no data type of yours; use a supported type, or a record of your own";
        if (type.IsUnboundGenericType || type.TypeArguments.Any(argument => argument.TypeKind == TypeKind.TypeParameter))
            return "its type arguments are not known";
        if (type.IsFileLocal || !context.Compilation.IsSymbolAccessibleWithin(type, context.Compilation.Assembly))
            return Inaccessible;
        return null;
    }

    private static bool IsOfPlatform(INamedTypeSymbol type)
    {
        var ns = type.ContainingNamespace;
        while (ns is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            ns = ns.ContainingNamespace;
        return ns is { Name: "System" or "Microsoft" or "Amazon" or "DynamoGen" } && type.DeclaringSyntaxReferences.Length == 0;
    }

    private ValueModel? Unsupported(ITypeSymbol type, string reason)
    {
        context.Error(DiagnosticDescriptors.UnsupportedType, location, member.Name, type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), reason);
        return null;
    }

    public static ITypeSymbol WithoutNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
