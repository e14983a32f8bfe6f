using System.Collections.Immutable;
using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>DGEN141: a local secondary index, which a global one can replace unless it must be read consistently.</summary>
internal sealed class LocalIndexRule() : AdviceRule(Rule)
{
    /// <summary>The property of the diagnostic that holds the member that is the table's partition key; there is none when a template makes it.</summary>
    public const string PartitionKey = "PartitionKey";

    private static readonly DiagnosticDescriptor Rule = Rules.Declaration(
        RuleIds.LocalIndex,
        "Local index could be a global one",
        "The local index '{0}' limits all items of one partition key to 10 GB, and can neither be added nor removed later: make it a [Gsi] unless it must be read consistently",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Look(ItemDeclaration item) =>
        from index in item.Model.Table.Indexes
        where index.IsLocal
        let annotation = item.AnnotationOf(index.Name)
        select Diagnostic.Create(Rule, item.Place(annotation), Properties(item), index.Name);

    private static ImmutableDictionary<string, string?> Properties(ItemDeclaration item) => item.Model.PartitionKey.Member is { } member
        ? ImmutableDictionary<string, string?>.Empty.Add(PartitionKey, item.Property(member).Symbol.Name)
        : ImmutableDictionary<string, string?>.Empty;
}
