using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes the body of a walk's <c>Read</c>: a variable a member, a loop over the attributes as they come, one construction.</summary>
internal sealed class ReadEmitter(SourceFile file, MappingModel mapping, string names)
{
    private readonly ValueEmitter values = new(file);
    private readonly LocalNames locals = new(mapping);

    private SourceWriter Body => file.Body;

    /// <summary>Writes the statements.</summary>
    /// <param name="itemType">What the attribute <c>_type</c> must say where it is; null where there is none.</param>
    /// <param name="item">The item type, whose derived keys are passed over; null for a nested type.</param>
    /// <param name="formerTypes">What <c>_type</c> may say as well.</param>
    /// <param name="kind">What says the type in its hierarchy, and is known before the walk; null when it is of none.</param>
    public void Emit(string? itemType, ItemModel? item = null, IEnumerable<string>? formerTypes = null, KindMark? kind = null)
    {
        var shape = mapping.ShapeOrdinal(itemType, item);
        if (mapping.Previous.Count > 0)
            Previous(shape);
        for (var i = 0; i < mapping.Members.Count; i++)
            Declare(mapping.Members[i], i);
        if (itemType is not null)
            Body.Line("string? type = null;");
        Body.Line();
        if (mapping.Unknown is { Value: MapValue map })
            Body.Line($"{ValueEmitter.PlainMap(map)}? unknown = null;");
        Body.Line("reader.BeginMap();");
        Body.Line("var ordinal = -1;");
        Body.Open($"while (reader.NextMember({names}, ref ordinal{(mapping.Unknown is null ? "" : ", out var undeclared")}))");
        Body.Open("switch (ordinal)");
        for (var i = 0; i < mapping.Members.Count; i++)
            Case(mapping.Members[i], i);
        if (itemType is not null)
        {
            Body.Line($"case {mapping.Members.Count}: // {TableModel.ItemTypeAttribute}");
            Body.Line("    type = reader.ReadString();");
            Body.Line("    break;");
        }

        if (mapping.Previous.Count > 0)
            Body.Lines($"case {shape}: // {TableModel.ShapeAttribute}", "    reader.Skip();", "    break;");
        if (mapping.Unknown is not null && kind is not null)
            Body.Lines($"case {kind.Ordinal}: // {Literals.Comment(kind.Attribute)}", "    reader.Skip();", "    break;");
        if (mapping.Unknown is not null)
            foreach (var template in item?.Templates ?? [])
                Body.Lines($"case {item!.OrdinalOf(template, mapping)}: // {Literals.Comment(template.Attribute)}", "    reader.Skip();", "    break;");
        Body.Lines("default:", $"    {(mapping.Unknown is null ? "reader.Skip()" : $"(unknown ??= {ValueEmitter.NewMap((MapValue)mapping.Unknown.Value)})[undeclared!] = {file.Type("DynamoValueConverter")}.Read(ref reader)")};", "    break;");
        Body.Close();
        Body.Close();
        Body.Line();
        if (itemType is not null)
        {
            Body.Line($"if (type is not (null or {string.Join(" or ", (formerTypes ?? item?.Type.FormerItemTypes ?? []).Prepend(itemType).Select(Literals.Text))}))");
            Body.Line($"    throw {file.Type("MappingException")}.Unexpected({Literals.Text($"an item of type {itemType}")}, $\"one of type {{type}}\");");
        }

        for (var i = 0; i < mapping.Members.Count; i++)
            if (mapping.Members[i].Absence == Absence.Error)
            {
                Body.Line($"if ({locals[i]} is null)");
                Body.Line($"    throw {file.Type("MappingException")}.Missing({names}, {i}, {Literals.Text(Letter(mapping.Members[i].Value))});");
            }

        Construct();
    }

    /// <summary>Items of previous shapes are read as what they were, and converted step by step.</summary>
    private void Previous(int ordinal)
    {
        var newest = mapping.Previous.Count + 1;
        Body.Open($"switch ({file.Type("ItemShape")}.Read(reader, {names}, {ordinal}))");
        for (var i = 0; i < mapping.Previous.Count; i++)
        {
            var item = $"{mapping.Previous[i].Mapping}.Read(ref reader)";
            foreach (var shape in mapping.Previous.Skip(i))
                item = $"{shape.Conversion}({item})";
            Body.Lines($"case {i + 1}:", $"    return {item};");
        }

        Body.Lines($"case {newest}:", "    break;", "case var unknownShape:", $"    throw {file.Type("ItemShape")}.Unknown(unknownShape, {newest});");
        Body.Close();
        Body.Line();
    }

    private void Declare(MemberModel member, int ordinal)
    {
        var type = member.Value.TypeName;
        if (IsFlagged(member))
            Body.Line($"var {locals.Has(ordinal)} = false;");
        var isPlain = member.Absence is Absence.Default or Absence.Expression && !member.Value.IsReference && !member.IsNullableValue && !CanReadNull(member);
        var start = member.Absence == Absence.Expression && member.DefaultExpression != "default" ? member.DefaultExpression! : isPlain ? "default" : "null";
        Body.Line($"{type}{(isPlain ? "" : "?")} {locals[ordinal]} = {start};");
    }

    private void Case(MemberModel member, int ordinal)
    {
        Body.Line($"case {ordinal}: // {Literals.Comment(member.AttributeName)}");
        Body.Indent();
        if (IsFlagged(member))
            Body.Line($"{locals.Has(ordinal)} = true;");
        var canReadNull = CanReadNull(member);
        if (!ValueEmitter.ReadsInStatements(member.Value))
            Body.Line($"{locals[ordinal]} = {(canReadNull ? "reader.TryReadNull() ? null : " : "")}{values.Read(member.Value)};");
        else
        {
            if (canReadNull)
            {
                Body.Open("if (reader.TryReadNull())");
                Body.Line($"{locals[ordinal]} = null;");
                Body.Close();
                Body.Open("else");
            }
            else
                Body.Open();
            Body.Line($"{locals[ordinal]} = {values.Read(member.Value)};");
            Body.Close();
        }

        Body.Line("break;");
        Body.Outdent();
    }

    private void Construct()
    {
        var members = mapping.Members.Select((member, ordinal) => (member, ordinal)).ToList();
        if (mapping.Unknown is { } unknown)
            members.Add((unknown, members.Count));
        var arguments = string.Join(", ", members.Where(entry => entry.member.Placement == Placement.Constructor).Select(entry => $"{entry.member.Parameter}: {Value(entry.member, entry.ordinal)}"));
        var initialMembers = members.FindAll(entry => entry.member is { Placement: Placement.Initializer, Absence: Absence.Initial });
        var assigned = members.FindAll(entry => entry.member.Placement == Placement.Assignment);

        if (initialMembers.Count > 0)
        {
            Body.Line();
            Body.Line("// What the item lacks keeps what the type's own initialisers say: a fresh instance tells.");
            var absent = string.Join(" || ", initialMembers.Select(entry => CanReadNull(entry.member) ? $"!{locals.Has(entry.ordinal)}" : $"{locals[entry.ordinal]} is null"));
            Body.Line($"{mapping.TypeName}? initial = null;");
            Body.Line($"if ({absent})");
            Body.Indent();
            New($"initial = new {mapping.TypeName}({arguments})", members.FindAll(entry => entry.member is { Placement: Placement.Initializer, IsRequired: true }));
            Body.Outdent();
        }

        Body.Line();
        New($"{(assigned.Count == 0 ? "return" : "var result =")} new {mapping.TypeName}({arguments})", members.FindAll(entry => entry.member.Placement == Placement.Initializer));
        foreach (var (member, ordinal) in assigned)
        {
            if (member == mapping.Unknown)
            {
                Body.Line($"result.{member.Name} = {Value(member, ordinal)};");
                continue;
            }

            Body.Line(CanReadNull(member) ? $"if ({locals.Has(ordinal)})" : $"if ({locals[ordinal]} is not null)");
            Body.Line($"    result.{member.Name} = {Present(member, ordinal)};");
        }

        if (assigned.Count > 0)
            Body.Line("return result;");
    }

    private void New(string creation, List<(MemberModel Member, int Ordinal)> members)
    {
        if (members.Count == 0)
        {
            Body.Line($"{creation};");
            return;
        }

        Body.Open(creation.EndsWith("()", StringComparison.Ordinal) ? creation.Substring(0, creation.Length - 2) : creation);
        foreach (var (member, ordinal) in members)
            Body.Line($"{member.Name} = {Value(member, ordinal)},");
        Body.Close("};");
    }

    /// <summary>The member's value, whether the attribute was there or not.</summary>
    private string Value(MemberModel member, int ordinal)
    {
        if (member == mapping.Unknown)
            return Unknown(member);
        var local = locals[ordinal];
        var initial = mapping.IsStruct ? "initial.GetValueOrDefault()" : "initial!";
        return member.Absence switch
        {
            Absence.Error => member.Value.IsReference ? local : $"{local}.Value",
            Absence.EmptySet when IsFlagged(member) => $"{locals.Has(ordinal)} ? {Present(member, ordinal)} : {values.EmptySet((SetValue)member.Value)}",
            Absence.EmptySet => $"{local} ?? {values.EmptySet((SetValue)member.Value)}",
            Absence.Initial when IsFlagged(member) => $"{locals.Has(ordinal)} ? {Present(member, ordinal)} : {initial}.{member.Name}",
            Absence.Initial => $"{local} ?? {initial}.{member.Name}",
            _ when CanReadNull(member) => Present(member, ordinal),
            _ => Forgiven(member, local),
        };
    }

    /// <summary>What was not declared; nothing is null where the member allows it, else an empty dictionary.</summary>
    private static string Unknown(MemberModel member)
    {
        var map = (MapValue)member.Value;
        var made = ValueEmitter.AsMap(map, "unknown");
        return member.AcceptsNull
            ? made == "unknown" ? made : $"unknown is null ? null : {made}"
            : ValueEmitter.AsMap(map, made == "unknown" ? $"unknown ?? {ValueEmitter.NewMap(map)}" : $"(unknown ?? {ValueEmitter.NewMap(map)})");
    }

    /// <summary>The member's value when the attribute was there.</summary>
    private string Present(MemberModel member, int ordinal) =>
        member.Value.IsReference || member.IsNullableValue ? Forgiven(member, locals[ordinal])
        : CanReadNull(member) ? $"{locals[ordinal]}.GetValueOrDefault()" : $"{locals[ordinal]}.Value";

    private static string Forgiven(MemberModel member, string local) => member.Value.IsReference && !member.AcceptsNull ? $"{local}!" : local;

    /// <summary>Whether it takes a variable of its own to know that the attribute was there, because null may be what it held.</summary>
    private static bool IsFlagged(MemberModel member) =>
        CanReadNull(member) && (member.Absence == Absence.Initial || (member.Absence == Absence.EmptySet && member.WriteNull));

    /// <summary>Whether NULL is read as null. To a member that can hold any value NULL is a value, unless it may be null and null is written so.</summary>
    private static bool CanReadNull(MemberModel member) => ValueEmitter.IsAnyValue(member.Value)
        ? member.WriteNull && member.AcceptsNull
        : member.WriteNull || (member.CanBeNull && (member.Value.IsReference || member.IsNullableValue));

    private static string Letter(ValueModel value) => value switch
    {
        ScalarValue scalar => $"{scalar.Letter} ({scalar.TypeName})",
        ListValue => "L",
        SetValue set => set.Element.Letter + "S",
        _ => "M",
    };
}
