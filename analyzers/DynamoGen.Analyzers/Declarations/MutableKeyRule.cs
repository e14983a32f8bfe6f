using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>DGEN147: a key of the table that anybody may set on an item that was read.</summary>
internal sealed class MutableKeyRule() : AdviceRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Declaration(
        RuleIds.MutableKey,
        "Key can be changed",
        "'{0}' is part of the key, and an item whose key is set anew is stored beside the old one, not in its place: give it 'init' instead of 'set'",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Look(ItemDeclaration item) =>
        from ordinal in item.Model.KeyMembers
        let property = item.Property(ordinal).Symbol
        where property.SetMethod is { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public } && IsFree(property)
        select Diagnostic.Create(Rule, property.FirstLocation(), property.Name);

    /// <summary>Whether nothing else says which accessors the property has.</summary>
    private static bool IsFree(IPropertySymbol property) =>
        property is { IsOverride: false, IsVirtual: false, IsAbstract: false, DeclaringSyntaxReferences.Length: > 0 }
        && !property.ContainingType.AllInterfaces.SelectMany(each => each.GetMembers(property.Name)).Any(member => member is IPropertySymbol { SetMethod: not null });
}
