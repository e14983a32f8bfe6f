using System.Collections.Immutable;
using System.Text;
using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>
/// Finds how large members can become, by the rules of "DynamoDB item sizes and formats": from <c>[MaxSize]</c>, <c>[MaxLength]</c> and <c>[StringLength]</c>, and from the types
/// that bound themselves. A character counts three bytes, the most that one UTF-16 unit takes in UTF-8.
/// </summary>
internal sealed class SizeEstimator(ParseContext context, TypeNamer namer)
{
    private const int NumberBytes = 21;
    private const int CollectionBytes = 3;
    private const int ElementBytes = 1;

    private readonly HashSet<ITypeSymbol> within = new(SymbolEqualityComparer.Default);

    /// <summary>The most that a member's value can take.</summary>
    public SizeBound Of(DataProperty property)
    {
        var annotations = property.Annotations;
        if (annotations.Find(AnnotationNames.MaxSize)?.ConstructorArguments.FirstOrDefault().Value is int bytes)
            return SizeBound.Of(bytes);
        if (annotations.Find(AnnotationNames.TimeToLive) is not null)
            return SizeBound.Of(NumberBytes);
        if (ConverterParser.Named(annotations.Find(AnnotationNames.DynamoConverter)) is { } converter)
            return OfConverter(converter);
        return OfType(property.Symbol.Type, MaxLength(annotations), annotations.Find(AnnotationNames.DynamoAttribute)?.Flag("EnumAsNumber") ?? false);
    }

    private SizeBound OfType(ITypeSymbol type, int? length, bool enumAsNumber)
    {
        type = ValueParser.WithoutNullable(type);
        if (ScalarParser.Parse(type, namer) is { } scalar)
            return OfScalar(scalar, length);
        if (ConverterParser.Of(type) is { } converter)
            return OfConverter(converter);
        if (type.TypeKind == TypeKind.Enum)
            return enumAsNumber ? SizeBound.Of(NumberBytes) : OfEnum(type);
        if (type is IArrayTypeSymbol array)
            return OfList(OfType(array.ElementType, null, enumAsNumber), length);
        if (type is not INamedTypeSymbol named)
            return SizeBound.None();
        var name = ScalarParser.FullName(named.OriginalDefinition);
        if (CollectionShapes.Lists.ContainsKey(name))
            return OfList(OfType(named.TypeArguments[0], null, enumAsNumber), length);
        if (CollectionShapes.Sets.ContainsKey(name))
            return length is { } count ? OfType(named.TypeArguments[0], null, enumAsNumber).Times(count) : SizeBound.None();
        if (CollectionShapes.Maps.ContainsKey(name))
            return OfMap(OfType(named.TypeArguments[0], null, enumAsNumber: false), OfType(named.TypeArguments[1], null, enumAsNumber), length);
        return HierarchyParser.IsPolymorphic(named) ? OfHierarchy(named) : OfMembers(named);
    }

    /// <summary>The largest of the types that a value can be, with the attribute that says which.</summary>
    private SizeBound OfHierarchy(INamedTypeSymbol type)
    {
        var most = 0L;
        foreach (var derived in HierarchyParser.Listed(type))
        {
            var bound = OfMembers(derived);
            if (bound.Bytes is null)
                return bound;
            most = Math.Max(most, bound.Bytes.Value);
        }

        return SizeBound.Of(most + ElementBytes + HierarchyParser.DiscriminatorBytes(type));
    }

    private static SizeBound OfScalar(ScalarValue scalar, int? length) => (scalar.Letter, scalar.Converter.Name) switch
    {
        ("N", _) => SizeBound.Of(NumberBytes),
        ("BOOL", _) => SizeBound.Of(1),
        ("B", _) => new(length),
        (_, "CharConverter") => SizeBound.OfText(1),
        (_, "GuidConverter") => SizeBound.Of(36),
        (_, "DateTimeOffsetConverter" or "DateTimeConverter") => SizeBound.Of("yyyy-MM-ddTHH:mm:ss.fffffffZ".Length),
        (_, "DateOnlyConverter") => SizeBound.Of("yyyy-MM-dd".Length),
        (_, "TimeOnlyConverter") => SizeBound.Of("HH:mm:ss.fffffff".Length),
        (_, "VersionConverter") => SizeBound.Of("2147483647.2147483647.2147483647.2147483647".Length),
        ("S", _) => SizeBound.OfText(length),
        _ => SizeBound.None(),
    };

    /// <summary>What a converter says of the values that it writes.</summary>
    private static SizeBound OfConverter(INamedTypeSymbol converter)
    {
        if (converter.GetAttributes().Find(AnnotationNames.MaxSize)?.ConstructorArguments.FirstOrDefault().Value is int bytes)
            return SizeBound.Of(bytes);
        return ConverterParser.Letter(converter) switch
        {
            "N" => SizeBound.Of(NumberBytes),
            "BOOL" or "NULL" => SizeBound.Of(1),
            "S" => SizeBound.OfText(null),
            _ => SizeBound.None(),
        };
    }

    private static SizeBound OfEnum(ITypeSymbol type)
    {
        var names = type.GetMembers().OfType<IFieldSymbol>().Where(field => field.HasConstantValue).Select(field => Encoding.UTF8.GetByteCount(field.Name));
        return SizeBound.Of(names.Append(NumberBytes).Max());
    }

    private static SizeBound OfList(SizeBound element, int? count) =>
        count is { } most ? element.Times(most, CollectionBytes + ((long)most * ElementBytes)) : SizeBound.None();

    private static SizeBound OfMap(SizeBound key, SizeBound value, int? count)
    {
        if (count is not { } most)
            return SizeBound.None();
        return key.Bytes is { } keyBytes ? value.Times(most, CollectionBytes + (most * (ElementBytes + keyBytes))) : key;
    }

    /// <summary>A map of the members of a type. A type that holds itself can be nested ever deeper.</summary>
    private SizeBound OfMembers(INamedTypeSymbol type)
    {
        if (!within.Add(type))
            return SizeBound.None();
        try
        {
            var bytes = (long)CollectionBytes;
            foreach (var property in PropertyCollector.Collect(type, context, type.FirstLocation()))
            {
                if (property.IsIgnored || property.Annotations.Find(AnnotationNames.UnknownAttributes) is not null || (property.Symbol.SetMethod is null && !PropertyCollector.IsAutomatic(property.Symbol)))
                    continue;
                var bound = Of(property);
                if (bound.Bytes is null)
                    return bound.Within(property.Symbol.Name);
                bytes += ElementBytes + NameBytes(property) + bound.Bytes.Value;
            }

            return SizeBound.Of(bytes);
        }
        finally
        {
            within.Remove(type);
        }
    }

    private static int NameBytes(DataProperty property) => Encoding.UTF8.GetByteCount(property.Annotations.Find(AnnotationNames.DynamoAttribute)?.Text() ?? property.Symbol.Name);

    private static int? MaxLength(ImmutableArray<AttributeData> annotations)
    {
        foreach (var annotation in annotations)
            if (annotation is { AttributeClass: { Name: "MaxLengthAttribute" or "StringLengthAttribute", ContainingNamespace.Name: "DataAnnotations" }, ConstructorArguments: { Length: > 0 } arguments }
                && arguments[0].Value is int and >= 0 and var length)
                return length;
        return null;
    }
}
