using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes the reader of an item collection: interface and class, and the type that its query reads.</summary>
internal sealed class ItemCollectionEmitter
{
    private const string Async = "global::System.Threading.Tasks.";

    private readonly SourceFile file;
    private readonly ItemCollectionModel collection;
    private readonly string table;
    private readonly bool isShared;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly string[] keys;
    private readonly string options;
    private readonly string cancellation;

    private ItemCollectionEmitter(ItemCollectionOutput output)
    {
        (collection, table, isShared) = (output.Collection, output.TableProperty, output.IsShared);
        file = new(collection.Type.Namespace, collection.Qualify);
        keys = collection.Key.Select(key => Free(LocalNames.Camel(key.Name))).ToArray();
        (options, cancellation) = (Free("options"), Free("cancellationToken"));
    }

    private SourceWriter Body => file.Body;

    private string Nullable => $"{Async}Task<{collection.TypeName}?>";

    public static string Emit(ItemCollectionOutput output)
    {
        var emitter = new ItemCollectionEmitter(output);
        emitter.Interface();
        emitter.Body.Line();
        emitter.Class();
        emitter.Body.Line();
        emitter.Entry();
        return emitter.file.ToString();
    }

    private void Interface()
    {
        Body.Line($"/// <summary>Reads <see cref=\"{collection.TypeName}\"/>: the items of one partition of table <c>{Literals.Xml(collection.Table)}</c>, in one query.</summary>");
        Body.Line(SourceFile.GeneratedCode);
        Body.Open($"{collection.Type.Accessibility} partial interface {collection.Interface}");
        Body.Line("/// <summary>Reads all pages of the partition; lists have the order of the sort key.</summary>");
        Body.Line("/// <remarks>Costs half a read unit per 4 KB begun of each page's items together, a whole one when consistent. Items of other types are billed as well, and passed over.</remarks>");
        foreach (var (key, name) in collection.Key.Zip(keys, (key, name) => (key, name)))
            Body.Line($"/// <param name=\"{name.TrimStart('@')}\">{(collection.Template is null ? "The partition key" : "Part of the partition key")}, stored as {Literals.Xml(key.AttributeName)}.</param>");
        Body.Line($"/// <param name=\"{options}\">What is to be different for this call.</param>");
        Body.Line($"/// <param name=\"{cancellation}\">Ends the call.</param>");
        Body.Line("/// <returns>Null when the partition has none of the items.</returns>");
        Body.Line($"/// <exception cref=\"{file.Type("MappingException")}\">An item cannot be read or does not say its type, or a single item is missing that is not nullable, or there are several.</exception>");
        Body.Line($"{Signature};");
        Body.Close();
    }

    private string Signature
    {
        get
        {
            var parameters = collection.Key.Zip(keys, (key, name) => $"{key.Value.TypeName} {name}")
                .Append($"{file.Type("ReadOptions")}? {options} = null")
                .Append($"global::System.Threading.CancellationToken {cancellation} = default");
            return $"{Nullable} GetAsync({string.Join(", ", parameters)})";
        }
    }

    private void Class()
    {
        var operations = file.Type("IItemOperations");
        Body.Line($"/// <summary>Reads <see cref=\"{collection.TypeName}\"/>: the items of one partition of table <c>{Literals.Xml(collection.Table)}</c>, in one query.</summary>");
        Body.Line("/// <param name=\"operations\">What the reader stands on, usually the client.</param>");
        Body.Line(SourceFile.GeneratedCode);
        Body.Open($"{collection.Type.Accessibility} partial class {collection.Class}({operations} operations) : {collection.Interface}");
        Body.Line($"private readonly {operations} _operations = operations;");
        Body.Line();
        Body.Line("/// <inheritdoc/>");
        Body.Open($"public virtual async {Signature}");
        var (query, entry, any) = (Free("query"), Free("entry"), Free("any"));
        var locals = collection.Members.Select(member => Free(LocalNames.Camel(member.Name))).ToArray();
        Query(query);
        foreach (var (member, local) in collection.Members.Zip(locals, (member, local) => (member, local)))
            Body.Line(member.List is null ? $"{member.ItemType}? {local} = null;" : $"var {local} = new List<{member.ItemType}>();");
        Body.Line($"var {any} = false;");
        Body.Open($"await foreach (var {entry} in {Async}TaskAsyncEnumerableExtensions.ConfigureAwait(_operations.StreamAsync<{collection.Entry}>({query}, {cancellation}), false))");
        Body.Open($"switch ({entry}.Member)");
        for (var i = 0; i < locals.Length; i++)
            Collect(i, locals[i], entry);
        Body.Lines("default:", "    continue;");
        Body.Close();
        Body.Line($"{any} = true;");
        Body.Close();
        Body.Line();
        Body.Lines($"if (!{any})", "    return null;");
        for (var i = 0; i < locals.Length; i++)
            if (collection.Members[i].IsNeeded)
                Body.Lines($"if ({locals[i]} is null)", $"    throw {Fault($"The partition has no item of type {collection.Members[i].Marks[0]}, and {Member(i)} is not nullable: declare it as nullable, or store the item.")};");
        New(locals);
        Body.Close();
        Body.Close();
    }

    private void Query(string query)
    {
        var partition = collection.Template is { } template
            ? $"{file.Type("KeyTemplate")}.Value({template}({string.Join(", ", keys)}))"
            : $"{file.Type("DynamoValue")}.From<{collection.Key[0].Value.TypeName}, {new ValueEmitter(file).Converter(collection.Key[0].Value.Converter)}>({keys[0]})";
        Body.Open($"var {query} = new {file.Type("DynamoQueryRequest")}");
        Body.Line($"Table = {table},");
        Body.Line($"Partition = [{partition}],");
        if (isShared)
        {
            var marks = collection.Members.SelectMany(member => member.Marks).ToList();
            Body.Line($"ItemType = {Literals.Text(marks[0])},");
            Body.Line($"FormerItemTypes = [{string.Join(", ", marks.Skip(1).Select(Literals.Text))}],");
        }

        Body.Line($"ConsistentRead = {options}?.ConsistentRead ?? false,");
        Body.Line($"IncludeExpired = {options}?.IncludeExpired ?? false,");
        Body.Line($"Options = {options},");
        Body.Close("};");
    }

    private void Collect(int index, string local, string entry)
    {
        var member = collection.Members[index];
        var item = $"({member.ItemType}){entry}.Item!";
        if (member.List is not null)
        {
            Body.Lines($"case {index}:", $"    {local}.Add({item});", "    break;");
            return;
        }

        Body.Lines($"case {index} when {local} is null:", $"    {local} = {item};", "    break;");
        Body.Lines($"case {index}:", $"    throw {Fault($"The partition has several items of type {member.Marks[0]}, and {Member(index)} holds one: declare it as a list.")};");
    }

    private void New(string[] locals)
    {
        var values = collection.Members.Select((member, i) => (Member: member, Value: member.List is { } list ? ValueEmitter.AsList(list, locals[i]) : locals[i])).ToList();
        var creation = $"return new {collection.TypeName}({string.Join(", ", values.Where(each => each.Member.Parameter is not null).Select(each => $"{each.Member.Parameter}: {each.Value}"))})";
        var initialized = values.FindAll(each => each.Member.Parameter is null);
        if (initialized.Count == 0)
        {
            Body.Line($"{creation};");
            return;
        }

        Body.Open(creation.EndsWith("()", StringComparison.Ordinal) ? creation.Substring(0, creation.Length - 2) : creation);
        foreach (var (member, value) in initialized)
            Body.Line($"{member.Name} = {value},");
        Body.Close("};");
    }

    /// <summary>The type that the query reads: an item with the member that it belongs to, or with none.</summary>
    private void Entry()
    {
        var (name, readable, discriminator) = (collection.Entry, file.Type("IDynamoReadable", collection.Entry), file.Type("Discriminator"));
        Body.Line($"/// <summary>An item of a partition, with the member of <see cref=\"{collection.TypeName}\"/> that it belongs to: none has -1.</summary>");
        Body.Line(SourceFile.GeneratedCode);
        Body.Open($"internal sealed class {name}(int member, object? item) : {readable}");
        Body.Line("internal int Member => member;");
        Body.Line();
        Body.Line("internal object? Item => item;");
        Body.Line();
        Body.Line($"static {file.Type("AttributeNames")} {readable}.Names => {discriminator}.ItemType;");
        Body.Line();
        Body.Open($"static {name} {readable}.Read<TReader>(ref TReader reader)");
        if (!isShared)
            Body.Line($"return {Item(0)};");
        else
        {
            Body.Open($"switch ({discriminator}.Read(reader, {discriminator}.ItemType))");
            for (var i = 0; i < collection.Members.Count; i++)
                Body.Lines($"case {string.Join(" or ", collection.Members[i].Marks.Select(Literals.Text))}:", $"    return {Item(i)};");
            Body.Lines("case null:", $"    throw {discriminator}.Unknown(null, {discriminator}.ItemType, {Literals.Text($"one of {string.Join(", ", collection.Members.SelectMany(member => member.Marks))}")});");
            Body.Lines("default:", "    reader.Skip();", "    return new(-1, null);");
            Body.Close();
        }

        Body.Close();
        Body.Close();

        string Item(int index) => $"new({index}, {file.Type("ItemConverter", collection.Members[index].ItemType)}.Read(ref reader))";
    }

    private string Member(int index) => $"{collection.Type.Name}.{collection.Members[index].Name}".Replace("@", "");

    private string Fault(string reason) => $"new {file.Type("MappingException")}({Literals.Text(reason)}) {{ Table = {Literals.Text(collection.Table)}, Operation = \"Query\" }}";

    private string Free(string name)
    {
        var free = name;
        for (var i = 2; !taken.Add(free); i++)
            free = $"{name}{i}";
        return Parsing.TypeNamer.Escape(free);
    }
}
