using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using DynamoGen.Tables;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads the members of a type: which attribute stores each, and how it gets back into a new instance.</summary>
internal static class MemberParser
{
    /// <summary>The mapped members, and the one that keeps unknown attributes; null, and errors, when the type cannot be mapped. The keys of a hierarchy's type are its base's.</summary>
    public static List<ParsedMember>? Parse(
        INamedTypeSymbol type, bool isItem, int naming, ParseContext context, TypeNamer namer, Location fallback, out MemberModel? unknown, INamedTypeSymbol? hierarchy = null)
    {
        unknown = null;
        var keyMembers = hierarchy is not null ? TemplateParser.KeyMembers(hierarchy) : isItem ? TemplateParser.KeyMembers(type) : [];
        var location = PropertyCollector.InSource(type, fallback);
        var properties = PropertyCollector.Collect(type, context, location);
        ISymbol within = isItem ? type : context.Compilation.Assembly;
        if (ConstructorChooser.Choose(type, properties, within, context, location) is not { } construction)
            return null;

        var members = new List<ParsedMember>();
        foreach (var property in properties)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (property.IsIgnored || (property.Symbol.SetMethod is null && !construction.Parameters.ContainsKey(property.Symbol)))
                continue;
            if (property.Annotations.Find(AnnotationNames.UnknownAttributes) is not null)
                unknown = UnknownAttributesParser.Parse(property, construction, unknown, context, namer, PropertyCollector.InSource(property.Symbol, location));
            else if (Member(property, construction, keyMembers.Contains(property.Symbol.Name), naming, context, namer, PropertyCollector.InSource(property.Symbol, location)) is { } model)
                members.Add(new(property.Symbol, property.Annotations, model));
        }

        CheckAttributeNames(members, context, location);
        return context.HasErrors ? null : members;
    }

    /// <summary>One member; null, and an error, when it cannot be mapped.</summary>
    public static MemberModel? Member(DataProperty property, Construction construction, bool isInKey, int naming, ParseContext context, TypeNamer namer, Location location)
    {
        var symbol = property.Symbol;
        var storage = property.Annotations.Find(AnnotationNames.DynamoAttribute);
        if (Value(property, storage?.Flag("EnumAsNumber") ?? false, context, namer, location) is not { } value)
            return null;

        var isKey = isInKey || property.Annotations.Any(annotation => annotation.Is(AnnotationNames.PartitionKey) || annotation.Is(AnnotationNames.SortKey));
        var isNullableValue = symbol.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        var canBeNull = isNullableValue || (symbol.Type.IsReferenceType && symbol.NullableAnnotation != NullableAnnotation.NotAnnotated);
        construction.Parameters.TryGetValue(symbol, out var parameter);
        var initial = Initializers.Of(symbol, construction);
        if (value is SetValue && Initializers.IsNonEmptySet(symbol, context.Compilation))
            context.Error(DiagnosticDescriptors.SetInitializer, location, symbol.Name);

        var (placement, absence) = Placed(symbol, parameter, value, isKey, canBeNull, initial);
        return new(
            TypeNamer.Escape(symbol.Name),
            storage?.Text() ?? NameRules.Apply(naming, symbol.Name),
            value,
            canBeNull && !isKey,
            isNullableValue || symbol is { Type.IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated },
            isNullableValue,
            WritesNull(symbol, storage, value, isKey, parameter, absence),
            placement,
            symbol.IsRequired,
            parameter is null ? null : TypeNamer.Escape(parameter.Name),
            absence,
            absence == Absence.Expression ? DefaultExpressions.Of(parameter!, namer) : null,
            MaxBytes(property, context, location),
            symbol.DeclaredAccessibility == Accessibility.Public);
    }

    private static ValueModel? Value(DataProperty property, bool enumAsNumber, ParseContext context, TypeNamer namer, Location location)
    {
        var values = new ValueParser(context, namer, property.Symbol, location);
        var converter = ConverterParser.Named(property.Annotations.Find(AnnotationNames.DynamoConverter));
        if (property.Annotations.Find(AnnotationNames.TimeToLive) is not null)
            return TimeToLive(property.Symbol, converter, values, context, namer, location);
        return converter is null ? values.Parse(property.Symbol.Type, enumAsNumber) : values.Convert(property.Symbol.Type, converter);
    }

    private static (Placement Placement, Absence Absence) Placed(IPropertySymbol symbol, IParameterSymbol? parameter, ValueModel value, bool isKey, bool canBeNull, bool hasInitial)
    {
        var placement = parameter is not null ? Placement.Constructor : symbol.IsRequired || symbol.SetMethod!.IsInitOnly ? Placement.Initializer : Placement.Assignment;
        if (isKey)
            return (placement == Placement.Assignment ? Placement.Initializer : placement, Absence.Error);
        if (value is SetValue)
            return (placement == Placement.Assignment ? Placement.Initializer : placement, Absence.EmptySet);
        if (parameter is { HasExplicitDefaultValue: true })
            return (placement, Absence.Expression);
        if (parameter is not null || symbol.IsRequired)
            return (placement, canBeNull ? Absence.Default : Absence.Error);
        return hasInitial ? (placement, Absence.Initial) : (Placement.Initializer, Absence.Default);
    }

    /// <summary>
    /// Whether null is written as NULL: when asked, and where the absent attribute would come back as something else. The default of an immutable array counts as null.
    /// </summary>
    private static bool WritesNull(IPropertySymbol symbol, AttributeData? storage, ValueModel value, bool isKey, IParameterSymbol? parameter, Absence absence)
    {
        var canHoldNull = symbol.Type.IsReferenceType || symbol.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T
            || value is ListValue { Shape: ListShape.ImmutableArray };
        if (isKey || !canHoldNull)
            return false;
        return (storage?.Flag("WriteNull") ?? false)
            || (value is not SetValue && (absence == Absence.Initial || parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: not null }));
    }

    private static ScalarValue? TimeToLive(IPropertySymbol symbol, INamedTypeSymbol? converter, ValueParser values, ParseContext context, TypeNamer namer, Location location)
    {
        var type = ValueParser.WithoutNullable(symbol.Type);
        converter ??= ConverterParser.Of(type);
        if (converter is null)
        {
            var value = ScalarParser.ParseTimeToLive(type, namer);
            if (value is null)
                context.Error(DiagnosticDescriptors.TimeToLive, location, symbol.Name, "it must be a DateTimeOffset, a DateTime, or an integer of seconds since 1970");
            return value;
        }

        if (values.Convert(type, converter) is not { } converted)
            return null;
        if (converted.KeyType == KeyAttributeType.Number)
            return converted;
        context.Error(DiagnosticDescriptors.TimeToLive, location, symbol.Name, $"its converter '{converter.Name}' must write seconds since 1970, and say so with [StoredAs(DynamoType.N)]");
        return null;
    }

    private static int? MaxBytes(DataProperty property, ParseContext context, Location location)
    {
        if (property.Annotations.Find(AnnotationNames.MaxSize)?.ConstructorArguments.FirstOrDefault().Value is not int bytes)
            return null;
        if (bytes < 1)
            context.Error(DiagnosticDescriptors.InvalidSetting, location, $"[MaxSize({bytes})]", "a size is at least 1 byte");
        return bytes;
    }

    private static void CheckAttributeNames(List<ParsedMember> members, ParseContext context, Location fallback)
    {
        var byName = new Dictionary<string, ParsedMember>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var location = PropertyCollector.InSource(member.Property, fallback);
            if (NameRules.CheckAttribute(member.Model.AttributeName, ServiceLimits.AttributeNameBytes) is { } fault)
                context.Error(DiagnosticDescriptors.InvalidName, location, "Attribute", member.Model.AttributeName, fault);
            if (byName.TryGetValue(member.Model.AttributeName, out var other))
                context.Error(DiagnosticDescriptors.DuplicateAttribute, location, other.Property.Name, member.Property.Name, member.Model.AttributeName);
            else
                byName.Add(member.Model.AttributeName, member);
        }
    }
}
