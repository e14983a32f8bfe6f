using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes the body of a walk's <c>Write</c>.</summary>
internal sealed class WriteEmitter(SourceFile file, MappingModel mapping, string names)
{
    private readonly ValueEmitter values = new(file);
    private readonly LocalNames locals = new(mapping);

    private SourceWriter Body => file.Body;

    /// <summary>Writes the statements.</summary>
    /// <param name="itemType">What the attribute <c>_type</c> is to say; null for none.</param>
    /// <param name="item">The item type, whose derived keys are written; null for a nested type.</param>
    /// <param name="kind">What says the type in its hierarchy; null when it is of none.</param>
    public void Emit(string? itemType, ItemModel? item = null, KindMark? kind = null)
    {
        if (!mapping.IsSealed)
            Body.Line($"{file.Type("ExactType")}.Require<{mapping.TypeName}>(item);");
        Body.Line($"writer.BeginMap({mapping.Members.Count + (itemType is null ? 0 : 1) + (item?.Templates.Count ?? 0) + (kind is null ? 0 : 1)});");
        if (kind is not null)
            Body.Lines($"writer.Name({names}, {kind.Ordinal}); // {Literals.Comment(kind.Attribute)}", $"writer.String({Literals.Text(kind.Value)});");
        for (var i = 0; i < mapping.Members.Count; i++)
            Member(mapping.Members[i], i);
        if (itemType is not null)
            Body.Lines($"writer.Name({names}, {mapping.Members.Count});", $"writer.String({Literals.Text(itemType)});");
        foreach (var template in item?.Templates ?? [])
            DerivedKey(item!, template);
        if (mapping.Previous.Count > 0)
            Body.Lines($"writer.Name({names}, {mapping.ShapeOrdinal(itemType, item)}); // {TableModel.ShapeAttribute}", $"writer.Number({mapping.Previous.Count + 1});");
        if (mapping.Unknown is { } unknown)
            Body.Line($"{file.Type("UndeclaredEntries")}.Write(ref writer, {names}, item.{unknown.Name});");
        Body.Line("writer.EndMap();");
    }

    /// <summary>Items that lack a member of an index's key are not in the index; of a hierarchy's types some may have no such member.</summary>
    private void DerivedKey(ItemModel item, KeyTemplateModel template)
    {
        var members = template.Ordinals.ToDictionary(ordinal => ordinal, ordinal => mapping.Members.FirstOrDefault(member => member.Name == item.Mapping.Members[ordinal].Name));
        if (members.Values.Any(member => member is null))
            return;
        var needed = template.Index is null ? [] : members.Values.Select(member => member!).Where(CanLack).ToList();
        if (needed.Count > 0)
            Body.Open($"if ({string.Join(" && ", needed.Select(member => $"item.{member.Name} is not null"))})");
        Body.Line($"writer.Name({names}, {item.OrdinalOf(template, mapping)}); // {Literals.Comment(template.Attribute)}");
        Body.Line($"writer.String({TemplateEmitter.Call(item, template, ordinal => $"item.{members[ordinal]!.Name}{(members[ordinal]!.IsNullableValue ? ".Value" : "")}")});");
        if (needed.Count > 0)
            Body.Close();
    }

    private static bool CanLack(MemberModel member) => member.IsNullableValue || (member.Value.IsReference && member.Absence != Absence.Error);

    private void Member(MemberModel member, int ordinal)
    {
        var access = $"item.{member.Name}";
        switch (member.Value)
        {
            case SetValue:
                Body.Open($"if ({access} is {{ Count: > 0 }} {locals[ordinal]})");
                Named(member, ordinal, locals[ordinal]);
                Body.Close();
                NullUnlessWritten(member, ordinal, $"{access} is null");
                break;
            case ListValue { Shape: ListShape.ImmutableArray } when member.Absence == Absence.Error:
                Body.Line($"if ({access} is not {{ IsDefault: false }} {locals[ordinal]})");
                Body.Line($"    throw {file.Type("MappingException")}.NullMember({names}, {ordinal});");
                Named(member, ordinal, locals[ordinal]);
                break;
            case ListValue { Shape: ListShape.ImmutableArray }:
                Body.Open($"if ({access} is {{ IsDefault: false }} {locals[ordinal]})");
                Named(member, ordinal, locals[ordinal]);
                Body.Close();
                NullUnlessWritten(member, ordinal, null);
                break;
            case { IsReference: false } when !member.IsNullableValue:
                Named(member, ordinal, access);
                break;
            default:
                if (member.Absence == Absence.Error)
                {
                    Body.Line($"var {locals[ordinal]} = {access} ?? throw {file.Type("MappingException")}.NullMember({names}, {ordinal});");
                    Named(member, ordinal, locals[ordinal]);
                    break;
                }

                Body.Open($"if ({access} is {{ }} {locals[ordinal]})");
                Named(member, ordinal, locals[ordinal]);
                Body.Close();
                NullUnlessWritten(member, ordinal, null);
                break;
        }
    }

    private void NullUnlessWritten(MemberModel member, int ordinal, string? condition)
    {
        if (!member.WriteNull)
            return;
        Body.Open(condition is null ? "else" : $"else if ({condition})");
        Body.Lines($"writer.Name({names}, {ordinal});", "writer.Null();");
        Body.Close();
    }

    private void Named(MemberModel member, int ordinal, string expression)
    {
        Body.Line($"writer.Name({names}, {ordinal}); // {Literals.Comment(member.AttributeName)}");
        if (member.MaxBytes is { } bytes)
        {
            if (member.Value is ScalarValue { Form: ScalarForm.String } or ScalarValue { Converter.IsRuntime: true, Converter.Name: "BytesConverter" })
                expression = $"{file.Type("SizeLimit")}.Check({expression}, {bytes})";
            else
            {
                Body.Line($"var sizeOf{ordinal} = new {file.Type("ItemSizeWriter")}();");
                values.Write(member.Value, expression, $"sizeOf{ordinal}");
                Body.Line($"{file.Type("SizeLimit")}.Check(sizeOf{ordinal}.Bytes, {bytes});");
            }
        }

        values.Write(member.Value, expression, "writer");
    }
}
