using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Recognises the types that are stored as one scalar value.</summary>
internal static class ScalarParser
{
    /// <summary>How a type is stored, if it is a scalar; enums are another matter.</summary>
    public static ScalarValue? Parse(ITypeSymbol type, TypeNamer namer)
    {
        if (type.TypeKind == TypeKind.Error)
            return null;
        var name = namer.Name(type);
        switch (type.SpecialType)
        {
            case SpecialType.System_String:
                return new(name, true, ScalarForm.String, Runtime("StringConverter"), "S", KeyAttributeType.String, MapKeyForm.String);
            case SpecialType.System_Boolean:
                return new(name, false, ScalarForm.Boolean, Runtime("BooleanConverter"), "BOOL", null, MapKeyForm.None);
            case SpecialType.System_Char:
                return Text("CharConverter");
            case SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16 or SpecialType.System_Int32 or SpecialType.System_UInt32
                or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr:
                return Number(MapKeyForm.Integer);
            case SpecialType.System_Decimal or SpecialType.System_Double or SpecialType.System_Single:
                return Number(MapKeyForm.None);
            case SpecialType.System_DateTime:
                return Text("DateTimeConverter");
        }

        if (type is IArrayTypeSymbol { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte })
            return Bytes("BytesConverter", isReference: true);

        return type is INamedTypeSymbol { ContainingType: null } named ? FullName(named) switch
        {
            "System.Guid" => Text("GuidConverter") with { MapKey = MapKeyForm.Guid },
            "System.Uri" => Text("UriConverter") with { IsReference = true },
            "System.Version" => Text("VersionConverter") with { IsReference = true },
            "System.DateTimeOffset" => Text("DateTimeOffsetConverter"),
            "System.DateOnly" => Text("DateOnlyConverter"),
            "System.TimeOnly" => Text("TimeOnlyConverter"),
            "System.TimeSpan" => new(name, false, ScalarForm.Converter, Runtime("TimeSpanConverter"), "N", KeyAttributeType.Number, MapKeyForm.None),
            "System.Int128" or "System.UInt128" or "System.Numerics.BigInteger" => Number(MapKeyForm.Integer),
            "System.Half" => Number(MapKeyForm.None),
            "System.ReadOnlyMemory`1" when named.TypeArguments[0].SpecialType == SpecialType.System_Byte => Bytes("MemoryConverter", isReference: false),
            "DynamoGen.Mapping.DynamoValue" => new(name, true, ScalarForm.Converter, Runtime("DynamoValueConverter"), "any value", null, MapKeyForm.None),
            "System.Text.Json.JsonElement" => new(name, false, ScalarForm.Converter, Runtime("JsonElementConverter"), "any value", null, MapKeyForm.None),
            _ => null,
        } : null;

        ScalarValue Text(string converter) => new(name, false, ScalarForm.Converter, Runtime(converter), "S", KeyAttributeType.String, MapKeyForm.None);

        ScalarValue Number(MapKeyForm mapKey) => new(name, false, ScalarForm.Number, new("NumberConverter", true, name), "N", KeyAttributeType.Number, mapKey);

        ScalarValue Bytes(string converter, bool isReference) => new(name, isReference, ScalarForm.Converter, Runtime(converter), "B", KeyAttributeType.Binary, MapKeyForm.None);
    }

    /// <summary>The time to live, which is stored as seconds whatever its type.</summary>
    public static ScalarValue? ParseTimeToLive(ITypeSymbol type, TypeNamer namer)
    {
        if (Parse(type, namer) is not { } value)
            return null;
        if (value.Converter.Name == "DateTimeOffsetConverter")
            return value with { Converter = Runtime("EpochSecondsConverter"), Letter = "N", KeyType = KeyAttributeType.Number };
        if (value.Converter.Name == "DateTimeConverter")
            return value with { Converter = Runtime("EpochSecondsDateTimeConverter"), Letter = "N", KeyType = KeyAttributeType.Number };
        return type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_UInt32 ? value : null;
    }

    public static string FullName(INamedTypeSymbol type) =>
        type.ContainingNamespace.IsGlobalNamespace ? type.MetadataName : $"{type.ContainingNamespace.ToDisplayString()}.{type.MetadataName}";

    private static ConverterName Runtime(string name) => new(name, true);
}
