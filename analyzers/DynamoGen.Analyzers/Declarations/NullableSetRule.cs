using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>DGEN144: a set that may be null, though null comes back as the empty set.</summary>
internal sealed class NullableSetRule() : MemberAdviceRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Declaration(
        RuleIds.NullableSet,
        "Set is nullable",
        "'{0}' may be null, but DynamoDB stores no empty set, so that null and the empty set are both left out and come back empty: declare it as '{1}'",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    protected override IEnumerable<object[]> Look(DataProperty property)
    {
        if (property.Symbol is { Type: INamedTypeSymbol type, NullableAnnotation: NullableAnnotation.Annotated }
            && CollectionShapes.Sets.ContainsKey(ScalarParser.FullName(type.OriginalDefinition))
            && property.Annotations.Find(AnnotationNames.DynamoConverter) is null
            && property.Annotations.Find(AnnotationNames.DynamoAttribute)?.Flag("WriteNull") is not true)
            yield return [property.Symbol.Name, TemplateParser.WithoutNull(type)];
    }
}
