using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>DGEN148: a member without which a value cannot be, and which holds a value that needs one again: no such value could ever be made.</summary>
internal sealed class EndlessRecursionRule() : AdviceRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Declaration(
        RuleIds.EndlessRecursion,
        "Value needs another of its own type",
        "'{0}' must be there, and its '{1}' needs another '{2}', without end, so that there can be no such value: make it nullable, or hold the others in a list",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Look(ItemDeclaration item)
    {
        var walk = new Walk(item);
        foreach (var type in item.Stored.Within(item.Type))
            walk.Through(type);
        return walk.Found;
    }

    /// <summary>A walk through the types of an item along the members that its values cannot do without.</summary>
    private sealed class Walk(ItemDeclaration item)
    {
        private readonly ILookup<string, MappingModel> mappings = item.Model.Nested.Append(item.Model.Mapping).Where(mapping => mapping.Hierarchy is null).ToLookup(mapping => mapping.FullTypeName);
        private readonly HashSet<ISymbol> within = new(SymbolEqualityComparer.Default);
        private readonly HashSet<ISymbol> done = new(SymbolEqualityComparer.Default);

        public List<Diagnostic> Found { get; } = [];

        public void Through(INamedTypeSymbol type)
        {
            if (!done.Add(type))
                return;
            within.Add(type);
            foreach (var (property, held) in Needed(type))
                if (within.Contains(held))
                    Found.Add(Diagnostic.Create(Rule, property.FirstLocation(), property.Name, held.Name, type.Name));
                else
                    Through(held);
            within.Remove(type);
        }

        private IEnumerable<(IPropertySymbol Property, INamedTypeSymbol Held)> Needed(INamedTypeSymbol type)
        {
            var needed = new HashSet<string>(mappings[type.ToDisplayString()].SelectMany(mapping => mapping.Members).Where(IsNeeded).Select(member => member.Name), StringComparer.Ordinal);
            foreach (var property in item.Stored.Properties(type))
                if (needed.Contains(TypeNamer.Escape(property.Symbol.Name)) && property.Symbol.Type is INamedTypeSymbol held)
                    yield return (property.Symbol, held);
        }

        private static bool IsNeeded(MemberModel member) => member is { Absence: Absence.Error, Value: NestedValue };
    }
}
