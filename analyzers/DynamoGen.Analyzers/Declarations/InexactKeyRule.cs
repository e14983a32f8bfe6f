using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>DGEN140: a binary floating-point number that is looked up by equality: a key of the table, or the partition key of an index.</summary>
internal sealed class InexactKeyRule() : AdviceRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Declaration(
        RuleIds.InexactKey,
        "Key is an inexact number",
        "'{0}' of type '{1}' is looked up by equality, and results that should be equal differ in their last digits: reads miss the item, writes store it twice; use decimal or an integer",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Look(ItemDeclaration item)
    {
        var keys = new[] { item.Model.PartitionKey, item.Model.SortKey }.OfType<KeySourceModel>().Concat(item.Model.Queries.Where(query => !query.IsLocal).SelectMany(query => query.Partition));
        return from ordinal in keys.Select(key => key.Member).OfType<int>().Distinct()
               let property = item.Property(ordinal)
               where InexactNumber.Is(property) && !MemberAdviceRule.IsOfTypeParameter(property.Symbol)
               select Diagnostic.Create(Rule, property.Symbol.FirstLocation(), property.Symbol.Name, property.Symbol.Type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
    }
}
