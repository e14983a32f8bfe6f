using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using DynamoGen.Tables;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Finds the members that are keys, and checks that they can be.</summary>
internal sealed class KeyParser(INamedTypeSymbol type, List<ParsedMember> members, ParseContext context, Location fallback)
{
    /// <summary>The ordinal of the one member with a key annotation; null when there is none.</summary>
    public int? Ordinal(string annotation, string kind)
    {
        int? found = null;
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i].Annotations.Find(annotation) is null)
                continue;
            if (found is { } first)
                context.Error(DiagnosticDescriptors.SeveralKeys, Location(i), members[i].Property.Name, kind, members[first].Property.Name);
            found ??= i;
        }

        return found;
    }

    /// <summary>The ordinal of the member of that name; null, and an error, when there is none.</summary>
    public int? Ordinal(string? name, string index, Location location)
    {
        var ordinal = members.FindIndex(member => member.Property.Name == name);
        if (ordinal >= 0)
            return ordinal;
        context.Error(DiagnosticDescriptors.UnknownMember, location, index, name ?? "", type.Name);
        return null;
    }

    /// <summary>A key of the table: never null.</summary>
    public KeyModel? TableKey(int ordinal)
    {
        var property = members[ordinal].Property;
        if (property.NullableAnnotation == NullableAnnotation.Annotated || members[ordinal].Model.IsNullableValue)
            context.Error(DiagnosticDescriptors.NullableKey, Location(ordinal), property.Name, ValueParser.WithoutNullable(property.Type).WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
        return Key(ordinal, $"table '{type.Name}'");
    }

    /// <summary>A key of an index: items without it are not in the index.</summary>
    public KeyModel? IndexKey(int ordinal, string index) => Key(ordinal, $"index '{index}'");

    public Location Location(int ordinal) => PropertyCollector.InSource(members[ordinal].Property, fallback);

    private KeyModel? Key(int ordinal, string owner)
    {
        var (property, _, model) = members[ordinal];
        if (NameRules.CheckAttribute(model.AttributeName, ServiceLimits.KeyAttributeNameBytes) is { } fault)
            context.Error(DiagnosticDescriptors.InvalidName, Location(ordinal), "Key attribute", model.AttributeName, fault);
        if (model.Value is ScalarValue { KeyType: { } keyType })
            return new(model.AttributeName, keyType);
        if (model.Value is ScalarValue { Converter.IsRuntime: false } converted)
            context.Error(DiagnosticDescriptors.ConverterKey, Location(ordinal), property.Name, $"a key of {owner}", converted.Converter.Name);
        else
            context.Error(DiagnosticDescriptors.KeyType, Location(ordinal), property.Name, property.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat), owner);
        return null;
    }
}
