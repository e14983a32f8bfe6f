using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>DGEN145: a <c>DateTime</c>, which says of itself whether it is a moment, and is refused when it is none.</summary>
internal sealed class DateTimeRule() : MemberAdviceRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Declaration(
        RuleIds.DateTime,
        "Moment is a DateTime",
        "'{0}' is a DateTime, and one that is local or of no kind is refused when it is stored: use DateTimeOffset, which is always a moment",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    protected override IEnumerable<object[]> Look(DataProperty property)
    {
        if (ValueParser.WithoutNullable(property.Symbol.Type).SpecialType == SpecialType.System_DateTime && property.Annotations.Find(AnnotationNames.DynamoConverter) is null)
            yield return [property.Symbol.Name];
    }
}
