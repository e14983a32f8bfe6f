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
        foreach (var method in item.Queries.SelectMany(query => new QueryEmitter(file, item, query).Methods()))
        {
            body.Line();
            body.Line("/// <inheritdoc/>");
            body.Line($"public {method.Signature} =>");
            body.Line($"    {method.Call};");
        }

        if (item.Table.AllowScan == true)
        {
            body.Line();
            body.Line("/// <inheritdoc/>");
            body.Line($"public {Scan(file, item)} =>");
            body.Line($"    Operations.ScanAsync<{self}>(options, cancellationToken);");
        }

        body.Close();
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
            foreach (var method in new QueryEmitter(file, item, query).Methods())
            {
                if (!isFirst)
                    body.Line();
                isFirst = false;
                Documentation(body, query, method);
                body.Line($"{method.Signature};");
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

    private static void Documentation(SourceWriter body, QueryModel query, QueryMethod method)
    {
        var source = query.Index is null ? "the table" : $"index <c>{Literals.Xml(query.Index)}</c>";
        var what = query.Result is null ? "the items" : "what it holds of the items";
        body.Line($"/// <summary>Queries {source} for {what} of one partition key{(query.Sort.Count == 0 ? "" : ", in the order of the sort key")}.</summary>");
        body.Line($"/// <remarks>Costs half a read unit per 4 KB begun of each page's items together{(query.IsLocal ? ", a whole one when consistent" : "")}.</remarks>");
        foreach (var line in method.Documentation)
            body.Line(line);
    }

    private static string Scan(SourceFile file, ItemModel item) =>
        $"IAsyncEnumerable<{item.Mapping.TypeName}> ScanAsync({file.Type("ReadOptions")}? options = null, global::System.Threading.CancellationToken cancellationToken = default)";
}
