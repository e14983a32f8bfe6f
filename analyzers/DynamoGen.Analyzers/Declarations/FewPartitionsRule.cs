using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>DGEN138 and DGEN139: a partition key, of the table or of an index, that gathers the items in few partitions.</summary>
internal sealed class FewPartitionsRule() : AdviceRule(OfTable, OfIndex)
{
    private const string Advice = "A partition serves 3,000 reads and 1,000 writes a second at most";

    private static readonly DiagnosticDescriptor OfTable = Rules.Declaration(
        RuleIds.FewPartitions,
        "Partition key has few values",
        "The partition key of '{0}' is {1}. " + Advice + ": begin the key with what has many values, such as an id.",
        DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor OfIndex = Rules.Declaration(
        RuleIds.FewIndexPartitions,
        "Partition key of an index has few values",
        "The partition key of index '{0}' is {1}. " + Advice + ", and a full one of an index throttles the table's writes: add what has many values to the key, or index few of the items.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Look(ItemDeclaration item)
    {
        if (WhyFew(item, [item.Model.PartitionKey]) is { } ofTable)
            yield return Diagnostic.Create(OfTable, item.Place(item.Model.PartitionKey, AnnotationNames.PartitionKeyTemplate), item.Type.Name, ofTable);
        foreach (var query in item.Model.Queries)
            if (query is { Index: { } index, IsLocal: false } && WhyFew(item, query.Partition) is { } ofIndex)
                yield return Diagnostic.Create(OfIndex, item.Place(item.AnnotationOf(index)), index, ofIndex);
    }

    /// <summary>What keeps the values of a key few; null when a part of it has many, or leaves items out that are without it.</summary>
    private static string? WhyFew(ItemDeclaration item, IEnumerable<KeySourceModel> key)
    {
        var reasons = key.SelectMany(source => source.Template is { } template ? template.Members.Select(member => WhyFew(item, member)) : [WhyFew(item, source.Member!.Value)]).ToList();
        return reasons.Contains(null) ? null : reasons.Count == 0 ? "the same for all items of the type" : string.Join(" and ", reasons.Distinct());
    }

    private static string? WhyFew(ItemDeclaration item, TemplateMemberModel member) => member switch
    {
        _ when item.Model.Mapping.Members[member.Ordinal].CanBeNull => null,
        { Form: TemplateForm.Time, Width: <= 10 } when ValueParser.WithoutNullable(item.Property(member.Ordinal).Symbol.Type).Name != "TimeOnly" => Day,
        _ => WhyFew(item, member.Ordinal),
    };

    private static string? WhyFew(ItemDeclaration item, int ordinal)
    {
        var type = item.Property(ordinal).Symbol.Type;
        return type switch
        {
            { TypeKind: TypeKind.Enum } when type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: nameof(FlagsAttribute) }) => null,
            { TypeKind: TypeKind.Enum } => $"one of the values of '{type.Name}'",
            { SpecialType: SpecialType.System_Boolean } => "one of two values",
            { Name: "DateOnly", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } => Day,
            _ => null,
        };
    }

    private const string Day = "a date, so that the present day takes all writes";
}
