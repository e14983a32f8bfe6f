using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>A hierarchy with what the parser still needs of it; does not leave the parser.</summary>
/// <param name="Base">Its base.</param>
/// <param name="Model">What is generated from.</param>
/// <param name="Members">The members of all its types together, those of the base first.</param>
internal sealed record ParsedHierarchy(INamedTypeSymbol Base, HierarchyModel Model, List<ParsedMember> Members)
{
    /// <summary>Whether every type has a member because the base has it.</summary>
    public bool IsOfBase(ParsedMember member)
    {
        for (var property = member.Property; property is not null; property = property.OverriddenProperty)
            for (var ancestor = Base; ancestor is not null; ancestor = ancestor.BaseType)
                if (SymbolEqualityComparer.Default.Equals(property.ContainingType, ancestor))
                    return true;
        return false;
    }
}
