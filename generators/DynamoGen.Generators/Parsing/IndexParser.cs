using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using DynamoGen.Tables;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads <c>[Gsi]</c> and <c>[Lsi]</c>.</summary>
internal sealed class IndexParser(INamedTypeSymbol type, List<ParsedMember> members, KeyParser keys, TypeModel owner, ParseContext context)
{
    private const int Include = 2;

    /// <summary>The indexes, each with its query if it returns whole items.</summary>
    public List<(IndexModel Model, QueryModel? Query)> Parse(KeyModel tableKey, int partitionKey, int? sortKey)
    {
        var indexes = new List<(IndexModel Model, QueryModel? Query)>();
        foreach (var annotation in type.GetAttributes())
        {
            var isLocal = annotation.Is(AnnotationNames.Lsi);
            if ((!isLocal && !annotation.Is(AnnotationNames.Gsi)) || Index(annotation, isLocal, tableKey, partitionKey, sortKey) is not { } index)
                continue;
            if (index.Query is { } query && indexes.Find(other => other.Query?.Method == query.Method && other.Model.Name != index.Model.Name) is { Model: { } same })
                context.Error(DiagnosticDescriptors.InvalidSetting, annotation.Location(type, context.CancellationToken), $"Index '{index.Model.Name}'", $"its query would be named '{query.Method}' as that of '{same.Name}'; rename one of them");
            indexes.Add(index);
        }

        return indexes;
    }

    private (IndexModel Model, QueryModel? Query)? Index(AttributeData annotation, bool isLocal, KeyModel tableKey, int tablePartitionKey, int? tableSortKey)
    {
        var location = annotation.Location(type, context.CancellationToken);
        var name = annotation.Text() ?? "";
        if (NameRules.CheckTableOrIndex(name) is { } fault)
            context.Error(DiagnosticDescriptors.InvalidName, location, "Index", name, fault);
        if (isLocal && tableSortKey is null)
            context.Error(DiagnosticDescriptors.InvalidSetting, location, $"[Lsi(\"{name}\")]", "a local index needs a table with a sort key");
        var partitionName = annotation.Text("PartitionKey");
        if (!isLocal && partitionName is null)
        {
            context.Error(DiagnosticDescriptors.InvalidSetting, location, $"[Gsi(\"{name}\")]", "say which member is its PartitionKey");
            return null;
        }

        if (isLocal && annotation.Text("SortKey") is null)
        {
            context.Error(DiagnosticDescriptors.InvalidSetting, location, $"[Lsi(\"{name}\")]", "say which member is its SortKey");
            return null;
        }

        var partition = isLocal ? tablePartitionKey : keys.Ordinal(partitionName, name, location);
        var sort = annotation.Text("SortKey") is { } sortName ? keys.Ordinal(sortName, name, location) : null;
        var partitionKey = isLocal ? tableKey : partition is { } p ? keys.IndexKey(p, name) : null;
        var sortKey = sort is { } s ? keys.IndexKey(s, name) : null;
        if (partition is not { } hash || partitionKey is null)
            return null;

        var projection = annotation.Number("Projection") ?? 0;
        var model = new IndexModel(
            name, isLocal, partitionKey, sortKey, projection, Included(annotation, name, projection, location), annotation.LongNumber("ReadCapacity"), annotation.LongNumber("WriteCapacity"));
        var identifier = NameRules.Identifier(name);
        return (model, projection == 0 ? new($"Query{identifier}", $"{owner.FlatName}{identifier}Filter", name, isLocal, hash, sort) : null);
    }

    private EquatableArray<string> Included(AttributeData annotation, string index, int projection, Location location)
    {
        var names = annotation.Texts("Include");
        if (names.Length > 0 != (projection == Include))
            context.Error(
                DiagnosticDescriptors.InvalidSetting,
                location,
                $"Index '{index}'",
                names.Length > 0 ? "it names members to include, so its Projection must be Include" : "its Projection is Include, so name the members to include");
        return names
            .Select(name => keys.Ordinal(name, index, location))
            .OfType<int>()
            .Select(ordinal =>
            {
                var attribute = members[ordinal].Model.AttributeName;
                if (NameRules.CheckAttribute(attribute, ServiceLimits.KeyAttributeNameBytes) is { } fault)
                    context.Error(DiagnosticDescriptors.InvalidName, location, "Projected attribute", attribute, fault);
                return attribute;
            })
            .Distinct()
            .ToEquatableArray();
    }
}
