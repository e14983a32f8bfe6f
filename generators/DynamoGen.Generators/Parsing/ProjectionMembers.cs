using DynamoGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Finds the item's member for each member of a projection.</summary>
internal sealed class ProjectionMembers(INamedTypeSymbol type, INamedTypeSymbol item, List<ParsedMember> itemMembers, ParseContext context, TypeNamer namer)
{
    /// <summary>The members; null, and errors, when the projection cannot be read.</summary>
    public List<ParsedMember>? Parse(Location location)
    {
        var properties = PropertyCollector.Collect(type, context, location);
        if (ConstructorChooser.Choose(type, properties, type, context, location) is not { } construction)
            return null;
        var keyMembers = TemplateParser.KeyMembers(item);
        var members = new List<ParsedMember>();
        foreach (var property in properties)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (property.IsIgnored || (property.Symbol.SetMethod is null && !construction.Parameters.ContainsKey(property.Symbol)))
                continue;
            var place = PropertyCollector.InSource(property.Symbol, location);
            if (Find(property) is not { } original)
                Error(property, place, $"'{item.Name}' has no such member");
            else if (Misfit(property, original, members) is { } misfit)
                Error(property, place, misfit);
            else if (MemberParser.Member(property with { Annotations = original.Annotations }, construction, keyMembers.Contains(original.Property.Name), naming: 0, context, namer, place) is { } model)
                members.Add(new(property.Symbol, original.Annotations, model with { AttributeName = original.Model.AttributeName }));
        }

        return members;
    }

    private ParsedMember? Find(DataProperty property)
    {
        var attribute = property.Annotations.Find(AnnotationNames.DynamoAttribute)?.Text();
        return itemMembers.Find(member => attribute is null ? member.Property.Name == property.Symbol.Name : member.Model.AttributeName == attribute);
    }

    private static string? Misfit(DataProperty property, ParsedMember original, List<ParsedMember> members)
    {
        var (own, its) = (property.Symbol.Type, original.Property.Type);
        // What is inherited cannot be taken away here.
        var inherited = property.Symbol.InheritedAttributes().RemoveRange(property.Symbol.GetAttributes());
        if (property.Annotations.RemoveRange(inherited).FirstOrDefault(IsOfItem) is { AttributeClass.Name: var annotation })
            return $"[{annotation.Replace("Attribute", "")}] is said at the item's member";
        if (!SymbolEqualityComparer.Default.Equals(ValueParser.WithoutNullable(own), ValueParser.WithoutNullable(its)))
            return $"it is '{Display(own)}', the item's is '{Display(its)}'";
        if ((original.Model.IsOptional || original.Model.AcceptsNull) && IsNeverNull(property.Symbol))
            return "it is never null, and the item's can be; make it nullable";
        return members.Find(member => member.Model.AttributeName == original.Model.AttributeName) is { } twin ? $"'{twin.Property.Name}' has the attribute '{original.Model.AttributeName}' already" : null;
    }

    private static bool IsOfItem(AttributeData annotation) =>
        annotation.AttributeClass is { ContainingNamespace: { Name: "DynamoGen", ContainingNamespace.IsGlobalNamespace: true } } && !annotation.Is(AnnotationNames.DynamoAttribute);

    private static bool IsNeverNull(IPropertySymbol property) =>
        property.NullableAnnotation == NullableAnnotation.NotAnnotated && property.Type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T;

    private static string Display(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private void Error(DataProperty property, Location place, string reason) =>
        context.Error(DiagnosticDescriptors.Projection, place, type.Name, item.Name, $"'{property.Symbol.Name}' does not match, {reason}");
}
