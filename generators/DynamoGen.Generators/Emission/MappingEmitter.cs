using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes the walk over a type: as explicit members of an item, or as a class beside a nested type.</summary>
internal static class MappingEmitter
{
    public static string EmitItem(ItemOutput output)
    {
        var (item, mapping) = (output.Item, output.Item.Mapping);
        var file = new SourceFile(mapping.Namespace, mapping.Qualify);
        var body = file.Body;
        var names = $"{mapping.Name}.Names";
        var itemType = output.IsShared ? item.Type.ItemType : null;
        var self = mapping.TypeName;
        var (readable, storable) = (file.Type("IDynamoReadable", self), file.Type("IDynamoItem", self));

        for (var i = 0; i < item.Type.Declarations.Count; i++)
            body.Open(item.Type.Declarations[i] + (i == item.Type.Declarations.Count - 1 ? $" : {storable}" : ""));
        body.Line($"static {file.Type("AttributeNames")} {readable}.Names => {names};");
        body.Line();
        body.Line($"static {file.Type("TableDefinition")} {storable}.Table => {output.TableProperty};");
        if (itemType is not null)
        {
            body.Line();
            body.Line($"static string? {storable}.ItemType => {Literals.Text(itemType)};");
            if (item.Type.FormerItemTypes.Count > 0)
            {
                body.Line();
                body.Line($"static IReadOnlyList<string> {storable}.FormerItemTypes => [{string.Join(", ", item.Type.FormerItemTypes.Select(Literals.Text))}];");
            }
        }

        if (mapping.Hierarchy is not null)
        {
            body.Line();
            body.Line($"static bool {storable}.IsPolymorphic => true;");
        }

        var kept = item.Kept is null ? null : new KeptEmitter(file, item, item.Kept);
        kept?.Item(storable);
        body.Line();
        body.Open($"static void {storable}.Write<TWriter>(ref TWriter writer, {self} item)");
        var hierarchy = mapping.Hierarchy is null ? null : new HierarchyEmitter(file, mapping, itemType, item);
        if (hierarchy is null)
            new WriteEmitter(file, mapping, names).Emit(itemType, item);
        else
            hierarchy.Write();
        body.Close();
        body.Line();
        body.Open($"static {self} {readable}.Read<TReader>(ref TReader reader)");
        if (hierarchy is null)
            new ReadEmitter(file, mapping, names).Emit(itemType, item);
        else
            hierarchy.Read();
        body.Close();
        foreach (var _ in item.Type.Declarations)
            body.Close();
        body.Line();
        body.Line($"/// <summary>The attributes of <see cref=\"{self}\"/>.</summary>");
        body.Line(SourceFile.GeneratedCode);
        body.Open($"internal static class {mapping.Name}");
        string[] more = itemType is null ? [] : [TableModel.ItemTypeAttribute, .. item.Templates.Select(template => template.Attribute)];
        Names(file, mapping, hierarchy?.MoreNames ?? more);
        hierarchy?.Kind();
        Paths(file, mapping);
        TemplateEmitter.Functions(file, item);
        hierarchy?.Walks();
        kept?.Setters();
        body.Close();
        return file.ToString();
    }

    public static string EmitProjection(ProjectionOutput output)
    {
        var (projection, mapping) = (output.Projection, output.Projection.Mapping);
        var file = new SourceFile(mapping.Namespace, mapping.Qualify);
        var body = file.Body;
        var itemType = output.IsShared ? projection.ItemType : null;
        var readable = file.Type("IDynamoReadable", mapping.TypeName);

        for (var i = 0; i < projection.Type.Declarations.Count; i++)
            body.Open(projection.Type.Declarations[i] + (i == projection.Type.Declarations.Count - 1 ? $" : {readable}, {file.Type("IProjectionOf", projection.Item)}" : ""));
        Read(file, mapping, itemType, projection.FormerItemTypes);
        foreach (var _ in projection.Type.Declarations)
            body.Close();
        body.Line();
        NamesClass(file, mapping, itemType);
        return file.ToString();
    }

    /// <summary>Writes the members by which a part of an item is read.</summary>
    /// <param name="file">The file, inside of the type.</param>
    /// <param name="mapping">The part.</param>
    /// <param name="itemType">What the attribute <c>_type</c> must say where it is; null where there is none.</param>
    /// <param name="formerTypes">What it may say as well.</param>
    public static void Read(SourceFile file, MappingModel mapping, string? itemType, IEnumerable<string> formerTypes)
    {
        var (body, names, self) = (file.Body, $"{mapping.Name}.Names", mapping.TypeName);
        var readable = file.Type("IDynamoReadable", self);
        body.Line($"static {file.Type("AttributeNames")} {readable}.Names => {names};");
        body.Line();
        body.Open($"static {self} {readable}.Read<TReader>(ref TReader reader)");
        new ReadEmitter(file, mapping, names).Emit(itemType, formerTypes: formerTypes);
        body.Close();
    }

    /// <summary>Writes the class that has the attribute names of a part of an item.</summary>
    public static void NamesClass(SourceFile file, MappingModel mapping, string? itemType)
    {
        file.Body.Line($"/// <summary>The attribute names of <see cref=\"{mapping.TypeName}\"/>.</summary>");
        file.Body.Line(SourceFile.GeneratedCode);
        file.Body.Open($"internal static class {mapping.Name}");
        Names(file, mapping, itemType is null ? [] : [TableModel.ItemTypeAttribute]);
        file.Body.Close();
    }

    public static string EmitNested(MappingModel mapping)
    {
        var file = new SourceFile(mapping.Namespace, mapping.Qualify);
        var body = file.Body;
        body.Line($"/// <summary>Maps {Literals.Xml(mapping.FullTypeName)}.</summary>");
        body.Line(SourceFile.GeneratedCode);
        body.Open($"internal readonly struct {mapping.Name} : {file.Type("IDynamoConverter", mapping.TypeName)}");
        var hierarchy = mapping.Hierarchy is null ? null : new HierarchyEmitter(file, mapping, itemType: null, item: null);
        if (hierarchy is null)
            Names(file, mapping, []);
        else
            hierarchy.Kind();
        Paths(file, mapping);
        body.Line();
        body.Open($"public static void Write<TWriter>(ref TWriter writer, {mapping.TypeName} item) where TWriter : struct, {file.Type("IAttributeWriter")}, allows ref struct");
        if (hierarchy is null)
            new WriteEmitter(file, mapping, "Names").Emit(null);
        else
            hierarchy.Write();
        body.Close();
        body.Line();
        body.Open($"public static {mapping.TypeName} Read<TReader>(ref TReader reader) where TReader : struct, {file.Type("IAttributeReader")}, allows ref struct");
        if (hierarchy is null)
            new ReadEmitter(file, mapping, "Names").Emit(null);
        else
            hierarchy.Read();
        body.Close();
        hierarchy?.Walks();
        body.Close();
        return file.ToString();
    }

    private static void Names(SourceFile file, MappingModel mapping, string[] more)
    {
        var names = mapping.Members.Select(member => member.AttributeName).Concat(more).Concat(mapping.Previous.Count == 0 ? [] : [TableModel.ShapeAttribute]).Select(Literals.Text);
        file.Body.Line($"internal static readonly {file.Type("AttributeNames")} Names = new({string.Join(", ", names)});");
    }

    private static void Paths(SourceFile file, MappingModel mapping)
    {
        var path = file.Type("DocumentPath");
        file.Body.Line();
        file.Body.Line($"internal static readonly {path}[] Paths =");
        file.Body.Line("[");
        file.Body.Indent();
        foreach (var member in mapping.Members)
            file.Body.Line($"new({Literals.Text(member.AttributeName)}{(member.MaxBytes is { } bytes ? $", {bytes}" : "")}{(member.WhenNull == WhenNull.Remove ? "" : $", {file.Type("WhenNull")}.{member.WhenNull}")}),");
        if (mapping.Hierarchy is { Property: not null } hierarchy)
            file.Body.Line($"new({Literals.Text(hierarchy.Attribute)}),");
        file.Body.Outdent();
        file.Body.Line("];");
    }
}
