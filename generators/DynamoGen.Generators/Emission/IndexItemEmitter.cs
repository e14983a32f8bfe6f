using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes the types of what indexes hold of an item that do not hold all of it: what their queries return.</summary>
internal static class IndexItemEmitter
{
    public static string Emit(ItemOutput output)
    {
        var item = output.Item;
        var file = new SourceFile(item.Type.Namespace, item.Mapping.Qualify);
        var isFirst = true;
        foreach (var query in item.Queries)
        {
            if (query.Result is not { } result)
                continue;
            if (!isFirst)
                file.Body.Line();
            isFirst = false;
            var mapping = Mapping(item, query, result);
            var itemType = output.IsShared && result.HasItemType ? item.Type.ItemType : null;
            Type(file, item, query, mapping, itemType);
            file.Body.Line();
            MappingEmitter.NamesClass(file, mapping, itemType);
        }

        return file.ToString();
    }

    private static void Type(SourceFile file, ItemModel item, QueryModel query, MappingModel mapping, string? itemType)
    {
        var (body, self, whole) = (file.Body, mapping.TypeName, item.Mapping.TypeName);
        body.Line($"/// <summary>What index <c>{Literals.Xml(query.Index!)}</c> holds of a <see cref=\"{whole}\"/>. It cannot be put, so that nobody erases the rest.</summary>");
        body.Line(SourceFile.GeneratedCode);
        body.Open($"{item.Type.Accessibility} sealed record {self} : {file.Type("IDynamoReadable", self)}, {file.Type("IProjectionOf", whole)}");
        foreach (var member in mapping.Members)
            Property(body, member);
        if (item.KeyMembers.All(ordinal => query.Result!.Members.Contains(ordinal)) && mapping.Members.All(member => member.Name != "Key"))
        {
            body.Line("/// <summary>The key of the whole item.</summary>");
            body.Line($"public {KeyEmitter.Name(item)} Key => new({string.Join(", ", item.KeyMembers.Select(ordinal => item.Mapping.Members[ordinal].Name))});");
            body.Line();
        }

        MappingEmitter.Read(file, mapping, itemType, item.Type.FormerItemTypes);
        body.Close();
    }

    private static void Property(SourceWriter body, MemberModel member)
    {
        var type = $"{member.Value.TypeName}{(member.AcceptsNull ? "?" : "")}";
        // The compiler wants required members to be as visible as their type.
        var start = !member.IsPublic && member.Value.IsReference && !member.AcceptsNull ? " = null!;" : "";
        body.Line($"/// <summary>Stored as {Literals.Xml(member.AttributeName)}.</summary>");
        body.Line($"{(member.IsPublic ? "public" : "internal")} {(member.IsRequired ? "required " : "")}{type} {member.Name} {{ get; init; }}{start}");
        body.Line();
    }

    /// <summary>The walk over what an index holds.</summary>
    private static MappingModel Mapping(ItemModel item, QueryModel query, IndexItemModel result)
    {
        var keys = query.Partition.Concat(query.Sort).SelectMany(key => key.Ordinals).ToArray();
        return item.Mapping with
        {
            Name = result.Mapping,
            TypeName = result.Name,
            FullTypeName = result.Name,
            IsSealed = true,
            Members = result.Members.Select(ordinal => Member(item.Mapping.Members[ordinal], keys.Contains(ordinal))).ToEquatableArray(),
            Unknown = null,
            Previous = EquatableArray<ShapeModel>.Empty,
        };
    }

    /// <summary>
    /// The member as the result has it. An entry of the index always has what the index's key is made of; what an item without the attribute gets from its type's initialisers is not known
    /// here, so that it is null; so is what only some types of a hierarchy have.
    /// </summary>
    private static MemberModel Member(MemberModel member, bool isIndexKey)
    {
        var isUnknown = member.Absence == Absence.Initial || (member.IsOptional && member.Absence != Absence.EmptySet);
        var absence = isIndexKey ? Absence.Error : isUnknown ? Absence.Default : member.Absence;
        var canBeNull = !isIndexKey && (member.AcceptsNull || (absence == Absence.Default && (member.Value.IsReference || isUnknown)));
        return member with
        {
            CanBeNull = canBeNull,
            AcceptsNull = canBeNull,
            IsNullableValue = canBeNull && !member.Value.IsReference,
            WriteNull = !isIndexKey && member.WriteNull,
            Placement = Placement.Initializer,
            Parameter = null,
            IsRequired = member.IsPublic && !canBeNull && (absence == Absence.Error || member.Value.IsReference),
            Absence = absence,
        };
    }
}
