using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes the shapes of conditions, updates and filters: for each member a property that is its typed path, or its typed update.</summary>
internal sealed class ShapeEmitter
{
    private readonly SourceFile file;
    private readonly MappingModel mapping;
    private readonly ShapeTypes types;

    private ShapeEmitter(MappingModel mapping)
    {
        this.mapping = mapping;
        file = new(mapping.Namespace, mapping.Qualify);
        types = new(file);
    }

    private SourceWriter Body => file.Body;

    /// <summary>The shapes of an item.</summary>
    public static string EmitItem(ItemModel item)
    {
        var emitter = new ShapeEmitter(item.Mapping);
        emitter.Attributes($"The shape of conditions on a <see cref=\"{item.Mapping.TypeName}\"/>.", $" ?? {emitter.file.Type("NestedPath")}.OfItem<{item.Mapping.TypeName}>()");
        emitter.Body.Line();
        emitter.ItemUpdate(item);
        foreach (var query in item.Queries)
        {
            emitter.Body.Line();
            emitter.Filter(item, query);
        }

        return emitter.file.ToString();
    }

    /// <summary>The shapes of a nested type.</summary>
    public static string EmitNested(MappingModel mapping)
    {
        var emitter = new ShapeEmitter(mapping);
        emitter.Attributes($"The shape of conditions on a {Literals.Xml(mapping.FullTypeName)} inside of an item.");
        emitter.Body.Line();
        emitter.NestedUpdate();
        return emitter.file.ToString();
    }

    private void Attributes(string summary, string? whole = null)
    {
        var path = file.Type("DocumentPath") + (whole is null ? "" : "?");
        var ofItem = whole is null ? "" : $" : {file.Type("IAttributesOf", mapping.TypeName)}";
        Open(summary, $"readonly struct {mapping.ShapeStem}Attributes({path} path){ofItem}");
        Body.Line($"private readonly {path} _path = path;");
        for (var i = 0; i < mapping.Members.Count; i++)
            Property(mapping.Members[i], types.Path(mapping.Members[i].Value), $"{Place(i)}.Under(_path)", types.NewPath);
        Kind($"{Place(mapping.Members.Count)}.Under(_path)");
        var (condition, helper) = (file.Type("DynamoCondition"), file.Type("NestedPath"));
        Method("Exists", "It is there.", $"{condition} Exists() => {helper}.Exists(_path{whole});");
        Method("NotExists", "It is missing. NULL is not missing.", $"{condition} NotExists() => {helper}.NotExists(_path{whole});");
        Body.Close();
    }

    private void ItemUpdate(ItemModel item)
    {
        var name = $"{mapping.ShapeStem}Update";
        var shape = file.Type("IUpdateShape", name);
        OpenUpdate($"The shape of updates of a <see cref=\"{mapping.TypeName}\"/>. Its key is not to be changed, nor a single member that the key of an index is made of.", name, "?", $" : {shape}");
        for (var i = 0; i < mapping.Members.Count; i++)
            if (!item.IsInTableKey(i) && !item.IndexKeysOf(i).Any() && !(item.Kept?.IsSetByUpdates(i) ?? false))
                Update(i);
        foreach (var group in IndexKeyGroups.Of(item))
            IndexKeys(item, group);
        Body.Line();
        Body.Line($"static {name} {shape}.Over({file.Type("UpdateRecorder")} recorder) => new(recorder, null);");
        if (item.Kept is { } kept)
            new KeptEmitter(file, item, kept).Update(shape, types);
        Body.Close();
    }

    /// <summary>One call that sets all that the keys of indexes are made of, and those keys with it, so that none can go stale.</summary>
    private void IndexKeys(ItemModel item, IndexKeyGroup group)
    {
        var names = new LocalNames(mapping);
        var members = group.Ordinals.Select(ordinal => (Ordinal: ordinal, Member: mapping.Members[ordinal], Name: names[ordinal])).ToArray();
        var indexes = string.Join(" and ", group.Indexes.Select(Literals.Xml));
        Body.Line();
        Body.Line($"/// <summary>Sets what the keys of {indexes} are made of, and these keys with it.</summary>");
        foreach (var (ordinal, member, name) in members)
            Body.Line($"/// <param name=\"{name.TrimStart('@')}\">{(item.IsInTableKey(ordinal) ? "As the item's own key has it; a condition sees to that" : "The new value")}, stored as {Literals.Xml(member.AttributeName)}.</param>");
        Body.Open($"public void {group.Method}({string.Join(", ", members.Select(member => $"{member.Member.Value.TypeName}{(CanBeNull(member.Member) ? "?" : "")} {member.Name}"))})");
        foreach (var (ordinal, member, name) in members)
            Body.Line(item.IsInTableKey(ordinal)
                ? $"_recorder.RequireKeyMember({Place(ordinal)}.Under(_path), {name}, {types.Codec(member.Value)});"
                : $"{types.NewUpdateOf(member.Value, $"_recorder, {Place(ordinal)}.Under(_path)")}.Set({name});");
        foreach (var (template, number) in group.Templates.Select((template, i) => (template, i == 0 ? "" : $"{i + 1}")))
        {
            var optional = template.Ordinals.Where(ordinal => CanBeNull(mapping.Members[ordinal])).ToArray();
            string Value(int ordinal) => optional.Contains(ordinal) ? $"{names[ordinal].TrimStart('@')}Value{number}" : names[ordinal];
            var present = string.Join(" && ", optional.Select(ordinal => $"{names[ordinal]} is {{ }} {Value(ordinal)}"));
            var key = TemplateEmitter.Call(item, template, Value);
            Body.Line($"_recorder.SetIndexKey(new {file.Type("DocumentPath")}({Literals.Text(template.Attribute)}).Under(_path), {(optional.Length == 0 ? key : $"{present} ? {key} : null")});");
        }

        Body.Close();
    }

    private static bool CanBeNull(MemberModel member) => member.AcceptsNull || member.IsNullableValue;

    private void NestedUpdate()
    {
        OpenUpdate($"The shape of updates of a {Literals.Xml(mapping.FullTypeName)} inside of an item.", $"{mapping.ShapeStem}Update", "", "");
        for (var i = 0; i < mapping.Members.Count; i++)
            Update(i);
        var (helper, codec) = (file.Type("NestedUpdate"), $"{file.Type("ValueCodec", mapping.TypeName)}.Using<{mapping.Name}>()");
        Method("Set", "Sets the whole object.", $"void Set({mapping.TypeName}{(mapping.IsStruct ? "" : "?")} value) => {helper}.Set(_recorder, _path, value, {codec});");
        Method("Remove", "Removes the object; a missing one is fine.", $"void Remove() => {helper}.Remove(_recorder, _path);");
        Body.Close();
    }

    private void Filter(ItemModel item, QueryModel query)
    {
        Open($"The shape of filters on {(query.Index is null ? "queries of the table" : $"queries of {Literals.Xml(query.Index)}")}. What the query's key says is not on it{(query.Result is null ? "" : ", nor what the index does not hold")}.", $"readonly struct {query.Filter}");
        var isFirst = true;
        foreach (var i in (query.Result?.Members ?? Enumerable.Range(0, mapping.Members.Count)).Except(query.KeyMembers))
        {
            Property(mapping.Members[i], types.Path(mapping.Members[i].Value), Place(i), types.NewPath, isFirst);
            isFirst = false;
        }

        if (query.Result is null)
            Kind(Place(mapping.Members.Count), isFirst);
        Body.Close();
    }

    /// <summary>The attribute that says the type of a hierarchy's value, which no update changes.</summary>
    private void Kind(string place, bool isFirst = false)
    {
        if (mapping.Hierarchy is not { Property: { } name } hierarchy)
            return;
        if (!isFirst)
            Body.Line();
        Body.Line($"/// <summary>Says the type, stored as {Literals.Xml(hierarchy.Attribute)}: {Literals.Xml(hierarchy.Known)}.</summary>");
        Body.Line($"public {file.Type("StringPath")} {name} => new({place});");
    }

    private void Open(string summary, string declaration)
    {
        Body.Line($"/// <summary>{summary}</summary>");
        Body.Line(SourceFile.GeneratedCode);
        Body.Open($"{mapping.Accessibility} {declaration}");
    }

    private void OpenUpdate(string summary, string name, string nullable, string interfaces)
    {
        var (recorder, path) = (file.Type("UpdateRecorder"), file.Type("DocumentPath") + nullable);
        Open(summary, $"readonly ref struct {name}({recorder} recorder, {path} path){interfaces}");
        Body.Lines($"private readonly {recorder} _recorder = recorder;", $"private readonly {path} _path = path;");
    }

    private void Update(int ordinal) =>
        Property(mapping.Members[ordinal], types.Update(mapping.Members[ordinal].Value), $"_recorder, {Place(ordinal)}.Under(_path)", types.NewUpdate);

    private string Place(int ordinal) => $"{mapping.Name}.Paths[{ordinal}]";

    private void Property(MemberModel member, string type, string arguments, Func<ValueModel, string, string> create, bool isFirst = false)
    {
        if (!isFirst)
            Body.Line();
        Body.Line($"/// <summary>Stored as {Literals.Xml(member.AttributeName)}.</summary>");
        Body.Line($"{(member.IsPublic ? "public" : "internal")} {type} {member.Name} => {create(member.Value, arguments)};");
    }

    // A member of the user's that is named so goes first.
    private void Method(string name, string summary, string code)
    {
        if (mapping.Members.Any(member => member.Name == name))
            return;
        Body.Line();
        Body.Line($"/// <summary>{summary}</summary>");
        Body.Line($"public {code}");
    }
}
