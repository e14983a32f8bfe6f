using System.Collections.Immutable;
using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads key templates and checks that different members cannot make one key.</summary>
internal sealed class TemplateParser(INamedTypeSymbol type, List<ParsedMember> members, ParseContext context, Location fallback)
{
    /// <summary>A delimiter is below what texts in keys consist of.</summary>
    private const char LastDelimiter = '#';

    /// <summary>The names of the members that the table's key templates use.</summary>
    public static HashSet<string> KeyMembers(INamedTypeSymbol type)
    {
        var templates = new[] { AnnotationNames.PartitionKeyTemplate, AnnotationNames.SortKeyTemplate }.Select(name => type.GetAttributes().Find(name)?.Text()).OfType<string>();
        return new(templates.SelectMany(template => TemplateSyntax.Parse(template, out _).Members).Select(hole => hole.Member), StringComparer.Ordinal);
    }

    /// <summary>Reads a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="attribute">The attribute that holds the key.</param>
    /// <param name="index">The index whose key it is; null for the table's own, which no member may leave out.</param>
    /// <param name="function">The generated function that makes its text.</param>
    /// <param name="location">The annotation.</param>
    /// <returns>Null, and errors, when it cannot be a key.</returns>
    public KeyTemplateModel? Parse(string template, string attribute, string? index, string function, Location location)
    {
        var syntax = TemplateSyntax.Parse(template, out var fault);
        if (fault is not null)
        {
            context.Error(DiagnosticDescriptors.InvalidTemplate, location, template, fault);
            return null;
        }

        var parsed = new List<TemplateMemberModel>();
        for (var i = 0; i < syntax.Members.Count; i++)
        {
            var following = i + 1 < syntax.Members.Count ? syntax.Members[i + 1].Before : syntax.End.Length > 0 ? syntax.End : null;
            if (Member(template, syntax.Members[i], following, isTableKey: index is null, location) is { } member)
                parsed.Add(member);
        }

        return parsed.Count == syntax.Members.Count ? new(attribute, index, function, parsed.ToEquatableArray(), syntax.End) : null;
    }

    /// <summary>A type as people write it who mean no null.</summary>
    public static string WithoutNull(ITypeSymbol type) =>
        ValueParser.WithoutNullable(type).WithNullableAnnotation(NullableAnnotation.NotAnnotated).ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private TemplateMemberModel? Member(string template, TemplateHole hole, string? following, bool isTableKey, Location location)
    {
        var ordinal = members.FindIndex(member => member.Property.Name == hole.Member);
        if (ordinal < 0)
        {
            context.Error(DiagnosticDescriptors.TemplateMember, location, template, hole.Member, $"it is no mapped member of '{type.Name}'");
            return null;
        }

        var member = members[ordinal];
        if (isTableKey && member.Model.AcceptsNull)
            context.Error(DiagnosticDescriptors.NullableKey, PropertyCollector.InSource(member.Property, fallback), hole.Member, WithoutNull(member.Property.Type));
        var (model, fault) = TemplateFormats.Of(member, ordinal, hole, following);
        if (fault is not null)
            context.Error(DiagnosticDescriptors.TemplateMember, location, Repair(hole, fault), template, hole.Member, fault.Reason);
        if (model is { Form: TemplateForm.Text or TemplateForm.Character or TemplateForm.EnumName } && following is not null && WhyNotSeparated(model, following) is { } reason)
            context.Error(DiagnosticDescriptors.TemplateSeparation, location, template, hole.Member, reason);
        return model;
    }

    private static ImmutableDictionary<string, string?> Repair(TemplateHole hole, TemplateFault fault) => fault.Zeros is null
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty.Add(TemplateFault.HoleProperty, hole.Text).Add(TemplateFault.PaddedProperty, (hole with { Format = fault.Zeros }).Text);

    /// <summary>A text must end where a reader of the key would see it end; a number, GUID or time has one width and always does.</summary>
    private static string? WhyNotSeparated(TemplateMemberModel member, string following) => following switch
    {
        "" => "nothing stands between it and the next member: put a literal such as '#' there",
        _ when member.Delimiter is null && following[0] > LastDelimiter =>
            $"'{following[0]}' after it may be part of it and does not sort below its characters: begin the literal with '#' (or a blank, '!' or '\"'), or write {{…:raw}} in a table that others fill",
        _ when member.Form == TemplateForm.EnumName && (char.IsLetterOrDigit(following[0]) || following[0] == '_') => $"'{following[0]}' after it may be part of a name",
        _ => null,
    };
}
