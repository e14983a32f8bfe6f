using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using DynamoGen.Tables;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads the members of a type: which attribute stores each, and how it gets back into a new instance.</summary>
internal static class MemberParser
{
    /// <summary>The mapped members; null, and errors, when the type cannot be mapped.</summary>
    public static List<ParsedMember>? Parse(INamedTypeSymbol type, bool isItem, int naming, ParseContext context, TypeNamer namer, Location fallback)
    {
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
            if (Member(property, construction, naming, context, namer, PropertyCollector.InSource(property.Symbol, location)) is { } model)
                members.Add(new(property.Symbol, property.Annotations, model));
        }

        CheckAttributeNames(members, context, location);
        return context.HasErrors ? null : members;
    }

    private static MemberModel? Member(DataProperty property, Construction construction, int naming, ParseContext context, TypeNamer namer, Location location)
    {
        var symbol = property.Symbol;
        var storage = property.Annotations.Find(AnnotationNames.DynamoAttribute);
        var value = property.Annotations.Find(AnnotationNames.TimeToLive) is null
            ? new ValueParser(context, namer, symbol, location).Parse(symbol.Type, storage?.Flag("EnumAsNumber") ?? false)
            : TimeToLive(symbol, context, namer, location);
        if (value is null)
            return null;

        var isKey = property.Annotations.Any(annotation => annotation.Is(AnnotationNames.PartitionKey) || annotation.Is(AnnotationNames.SortKey));
        var isNullableValue = symbol.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        var canBeNull = isNullableValue || (symbol.Type.IsReferenceType && symbol.NullableAnnotation != NullableAnnotation.NotAnnotated);
        construction.Parameters.TryGetValue(symbol, out var parameter);
        var initial = Initializers.Of(symbol, construction);
        if (value is SetValue && Initializers.IsNonEmptySet(symbol))
            context.Error(DiagnosticDescriptors.SetInitializer, location, symbol.Name);

        var (placement, absence) = Placed(symbol, parameter, value, isKey, canBeNull, initial);
        return new(
            TypeNamer.Escape(symbol.Name),
            storage?.Text() ?? NameRules.Apply(naming, symbol.Name),
            value,
            canBeNull && !isKey,
            isNullableValue || symbol.NullableAnnotation == NullableAnnotation.Annotated,
            isNullableValue,
            WritesNull(symbol, storage, value, isKey, parameter, absence),
            placement,
            symbol.IsRequired,
            parameter is null ? null : TypeNamer.Escape(parameter.Name),
            absence,
            absence == Absence.Expression ? DefaultExpressions.Of(parameter!, namer) : null,
            MaxBytes(property, context, location));
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

    private static ScalarValue? TimeToLive(IPropertySymbol symbol, ParseContext context, TypeNamer namer, Location location)
    {
        var value = ScalarParser.ParseTimeToLive(ValueParser.WithoutNullable(symbol.Type), namer);
        if (value is null)
            context.Error(DiagnosticDescriptors.TimeToLive, location, symbol.Name, "it must be a DateTimeOffset, a DateTime, or an integer of seconds since 1970");
        return value;
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
