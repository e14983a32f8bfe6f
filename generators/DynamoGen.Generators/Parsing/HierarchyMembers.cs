using DynamoGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Puts the members of a hierarchy's types together, so that one shape of conditions and updates serves all of them.</summary>
internal sealed class HierarchyMembers(INamedTypeSymbol type, ParseContext context, Location fallback)
{
    private readonly List<ParsedMember> members = [];

    /// <summary>The members; what two types mean differently is an error.</summary>
    public List<ParsedMember> Together(IEnumerable<(INamedTypeSymbol Type, List<ParsedMember> Members)> derived)
    {
        var types = derived.ToList();
        foreach (var member in types.SelectMany(each => each.Members))
            Add(member with { Model = member.Model with { IsPublic = member.Model.IsPublic && MappingParser.IsPublic(member.Property.ContainingType) } });
        return [.. members
            .Select(member => types.TrueForAll(each => Has(each.Members, member)) ? member : member with { Model = member.Model with { IsOptional = true } })
            .OrderBy(member => member.Model.IsOptional)];
    }

    // Where one of the types requires the member, others may still lack it.
    private static bool Has(List<ParsedMember> members, ParsedMember member) =>
        members.Find(own => own.Property.Name == member.Property.Name) is { } own && (member.Model.Absence != Model.Absence.Error || own.Model.Absence == Model.Absence.Error);

    private void Add(ParsedMember member)
    {
        var index = members.FindIndex(other => other.Property.Name == member.Property.Name || other.Model.AttributeName == member.Model.AttributeName);
        if (index < 0)
        {
            members.Add(member);
            return;
        }

        var other = members[index];
        if (Difference(other, member) is { } difference)
            context.Error(
                DiagnosticDescriptors.Hierarchy, PropertyCollector.InSource(member.Property, fallback), type.Name,
                $"{Name(other)} and {Name(member)} {difference}; conditions and updates know them as one");
        else if (other.Model.Absence != Model.Absence.Error && member.Model.Absence == Model.Absence.Error)
            members[index] = member;                                     // what one of the types cannot do without is not to be removed
    }

    private static string? Difference(ParsedMember one, ParsedMember other)
    {
        if (one.Property.Name != other.Property.Name)
            return $"are both stored as '{one.Model.AttributeName}'";
        if (one.Model.AttributeName != other.Model.AttributeName)
            return $"are stored as '{one.Model.AttributeName}' and '{other.Model.AttributeName}'";
        return one.Model.Value != other.Model.Value ? "are stored as different types" : null;
    }

    private static string Name(ParsedMember member) => $"'{member.Property.ContainingType.Name}.{member.Property.Name}'";
}
