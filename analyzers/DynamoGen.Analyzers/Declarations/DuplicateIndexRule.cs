using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>DGEN142: an index whose queries another index, or the table itself, answers as well.</summary>
internal sealed class DuplicateIndexRule() : AdviceRule(Rule)
{
    private static readonly DiagnosticDescriptor Rule = Rules.Declaration(
        RuleIds.DuplicateIndex,
        "Index repeats another",
        "Index '{0}' has the keys and attributes of {1}, and each write pays for both: query that one, and remove this",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override IEnumerable<Diagnostic> Look(ItemDeclaration item)
    {
        var table = Keys.Of([item.Model.PartitionKey], item.Model.SortKey is { } sort ? [sort] : []);
        // A global index can do less than a local one, so that it is the one to go.
        var indexes = item.Model.Queries.Where(query => query.Index is not null).OrderByDescending(query => query.IsLocal).ToList();
        foreach (var query in indexes)
        {
            var keys = Keys.Of(query.Partition, query.Sort);
            var twin = indexes.TakeWhile(other => other != query).FirstOrDefault(other => keys.Equals(Keys.Of(other.Partition, other.Sort)) && HoldsSame(item, query, other));
            // An index of a part of the attributes is read at less cost than the table.
            var owner = query.Result is null && keys.Equals(table) ? "the table" : twin is not null ? $"index '{twin.Index}'" : null;
            if (owner is not null)
                yield return Diagnostic.Create(Rule, item.Place(item.AnnotationOf(query.Index!)), query.Index, owner);
        }
    }

    private static bool HoldsSame(ItemDeclaration item, QueryModel query, QueryModel other) =>
        query.Result is null || other.Result is null ? query.Result is null && other.Result is null : Attributes(item, query).SetEquals(Attributes(item, other));

    private static HashSet<string> Attributes(ItemDeclaration item, QueryModel query) => new(item.Model.Table.Indexes.First(index => index.Name == query.Index).NonKeys, StringComparer.Ordinal);

    /// <summary>What partitions and orders the entries. A key that a template makes is the same under another attribute name.</summary>
    private sealed record Keys(EquatableArray<KeySourceModel> Partition, EquatableArray<KeySourceModel> Sort)
    {
        public static Keys Of(IEnumerable<KeySourceModel> partition, IEnumerable<KeySourceModel> sort) => new(partition.Select(Value).ToEquatableArray(), sort.Select(Value).ToEquatableArray());

        private static KeySourceModel Value(KeySourceModel key) => key.Template is { } template
            ? key with { Key = key.Key with { Name = "" }, Template = template with { Attribute = "", Index = null, Function = "" } }
            : key;
    }
}
