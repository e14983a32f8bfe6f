using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes how the values of a hierarchy are mapped: by the walk of the type that they are.</summary>
/// <param name="file">The file.</param>
/// <param name="mapping">The walk of the base, which has a hierarchy.</param>
/// <param name="itemType">What the attribute <c>_type</c> says; null for nothing.</param>
/// <param name="item">The item type; null for a nested type.</param>
internal sealed class HierarchyEmitter(SourceFile file, MappingModel mapping, string? itemType, ItemModel? item)
{
    private readonly HierarchyModel hierarchy = mapping.Hierarchy!;

    private SourceWriter Body => file.Body;

    /// <summary>What <c>_type</c> says beside the hierarchy's own attribute; null for nothing.</summary>
    private string? Mark => hierarchy.IsItemType ? null : itemType;

    /// <summary>The attribute names behind the members: <c>_type</c>, derived keys and the attribute that says the type.</summary>
    public string[] MoreNames
    {
        get
        {
            string[] known = itemType is null ? [] : [TableModel.ItemTypeAttribute, .. item?.Templates.Select(template => template.Attribute) ?? []];
            return known.Contains(hierarchy.Attribute) ? known : [.. known, hierarchy.Attribute];
        }
    }

    /// <summary>Writes the statements that write a value.</summary>
    public void Write()
    {
        Body.Open("switch (item)");
        foreach (var derived in hierarchy.Derived)
        {
            Body.Line($"case {derived.Mapping.TypeName} derived{(derived.IsSealed ? "" : $" when derived.GetType() == typeof({derived.Mapping.TypeName})")}:");
            Body.Line($"    {Walk(derived)}.Write(ref writer, derived);");
            Body.Line("    break;");
        }

        var listed = string.Join(", ", hierarchy.Derived.Select(derived => derived.Mapping.FullTypeName.Split('.').Last()));
        Body.Lines("default:", $"    throw {file.Type("ExactType")}.Unlisted(item, {Literals.Text(mapping.FullTypeName.Split('.').Last())}, {Literals.Text(listed)});");
        Body.Close();
    }

    /// <summary>Writes the statements that read a value.</summary>
    public void Read()
    {
        var discriminator = file.Type("Discriminator");
        Body.Open($"switch ({discriminator}.Read(reader, {mapping.Name}.Kind))");
        foreach (var derived in hierarchy.Derived)
        {
            Body.Line($"case {string.Join(" or ", derived.FormerValues.Prepend(derived.Value).Select(Literals.Text))}:");
            Body.Line($"    return {Walk(derived)}.Read(ref reader);");
        }

        Body.Line("case var unlisted:");
        if (Mark is not null)
        {
            var marks = string.Join(" or ", item!.Type.FormerItemTypes.Prepend(Mark).Select(Literals.Text));
            Body.Line($"    if ({discriminator}.Read(reader, {discriminator}.ItemType) is {{ }} type and not ({marks}))");
            Body.Line($"        throw {file.Type("MappingException")}.Unexpected({Literals.Text($"an item of type {Mark}")}, $\"one of type {{type}}\");");
        }

        Body.Line($"    throw {discriminator}.Unknown(unlisted, {mapping.Name}.Kind, {Literals.Text($"one of {hierarchy.Known}")});");
        Body.Close();
    }

    /// <summary>Writes the attribute that says the type, as a member of the generated class.</summary>
    public void Kind() => Body.Line($"internal static readonly {file.Type("AttributeNames")} Kind = new({Literals.Text(hierarchy.Attribute)});");

    /// <summary>Writes the walks of the types, as members of the generated class.</summary>
    public void Walks()
    {
        foreach (var derived in hierarchy.Derived)
        {
            Body.Line();
            WalkOf(derived);
        }
    }

    private void WalkOf(DerivedModel derived)
    {
        var (walk, self) = (derived.Mapping, derived.Mapping.TypeName);
        var kind = new KindMark(hierarchy.Attribute, derived.Value, derived.DiscriminatorOrdinal(hierarchy, itemType, item));
        Body.Line($"/// <summary>Maps {Literals.Xml(walk.FullTypeName)}.</summary>");
        Body.Open($"internal static class {walk.Name}");
        var names = walk.Members.Select(member => member.AttributeName).Concat(MoreNames);
        Body.Line($"private static readonly {file.Type("AttributeNames")} Names = new({string.Join(", ", names.Select(Literals.Text))});");
        Body.Line();
        Body.Open($"internal static void Write<TWriter>(ref TWriter writer, {self} item) where TWriter : struct, {file.Type("IAttributeWriter")}, allows ref struct");
        new WriteEmitter(file, walk, "Names").Emit(Mark, item, kind);
        Body.Close();
        Body.Line();
        Body.Open($"internal static {self} Read<TReader>(ref TReader reader) where TReader : struct, {file.Type("IAttributeReader")}, allows ref struct");
        new ReadEmitter(file, walk, "Names").Emit(Mark, item, kind: kind);
        Body.Close();
        Body.Close();
    }

    private string Walk(DerivedModel derived) => $"{mapping.Name}.{derived.Mapping.Name}";
}

/// <summary>What a walk writes to say which type of its hierarchy it is of.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Value">What it says.</param>
/// <param name="Ordinal">Its place among the attribute names.</param>
internal sealed record KindMark(string Attribute, string Value, int Ordinal);
