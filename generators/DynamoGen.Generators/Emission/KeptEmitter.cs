using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes what an item type and its updates say of the members that the client keeps.</summary>
internal sealed class KeptEmitter(SourceFile file, ItemModel item, KeptModel kept)
{
    private readonly MappingModel mapping = item.Mapping;

    private SourceWriter Body => file.Body;

    /// <summary>The explicit members of the item type.</summary>
    /// <param name="storable">The interface.</param>
    public void Item(string storable)
    {
        Body.Line();
        Body.Line($"static {file.Type("KeptMembers")} {storable}.Kept {{ get; }} = new() {{ {string.Join(", ", Facts())} }};");
        if (kept.Find(KeptRole.Version) is { } version)
        {
            var access = $"item.{Member(version).Name}";
            Body.Line();
            Body.Line($"static long? {storable}.Version({mapping.TypeName} item) => {(Member(version).IsNullableValue ? access : $"{access} == 0 ? null : {access}")};");
        }

        var stamped = kept.Members.Where(member => member.Role != KeptRole.Counter).ToArray();
        if (stamped.Length > 0)
            Stamp(storable, stamped);
    }

    /// <summary>The setters of members that cannot simply be assigned, in types that <c>with</c> does not copy.</summary>
    public void Setters()
    {
        foreach (var member in kept.Members.Where(member => member is { HiddenIn: not null, Role: not KeptRole.Counter }))
        {
            Body.Line();
            Body.Line($"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.Method, Name = \"set_{Member(member).Name.TrimStart('@')}\")]");
            Body.Line($"internal static extern void {Setter(member)}({member.HiddenIn} item, {TypeOf(member)} value);");
        }
    }

    /// <summary>The explicit member of the shape of updates.</summary>
    /// <param name="shape">The interface.</param>
    /// <param name="types">Makes typed updates.</param>
    public void Update(string shape, ShapeTypes types)
    {
        var lines = new List<string>();
        foreach (var member in kept.Members)
        {
            var path = $"{mapping.Name}.Paths[{member.Ordinal}]";
            string Time(string call) => $"{types.NewUpdateOf(Member(member).Value, $"recorder, {path}")}.{call}({Now(member)});";
            switch (member.Role)
            {
                case KeptRole.Version:
                    lines.Add($"recorder.Count({path});");
                    break;
                case KeptRole.UpdatedAt:
                    lines.Add(Time("Set"));
                    break;
                case KeptRole.WriteId:
                    lines.Add($"{types.NewUpdateOf(Member(member).Value, $"recorder, {path}")}.Set({NewId(member)});");
                    break;
                case KeptRole.CreatedAt when !kept.IsCreatedAtInTableKey && !kept.IsCreatedAtInIndexKey:
                    lines.Add($"if (stamps.MayCreate)\n    {Time("SetIfMissing")}");
                    break;
            }
        }

        if (lines.Count == 0)
            return;
        Body.Line();
        Body.Open($"static void {shape}.Stamp({file.Type("UpdateRecorder")} recorder, in {file.Type("Stamps")} stamps)");
        Body.Lines(lines.SelectMany(line => line.Split('\n')).ToArray());
        Body.Close();
    }

    private IEnumerable<string> Facts()
    {
        if (kept.Find(KeptRole.Version) is { } version)
            yield return $"Version = {Attribute(version)}";
        if (kept.Find(KeptRole.CreatedAt) is { } created)
            yield return $"CreatedAt = {Attribute(created)}";
        if (kept.Find(KeptRole.UpdatedAt) is { } updated)
            yield return $"UpdatedAt = {Attribute(updated)}";
        if (kept.Find(KeptRole.WriteId) is { } writeId)
            yield return $"WriteId = {Attribute(writeId)}";
        if (kept.IsCreatedAtInIndexKey)
            yield return "IndexesCreatedAt = true";
        var counters = kept.Members.Where(member => member.Role == KeptRole.Counter).Select(Attribute).ToArray();
        if (counters.Length > 0)
            yield return $"Counters = [{string.Join(", ", counters)}]";
    }

    private void Stamp(string storable, KeptMemberModel[] stamped)
    {
        var signature = $"static {mapping.TypeName} {storable}.Stamp({mapping.TypeName} item, in {file.Type("Stamps")} stamps)";
        Body.Line();
        if (kept.IsRecord)
        {
            Body.Open($"{signature} => item with");
            foreach (var member in stamped)
                Body.Line($"{Member(member).Name} = {Value(member)},");
            Body.Close("};");
            return;
        }

        Body.Open(signature);
        Body.Line($"var copy = ({mapping.TypeName})item.MemberwiseClone();");
        foreach (var member in stamped)
            Body.Line(member.HiddenIn is null ? $"copy.{Member(member).Name} = {Value(member)};" : $"{mapping.Name}.{Setter(member)}(copy, {Value(member)});");
        Body.Line("return copy;");
        Body.Close();
    }

    private string Value(KeptMemberModel member)
    {
        var carried = $"item.{Member(member).Name}";
        return member.Role switch
        {
            KeptRole.Version => $"stamps.Next({carried})",
            KeptRole.CreatedAt => kept.IsCreatedAtInTableKey ? $"stamps.IfMissing({carried})" : $"stamps.Created({carried})",
            KeptRole.UpdatedAt => Now(member),
            KeptRole.WriteId => NewId(member),
            _ => member.Generator is { } generator ? $"stamps.Id<{Member(member).Value.TypeName}, {generator}>({carried}{(Member(member).IsNullableValue ? ".GetValueOrDefault()" : "")})" : $"stamps.Id({carried})",
        };
    }

    private string Now(KeptMemberModel member) => $"stamps.{(Member(member).Value.TypeName.EndsWith("DateTime", StringComparison.Ordinal) ? "UtcNow" : "Now")}";

    private string NewId(KeptMemberModel member) => Member(member).Value.TypeName.EndsWith("Guid", StringComparison.Ordinal) ? "stamps.NewWriteId()" : "stamps.NewWriteId().ToString()";

    private MemberModel Member(KeptMemberModel member) => mapping.Members[member.Ordinal];

    private string Attribute(KeptMemberModel member) => Literals.Text(Member(member).AttributeName);

    private string TypeOf(KeptMemberModel member) => $"{Member(member).Value.TypeName}{(Member(member).IsNullableValue || Member(member).AcceptsNull ? "?" : "")}";

    private string Setter(KeptMemberModel member) => $"Set{Member(member).Name.TrimStart('@')}";
}
