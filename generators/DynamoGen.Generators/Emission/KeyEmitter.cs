using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes the key of an item type.</summary>
internal static class KeyEmitter
{
    public static string Emit(ItemModel item)
    {
        var file = new SourceFile(item.Type.Namespace, item.Mapping.Qualify);
        Key(file, item);
        return file.ToString();
    }

    public static string Name(ItemModel item) => $"{item.Type.FlatName}Key";

    public static string KeyInterface(SourceFile file, ItemModel item) =>
        file.Type("IDynamoKey", item.Mapping.TypeName, $"{item.Type.FlatName}Attributes", $"{item.Type.FlatName}Update");

    private static void Key(SourceFile file, ItemModel item)
    {
        var (body, name, self) = (file.Body, Name(item), item.Mapping.TypeName);
        var members = item.KeyMembers.Select(ordinal => item.Mapping.Members[ordinal]).ToArray();
        body.Line($"/// <summary>The key of a <see cref=\"{self}\"/>. Its default value is refused.</summary>");
        foreach (var ordinal in item.KeyMembers)
            body.Line($"/// <param name=\"{item.Mapping.Members[ordinal].Name.TrimStart('@')}\">{Role(item, ordinal)}, stored as {Literals.Xml(item.Mapping.Members[ordinal].AttributeName)}.</param>");
        body.Line(SourceFile.GeneratedCode);
        body.Open($"{item.Type.Accessibility} readonly record struct {name}({string.Join(", ", members.Select(member => $"{member.Value.TypeName} {member.Name}"))}) : {KeyInterface(file, item)}");
        body.Line("private readonly bool isSet = true;");
        body.Line();
        if (members.Length == 1)
        {
            body.Line("/// <summary>The key with this value.</summary>");
            body.Line($"public static implicit operator {name}({members[0].Value.TypeName} value) => new(value);");
            body.Line();
        }

        body.Line($"/// <summary>The key of an item.</summary>");
        body.Line($"public static {name} Of({self} item) => new({string.Join(", ", members.Select(member => $"item.{member.Name}"))});");
        if (members.Any(IsBytes))
            Equality(file, name, members);
        body.Line();
        Write(file, item);
        WriteMembers(file, item);
        body.Close();
    }

    private static string Role(ItemModel item, int ordinal) =>
        item.PartitionKey.Member == ordinal ? "The partition key"
        : item.SortKey?.Member == ordinal ? "The sort key"
        : item.PartitionKey.Ordinals.Contains(ordinal) ? "Part of the partition key" : "Part of the sort key";

    private static void Write(SourceFile file, ItemModel item)
    {
        var (body, names) = (file.Body, $"{item.Mapping.Name}.Names");
        body.Open($"void {file.Type("IDynamoKey", item.Mapping.TypeName)}.Write<TWriter>(ref TWriter writer)");
        body.Line("if (!isSet)");
        body.Line($"    throw {file.Type("MappingException")}.Unstorable(\"a default {Name(item)} has no values; make one with new {Name(item)}(...).\");");
        foreach (var ordinal in item.KeyMembers.Where(ordinal => item.Mapping.Members[ordinal].Value.IsReference))
        {
            body.Line($"if ({item.Mapping.Members[ordinal].Name} is null)");
            body.Line($"    throw {file.Type("MappingException")}.NullMember({names}, {ordinal});");
        }

        KeySourceModel[] keys = item.SortKey is { } sort ? [item.PartitionKey, sort] : [item.PartitionKey];
        body.Line($"writer.BeginMap({keys.Length});");
        foreach (var key in keys)
        {
            body.Line($"writer.Name({names}, {key.Member ?? item.OrdinalOf(key.Template!, item.Mapping)}); // {Literals.Comment(key.Key.Name)}");
            if (key.Member is { } member)
                new ValueEmitter(file).Write(item.Mapping.Members[member].Value, item.Mapping.Members[member].Name, "writer");
            else
                body.Line($"writer.String({TemplateEmitter.Call(item, key.Template!, ordinal => item.Mapping.Members[ordinal].Name)});");
        }

        body.Line("writer.EndMap();");
        body.Close();
    }

    /// <summary>What an item has for certain when its key is known: members that only a template has in the key, keys of indexes that are made of no others, and the number of its shape.</summary>
    private static void WriteMembers(SourceFile file, ItemModel item)
    {
        var members = item.KeyMembers.Where(ordinal => ordinal != item.PartitionKey.Member && ordinal != item.SortKey?.Member).ToArray();
        var indexKeys = item.Templates.Where(template => template.Index is not null && template.Ordinals.All(item.IsInTableKey)).ToArray();
        var shape = item.Mapping.Previous.Count == 0 ? 0 : 1;
        if (members.Length + indexKeys.Length + shape == 0)
            return;
        var body = file.Body;
        body.Line();
        body.Open($"void {file.Type("IDynamoKey", item.Mapping.TypeName)}.WriteMembers<TWriter>(ref TWriter writer)");
        body.Line($"writer.BeginMap({members.Length + indexKeys.Length + shape});");
        foreach (var ordinal in members)
        {
            body.Line($"writer.Name({item.Mapping.Name}.Names, {ordinal}); // {Literals.Comment(item.Mapping.Members[ordinal].AttributeName)}");
            new ValueEmitter(file).Write(item.Mapping.Members[ordinal].Value, item.Mapping.Members[ordinal].Name, "writer");
        }

        foreach (var template in indexKeys)
            body.Lines(
                $"writer.Name({item.Mapping.Name}.Names, {item.OrdinalOf(template, item.Mapping)}); // {Literals.Comment(template.Attribute)}",
                $"writer.String({TemplateEmitter.Call(item, template, ordinal => item.Mapping.Members[ordinal].Name)});");
        if (shape > 0)
            body.Lines($"writer.Name({Literals.Text(TableModel.ShapeAttribute)});", $"writer.Number({item.Mapping.Previous.Count + 1});");
        body.Line("writer.EndMap();");
        body.Close();
    }

    /// <summary>Keys of bytes are equal by content.</summary>
    private static void Equality(SourceFile file, string name, MemberModel[] members)
    {
        string Equal(MemberModel member) => IsBytes(member)
            ? $"{file.Type("BytesComparer")}.Instance.Equals({member.Name}, other.{member.Name})"
            : $"EqualityComparer<{member.Value.TypeName}>.Default.Equals({member.Name}, other.{member.Name})";

        string Hash(MemberModel member) => !IsBytes(member) ? member.Name
            : $"{(member.Value.IsReference ? $"{member.Name} is null ? 0 : " : "")}{file.Type("BytesComparer")}.Instance.GetHashCode({member.Name})";

        file.Body.Line();
        file.Body.Line("/// <inheritdoc/>");
        file.Body.Line($"public bool Equals({name} other) => isSet == other.isSet && {string.Join(" && ", members.Select(Equal))};");
        file.Body.Line();
        file.Body.Line("/// <inheritdoc/>");
        file.Body.Line($"public override int GetHashCode() => global::System.HashCode.Combine(isSet, {string.Join(", ", members.Select(Hash))});");
    }

    private static bool IsBytes(MemberModel member) => member.Value.TypeName is "byte[]" || member.Value.TypeName.EndsWith("ReadOnlyMemory<byte>", StringComparison.Ordinal);
}
