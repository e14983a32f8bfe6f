using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using DynamoGen.Tables;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Reads <c>[Gsi]</c> and <c>[Lsi]</c>.</summary>
internal sealed class IndexParser(INamedTypeSymbol type, List<ParsedMember> members, KeyParser keys, TypeModel owner, ParseContext context)
{
    private readonly IndexItemParser parts = new(type, members, keys, owner, context);

    /// <summary>The indexes, each with its query. A part of an item that had other shapes before cannot be converted: where it would be more than keys there is no query.</summary>
    public List<(IndexModel Model, QueryModel? Query)> Parse()
    {
        var indexes = new List<(IndexModel Model, QueryModel? Query)>();
        foreach (var annotation in type.GetAttributes())
        {
            var isLocal = annotation.Is(AnnotationNames.Lsi);
            if ((!isLocal && !annotation.Is(AnnotationNames.Gsi)) || Index(annotation, isLocal) is not { } index)
                continue;
            if (index.Query is { } query && indexes.Find(other => other.Query?.Method == query.Method && other.Model.Name != index.Model.Name) is { Model: { } same })
                context.Error(DiagnosticDescriptors.InvalidSetting, annotation.Location(type, context.CancellationToken), $"Index '{index.Model.Name}'", $"its query would be named '{query.Method}' as that of '{same.Name}'; rename one of them");
            indexes.Add(index);
        }

        return indexes;
    }

    private (IndexModel Model, QueryModel? Query)? Index(AttributeData annotation, bool isLocal)
    {
        var location = annotation.Location(type, context.CancellationToken);
        var name = annotation.Text() ?? "";
        if (NameRules.CheckTableOrIndex(name) is { } fault)
            context.Error(DiagnosticDescriptors.InvalidName, location, "Index", name, fault);
        if (isLocal && keys.SortKey is null)
            context.Error(DiagnosticDescriptors.InvalidSetting, location, $"[Lsi(\"{name}\")]", "a local index needs a table with a sort key");
        var partition = isLocal ? [keys.PartitionKey!] : Keys(annotation, name, "PartitionKey", "PK", location);
        var sort = Keys(annotation, name, "SortKey", "SK", location);
        if (partition is null || sort is null)
            return null;
        if ((isLocal ? sort : partition).Count == 0)
        {
            context.Error(DiagnosticDescriptors.InvalidSetting, location, $"[{(isLocal ? "Lsi" : "Gsi")}(\"{name}\")]", $"say which member is its {(isLocal ? "SortKey" : "PartitionKey")}");
            return null;
        }

        List<KeySourceModel> indexKeys = [.. partition, .. sort];
        if (indexKeys.GroupBy(key => key.Key.Name).FirstOrDefault(group => group.Skip(1).Any()) is { Key: var twice })
            context.Error(DiagnosticDescriptors.IndexKeys, location, name, $"'{twice}' is in it twice; each attribute orders entries once");

        var projection = annotation.Number("Projection") ?? IndexModel.All;
        var included = Included(annotation, name, projection, location);
        var added = projection == IndexModel.Include ? parts.Added(included, indexKeys, location) : EquatableArray<string>.Empty;
        var model = new IndexModel(name, isLocal, Models(partition), Models(sort), projection, included, added, annotation.LongNumber("ReadCapacity"), annotation.LongNumber("WriteCapacity"));
        if (projection == IndexModel.Include && ShapeParser.Previous(type) is not null)
            return (model, null);
        var identifier = NameRules.Identifier(name);
        var result = projection == IndexModel.All ? null : parts.Result(model, indexKeys, location);
        return (model, new($"Query{identifier}", $"{owner.FlatName}{identifier}Filter", name, isLocal, partition.ToEquatableArray(), sort.ToEquatableArray(), result));

        static EquatableArray<KeyModel> Models(IEnumerable<KeySourceModel> sources) => sources.Select(source => source.Key).ToEquatableArray();
    }

    /// <summary>A key of an index: a member, several, a template, or none. Null, and an error, when the annotation does not say what can be one.</summary>
    private List<KeySourceModel>? Keys(AttributeData annotation, string index, string argument, string suffix, Location location)
    {
        var names = annotation.Texts($"{argument}s");
        var isOne = (annotation.Text(argument) ?? annotation.Text($"{argument}Template")) is not null;
        if (names.Length == 0)
            return !isOne ? [] : Key(annotation, index, argument, suffix, location) is { } key ? [key] : null;
        if (isOne)
            context.Error(DiagnosticDescriptors.IndexKeys, location, index, $"{argument}s and {argument}{(annotation.Text(argument) is null ? "Template" : "")} are both given; keep one of them");
        if (names.Length > ServiceLimits.IndexKeyAttributes)
            context.Error(DiagnosticDescriptors.IndexKeys, location, index, $"{argument}s names {names.Length} members, and the service allows {ServiceLimits.IndexKeyAttributes}");
        var sources = names.Select(name => keys.IndexKey(name, index, location)).ToList();
        return sources.Contains(null) ? null : sources.ConvertAll(source => source!);
    }

    /// <summary>A key that is one member or one template.</summary>
    private KeySourceModel? Key(AttributeData annotation, string index, string argument, string suffix, Location location)
    {
        var (member, template) = (annotation.Text(argument), annotation.Text($"{argument}Template"));
        if (member is not null && template is not null)
            context.Error(DiagnosticDescriptors.InvalidTemplate, location, template, $"{argument} names a member already; keep one of them");
        return template is not null
            ? keys.Template(template, annotation.Text($"{argument}Name") ?? index + suffix, index, NameRules.Identifier(index) + argument, location)
            : member is not null ? keys.IndexKey(member, index, location) : null;
    }

    private EquatableArray<string> Included(AttributeData annotation, string index, int projection, Location location)
    {
        var names = annotation.Texts("Include");
        if (names.Length > 0 != (projection == IndexModel.Include))
            context.Error(
                DiagnosticDescriptors.InvalidSetting,
                location,
                $"Index '{index}'",
                names.Length > 0 ? "it names members to include, so its Projection must be Include" : "its Projection is Include, so name the members to include");
        return names
            .Select(name => keys.Ordinal(name, index, location))
            .OfType<int>()
            .Select(ordinal => parts.Attribute(ordinal, location))
            .Distinct()
            .ToEquatableArray();
    }
}
