using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Finds the members that the client keeps: versions, times, counters and ids. Checks that it can.</summary>
internal sealed class KeptMemberParser(INamedTypeSymbol type, List<ParsedMember> members, KeyParser keys, ParseContext context, TypeNamer namer, Location fallback)
{
    private static readonly (string Annotation, KeptRole Role)[] Roles =
    [
        (AnnotationNames.Version, KeptRole.Version), (AnnotationNames.CreatedAt, KeptRole.CreatedAt), (AnnotationNames.UpdatedAt, KeptRole.UpdatedAt), (AnnotationNames.Counter, KeptRole.Counter),
        (AnnotationNames.GeneratedId, KeptRole.GeneratedId), (AnnotationNames.GeneratedIdBy, KeptRole.GeneratedId), (AnnotationNames.WriteId, KeptRole.WriteId),
    ];

    /// <summary>They; null when the type has none.</summary>
    public KeptModel? Parse()
    {
        var kept = new List<KeptMemberModel>();
        for (var i = 0; i < members.Count; i++)
            foreach (var (annotation, role) in RolesOf(members[i]))
            {
                if (WhyNot(i, role, annotation, kept) is { } reason)
                    context.Error(DiagnosticDescriptors.KeptMember, PropertyCollector.InSource(members[i].Property, fallback), members[i].Property.Name, reason);
                var property = members[i].Property;
                kept.Add(new(
                    i,
                    role,
                    annotation.AttributeClass!.TypeArguments.FirstOrDefault() is INamedTypeSymbol generator ? namer.Name(generator) : null,
                    !type.IsRecord && IsHidden(property) ? namer.Name(property.ContainingType) : null));
            }

        if (kept.Count == 0)
            return null;
        var created = kept.Find(member => member.Role == KeptRole.CreatedAt)?.Ordinal;
        return new(
            kept.ToEquatableArray(),
            type.IsRecord,
            created is { } ordinal && IsInTableKey(ordinal),
            created is { } member && keys.Templates.Any(template => template.Index is not null && template.Ordinals.Contains(member)));
    }

    /// <summary>Notes an error for each member of a nested type that is to be kept: there is none to keep it.</summary>
    public static void Refuse(List<ParsedMember> members, ParseContext context, Location fallback)
    {
        foreach (var member in members)
            if (RolesOf(member).Any())
                context.Error(
                    DiagnosticDescriptors.KeptMember, PropertyCollector.InSource(member.Property, fallback), member.Property.Name,
                    "it is a member of a nested type, and the client keeps those of the item itself; declare it there, or leave the annotation out");
    }

    private static IEnumerable<(AttributeData Annotation, KeptRole Role)> RolesOf(ParsedMember member) =>
        from annotation in member.Annotations from role in Roles where annotation.Is(role.Annotation) select (annotation, role.Role);

    private string? WhyNot(int ordinal, KeptRole role, AttributeData annotation, List<KeptMemberModel> others)
    {
        var (property, model) = (members[ordinal].Property, members[ordinal].Model);
        if (role != KeptRole.Counter && !IsOfTypeItself(property))
            return $"a derived type declares it, and the client keeps those that all of them have; declare it in '{type.Name}'";
        if (property.SetMethod is null)
            return "it cannot be set; give it an 'init' or 'set' accessor";
        if (type.IsRecord && !IsAccessible(property.SetMethod))
            return $"'{type.Name}' cannot set what '{property.ContainingType.Name}' sets privately; make its accessor protected or more";
        if (!type.IsRecord && IsHidden(property) && property.ContainingType.IsGenericType)
            return $"'{property.ContainingType.Name}' is generic, and generated code can only assign what it may see; give it a 'set' accessor that is protected or more";
        if (others.Exists(other => other.Ordinal == ordinal))
            return "it is kept as something else already; leave one of the annotations";
        if (role is KeptRole.Version or KeptRole.CreatedAt or KeptRole.UpdatedAt or KeptRole.WriteId && others.Find(other => other.Role == role) is { } twin)
            return $"'{members[twin.Ordinal].Property.Name}' is marked so already, and a type has one";
        if (role is KeptRole.Version or KeptRole.UpdatedAt or KeptRole.Counter or KeptRole.WriteId && IsInTableKey(ordinal))
            return "it is part of the table's key, and the key of an item never changes";
        if (role is KeptRole.Version or KeptRole.UpdatedAt or KeptRole.Counter or KeptRole.WriteId && keys.Templates.FirstOrDefault(template => template.Ordinals.Contains(ordinal)) is { } template)
            return $"the key of '{template.Index}' is made of it, and an update by key could not make that key anew; let the member itself be the index's key";
        return role switch
        {
            KeptRole.Version when !IsOf(property, SpecialType.System_Int32, SpecialType.System_Int64) || model.Value is not ScalarValue { Form: ScalarForm.Number } => "a version is an int or a long",
            KeptRole.CreatedAt or KeptRole.UpdatedAt when !IsTime(property) => "a time is a DateTimeOffset or a DateTime",
            KeptRole.Counter when model.Value is not ScalarValue { Form: ScalarForm.Number } || model.IsNullableValue => "a counter is a number that is never null",
            KeptRole.WriteId when !IsId(property) => "a write id is a Guid or a string",
            KeptRole.GeneratedId => WhyNotId(property, annotation.AttributeClass!.TypeArguments.FirstOrDefault()),
            _ => null,
        };
    }

    private string? WhyNotId(IPropertySymbol property, ITypeSymbol? generator)
    {
        if (generator is null)
            return IsId(property)
                ? null
                : "a generated id is a Guid or a string; other types name what makes them with [GeneratedId<TGenerator>]";
        if (generator.AllInterfaces.Any(each =>
            ScalarParser.FullName(each) == "DynamoGen.IIdGenerator`1" && SymbolEqualityComparer.Default.Equals(each.TypeArguments[0], ValueParser.WithoutNullable(property.Type))))
            return context.Compilation.IsSymbolAccessibleWithin(generator, context.Compilation.Assembly) ? null : $"generated code cannot see '{generator.Name}'; make it internal or public";
        return $"'{generator.Name}' must implement IIdGenerator<{ValueParser.WithoutNullable(property.Type).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}>";
    }

    private bool IsInTableKey(int ordinal) => (keys.PartitionKey?.Ordinals.Contains(ordinal) ?? false) || (keys.SortKey?.Ordinals.Contains(ordinal) ?? false);

    private bool IsHidden(IPropertySymbol property) => property.SetMethod is null || property.SetMethod.IsInitOnly || !IsAccessible(property.SetMethod);

    private bool IsAccessible(IMethodSymbol accessor) => context.Compilation.IsSymbolAccessibleWithin(accessor, type, type);

    private bool IsOfTypeItself(IPropertySymbol property)
    {
        for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
            if (SymbolEqualityComparer.Default.Equals(ancestor, property.ContainingType))
                return true;
        return false;
    }

    private static bool IsOf(IPropertySymbol property, params SpecialType[] types) => types.Contains(ValueParser.WithoutNullable(property.Type).SpecialType);

    private static bool IsId(IPropertySymbol property) =>
        ValueParser.WithoutNullable(property.Type) is { SpecialType: SpecialType.System_String } or { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsTime(IPropertySymbol property) =>
        ValueParser.WithoutNullable(property.Type) is { SpecialType: SpecialType.System_DateTime } or { Name: "DateTimeOffset", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}
