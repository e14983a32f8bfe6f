using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes the repository of an item type: interface and class, with its queries.</summary>
internal static class RepositoryEmitter
{
    public static string InterfaceName(ItemModel item) => $"I{item.Type.FlatName}Repository";

    public static string ClassName(ItemModel item) => $"{item.Type.FlatName}Repository";

    public static string Emit(ItemModel item)
    {
        var file = new SourceFile(item.Type.Namespace, item.Mapping.Qualify);
        var (body, self) = (file.Body, item.Mapping.TypeName);
        string[] arguments = [self, KeyEmitter.Name(item), $"{item.Type.FlatName}Attributes", $"{item.Type.FlatName}Update"];
        Interface(file, item, arguments);
        body.Line();
        body.Line($"/// <summary>The operations on <see cref=\"{self}\"/> items, stored in table <c>{Literals.Xml(item.Table.Name)}</c>.</summary>");
        body.Line("/// <param name=\"operations\">What the repository stands on, usually the client.</param>");
        body.Line(SourceFile.GeneratedCode);
        body.Open($"{item.Type.Accessibility} partial class {ClassName(item)}({file.Type("IItemOperations")} operations) : {file.Type("Repository", arguments)}(operations), {InterfaceName(item)}");
        body.Line("/// <inheritdoc/>");
        body.Line($"public override {KeyEmitter.Name(item)} KeyOf({self} item) => {KeyEmitter.Name(item)}.Of(item);");
        foreach (var query in item.Queries)
        {
            body.Line();
            body.Line("/// <inheritdoc/>");
            body.Line($"public {Signature(file, item, query)} =>");
            body.Line($"    {Call(file, item, query)};");
        }

        if (item.Table.AllowScan == true)
        {
            body.Line();
            body.Line("/// <inheritdoc/>");
            body.Line($"public {Scan(file, item)} =>");
            body.Line($"    Operations.ScanAsync<{self}>(options, cancellationToken);");
        }

        body.Close();
        foreach (var query in item.Queries)
        {
            body.Line();
            body.Line($"/// <summary>The shape of filters on {(query.Index is null ? "queries of the table" : $"queries of {Literals.Xml(query.Index)}")}.</summary>");
            body.Line(SourceFile.GeneratedCode);
            body.Line($"{item.Type.Accessibility} readonly struct {query.Filter};");
        }

        return file.ToString();
    }

    private static void Interface(SourceFile file, ItemModel item, string[] arguments)
    {
        var (body, self) = (file.Body, item.Mapping.TypeName);
        body.Line($"/// <summary>The operations on <see cref=\"{self}\"/> items, stored in table <c>{Literals.Xml(item.Table.Name)}</c>.</summary>");
        body.Line(SourceFile.GeneratedCode);
        body.Open($"{item.Type.Accessibility} partial interface {InterfaceName(item)} : {file.Type("IRepository", arguments)}");
        var isFirst = true;
        foreach (var query in item.Queries)
        {
            if (!isFirst)
                body.Line();
            isFirst = false;
            Documentation(body, item, query);
            body.Line($"{Signature(file, item, query)};");
        }

        if (item.Table.AllowScan == true)
        {
            if (!isFirst)
                body.Line();
            body.Line("/// <summary>Reads the whole table, page by page.</summary>");
            body.Line("/// <remarks>Costs half a read unit per 4 KB of the table, a whole one when consistent, whatever is done with the items.</remarks>");
            body.Line("/// <param name=\"options\">What is to be different for this call.</param>");
            body.Line("/// <param name=\"cancellationToken\">Ends the stream.</param>");
            body.Line($"{Scan(file, item)};");
        }

        body.Close();
    }

    private static void Documentation(SourceWriter body, ItemModel item, QueryModel query)
    {
        var (partition, sort) = Parameters(item, query);
        body.Line($"/// <summary>Queries {(query.Index is null ? "the table" : $"index <c>{Literals.Xml(query.Index)}</c>")} for the items of one partition key{(sort is null ? "" : ", in the order of the sort key")}.</summary>");
        body.Line($"/// <remarks>Costs half a read unit per 4 KB begun of each page's items together{(query.IsLocal ? ", a whole one when consistent" : "")}.</remarks>");
        body.Line($"/// <param name=\"{partition.TrimStart('@')}\">The partition key, stored as {Literals.Xml(item.Mapping.Members[query.PartitionKey].AttributeName)}.</param>");
        if (sort is not null)
            body.Line($"/// <param name=\"{sort.TrimStart('@')}\">The range of the sort key, stored as {Literals.Xml(item.Mapping.Members[query.SortKey!.Value].AttributeName)}; all when not given.</param>");
        if (query.IsLocal)
            body.Line($"/// <param name=\"{Consistent(partition, sort)}\">Whether every earlier successful write is seen, at twice the read units.</param>");
    }

    private static string Signature(SourceFile file, ItemModel item, QueryModel query)
    {
        var (partition, sort) = Parameters(item, query);
        var parameters = new List<string> { $"{item.Mapping.Members[query.PartitionKey].Value.TypeName} {partition}" };
        if (sort is not null)
            parameters.Add($"{file.Type("KeyRange", item.Mapping.Members[query.SortKey!.Value].Value.TypeName)} {sort} = default");
        if (query.IsLocal)
            parameters.Add($"bool {Consistent(partition, sort)} = false");
        return $"{file.Type("DynamoQuery", item.Mapping.TypeName, query.Filter)} {query.Method}({string.Join(", ", parameters)})";
    }

    private static string Call(SourceFile file, ItemModel item, QueryModel query)
    {
        var (partition, sort) = Parameters(item, query);
        var values = new ValueEmitter(file);
        var key = (ScalarValue)item.Mapping.Members[query.PartitionKey].Value;
        var arguments = new List<string>
        {
            Literals.Text(query.Index),
            $"{file.Type("DynamoValue")}.From<{key.TypeName}, {values.Converter(key.Converter)}>({partition})",
        };
        if (sort is not null)
            arguments.Add($"{sort}.Stored<{values.Converter(((ScalarValue)item.Mapping.Members[query.SortKey!.Value].Value).Converter)}>()");
        if (query.IsLocal)
            arguments.Add($"consistent: {Consistent(partition, sort)}");
        return $"Query<{query.Filter}>({string.Join(", ", arguments)})";
    }

    private static (string Partition, string? Sort) Parameters(ItemModel item, QueryModel query)
    {
        string Name(int ordinal) => Parsing.TypeNamer.Escape(LocalNames.Camel(item.Mapping.Members[ordinal].Name));
        var partition = Name(query.PartitionKey);
        var sort = query.SortKey is { } ordinal ? Name(ordinal) : null;
        return (partition, sort == partition ? $"{sort}Range" : sort);
    }

    private static string Consistent(string partition, string? sort) => partition == "consistent" || sort == "consistent" ? "consistentRead" : "consistent";

    private static string Scan(SourceFile file, ItemModel item) =>
        $"IAsyncEnumerable<{item.Mapping.TypeName}> ScanAsync({file.Type("ReadOptions")}? options = null, global::System.Threading.CancellationToken cancellationToken = default)";
}
