using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using DynamoGen.Tables;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Finds what is a key: members, and templates over members. Checks that it can be.</summary>
internal sealed class KeyParser(INamedTypeSymbol type, List<ParsedMember> members, ParseContext context, Location fallback)
{
    private readonly TemplateParser templateParser = new(type, members, context, fallback);
    private readonly List<KeyTemplateModel> templates = [];

    /// <summary>The table's partition key, after <see cref="ParseTableKeys"/>; null when there is none that could be one.</summary>
    public KeySourceModel? PartitionKey { get; private set; }

    /// <summary>The table's sort key, after <see cref="ParseTableKeys"/>.</summary>
    public KeySourceModel? SortKey { get; private set; }

    /// <summary>All templates so far: the table's first.</summary>
    public IReadOnlyList<KeyTemplateModel> Templates => templates;

    public bool UsesTemplates => templates.Count > 0;

    /// <summary>Reads the table's keys.</summary>
    /// <param name="table">The annotation of the table.</param>
    public void ParseTableKeys(AttributeData table)
    {
        PartitionKey = TableKey(AnnotationNames.PartitionKey, AnnotationNames.PartitionKeyTemplate, "partition key", table.Text("PartitionKeyName") ?? "PK", "PartitionKey");
        if (PartitionKey is null && !context.HasErrors)
            context.Error(DiagnosticDescriptors.NoPartitionKey, fallback, type.Name);
        SortKey = TableKey(AnnotationNames.SortKey, AnnotationNames.SortKeyTemplate, "sort key", table.Text("SortKeyName") ?? "SK", "SortKey");
        if (PartitionKey?.Template is { Members.Count: 0 } constant && !(SortKey?.Ordinals.Any() ?? false))
            context.Error(DiagnosticDescriptors.InvalidTemplate, fallback, constant.End, "the key has no member, so that the table could hold one item of the type");
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

    /// <summary>A key of an index that is a member: items without it are not in the index.</summary>
    public KeySourceModel? IndexKey(string member, string index, Location location) =>
        Ordinal(member, index, location) is { } ordinal && Key(ordinal, $"index '{index}'") is { } key ? new(key, ordinal, null) : null;

    /// <summary>A key that a template makes.</summary>
    /// <param name="template">The template.</param>
    /// <param name="attribute">The attribute that holds it.</param>
    /// <param name="index">The index whose key it is; null for the table's own.</param>
    /// <param name="function">The generated function that makes its text.</param>
    /// <param name="location">The annotation.</param>
    public KeySourceModel? Template(string template, string attribute, string? index, string function, Location location)
    {
        if (NameRules.CheckAttribute(attribute, ServiceLimits.KeyAttributeNameBytes) is { } fault)
            context.Error(DiagnosticDescriptors.InvalidName, location, "Key attribute", attribute, fault);
        if (members.Find(member => member.Model.AttributeName == attribute) is { } owner)
            context.Error(DiagnosticDescriptors.DuplicateAttribute, location, owner.Property.Name, $"{template}", attribute);
        if (templates.Find(other => other.Attribute == attribute) is { } same)
            context.Error(
                DiagnosticDescriptors.InvalidTemplate, location, template, $"the attribute '{attribute}' holds another key, of {(same.Index is null ? "the table" : $"index '{same.Index}'")}, already");
        if (templateParser.Parse(template, attribute, index, function, location) is not { } model)
            return null;
        templates.Add(model);
        return new(new(attribute, KeyAttributeType.String), null, model);
    }

    private KeySourceModel? TableKey(string memberAnnotation, string templateAnnotation, string kind, string attribute, string function)
    {
        var ordinal = Ordinal(memberAnnotation, kind);
        if (type.GetAttributes().Find(templateAnnotation) is not { } annotation)
            return ordinal is { } member ? TableKey(member) : null;
        var location = annotation.Location(type, context.CancellationToken);
        if (ordinal is { } both)
            context.Error(DiagnosticDescriptors.InvalidTemplate, location, annotation.Text() ?? "", $"the member '{members[both].Property.Name}' is the {kind} already");
        return Template(annotation.Text() ?? "", attribute, null, function, location);
    }

    /// <summary>The ordinal of the one member with a key annotation; null when there is none.</summary>
    private int? Ordinal(string annotation, string kind)
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

    /// <summary>A key of the table: never null.</summary>
    private KeySourceModel? TableKey(int ordinal)
    {
        var property = members[ordinal].Property;
        if (members[ordinal].Model.AcceptsNull)
            context.Error(DiagnosticDescriptors.NullableKey, Location(ordinal), property.Name, TemplateParser.WithoutNull(property.Type));
        return Key(ordinal, $"table '{type.Name}'") is { } key ? new(key, ordinal, null) : null;
    }

    private Location Location(int ordinal) => PropertyCollector.InSource(members[ordinal].Property, fallback);

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
