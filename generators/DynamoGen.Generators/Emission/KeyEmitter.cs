using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes the key of an item type, and the shapes of its conditions and updates.</summary>
internal static class KeyEmitter
{
    public static string Emit(ItemModel item)
    {
        var file = new SourceFile(item.Type.Namespace, item.Mapping.Qualify);
        Key(file, item);
        file.Body.Line();
        Shape(file, item, "readonly struct", "Attributes", "conditions on");
        file.Body.Line();
        Shape(file, item, "readonly ref struct", "Update", "updates of");
        return file.ToString();
    }

    public static string Name(ItemModel item) => $"{item.Type.FlatName}Key";

    public static string KeyInterface(SourceFile file, ItemModel item) =>
        file.Type("IDynamoKey", item.Mapping.TypeName, $"{item.Type.FlatName}Attributes", $"{item.Type.FlatName}Update");

    private static void Key(SourceFile file, ItemModel item)
    {
        var (body, name, self) = (file.Body, Name(item), item.Mapping.TypeName);
        MemberModel[] members = item.SortKeyMember is { } sort ? [item.PartitionKeyMember, sort] : [item.PartitionKeyMember];
        int[] ordinals = item.SortKey is { } ordinal ? [item.PartitionKey, ordinal] : [item.PartitionKey];

        body.Line($"/// <summary>The key of a <see cref=\"{self}\"/>. Its default value is refused.</summary>");
        foreach (var (member, i) in members.Select((member, i) => (member, i)))
            body.Line($"/// <param name=\"{member.Name.TrimStart('@')}\">The {(i == 0 ? "partition" : "sort")} key, stored as {Literals.Xml(member.AttributeName)}.</param>");
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
        body.Open($"void {file.Type("IDynamoKey", self)}.Write<TWriter>(ref TWriter writer)");
        body.Line("if (!isSet)");
        body.Line($"    throw {file.Type("MappingException")}.Unstorable(\"a default {name} has no values; make one with new {name}(...).\");");
        var names = $"{item.Mapping.Name}.Names";
        for (var i = 0; i < members.Length; i++)
            if (members[i].Value.IsReference)
            {
                body.Line($"if ({members[i].Name} is null)");
                body.Line($"    throw {file.Type("MappingException")}.NullMember({names}, {ordinals[i]});");
            }

        body.Line($"writer.BeginMap({members.Length});");
        var values = new ValueEmitter(file);
        for (var i = 0; i < members.Length; i++)
        {
            body.Line($"writer.Name({names}, {ordinals[i]}); // {Literals.Comment(members[i].AttributeName)}");
            values.Write(members[i].Value, members[i].Name, "writer");
        }

        body.Line("writer.EndMap();");
        body.Close();
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

    private static void Shape(SourceFile file, ItemModel item, string kind, string suffix, string what)
    {
        file.Body.Line($"/// <summary>The shape of {what} a <see cref=\"{item.Mapping.TypeName}\"/>.</summary>");
        file.Body.Line(SourceFile.GeneratedCode);
        file.Body.Line($"{item.Type.Accessibility} {kind} {item.Type.FlatName}{suffix};");
    }
}
