namespace DynamoGen.Generators.Model;

/// <summary>The walk over the members of a type.</summary>
/// <param name="Namespace">Where the generated class goes; empty for the global namespace.</param>
/// <param name="Name">The generated class.</param>
/// <param name="TypeName">The mapped type as the generated file names it.</param>
/// <param name="FullTypeName">The mapped type as people name it.</param>
/// <param name="IsStruct">Whether it is a struct.</param>
/// <param name="IsSealed">Whether no derived instance can come.</param>
/// <param name="Members">The members in the order of their declaration, those of base types first.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>, as the mapped type is.</param>
/// <param name="Qualify">Whether names of the runtime must be written in full because the user's types hide them.</param>
internal sealed record MappingModel(
    string Namespace,
    string Name,
    string TypeName,
    string FullTypeName,
    bool IsStruct,
    bool IsSealed,
    EquatableArray<MemberModel> Members,
    string Accessibility,
    bool Qualify)
{
    private const string Suffix = "Mapping";

    /// <summary>The member that keeps the attributes which the type does not declare; null when there is none.</summary>
    public MemberModel? Unknown { get; init; }

    /// <summary>The shapes that the type had before, the oldest first.</summary>
    public EquatableArray<ShapeModel> Previous { get; init; } = EquatableArray<ShapeModel>.Empty;

    /// <summary>The types that its values can be; null when they are of the type itself.</summary>
    public HierarchyModel? Hierarchy { get; init; }

    /// <summary>The place of the number of the item's shape among the attribute names: the last.</summary>
    public int ShapeOrdinal(string? itemType, ItemModel? item) => Members.Count + (itemType is null ? 0 : 1) + (item?.Templates.Count ?? 0);

    /// <summary>What the names of the type's shapes begin with.</summary>
    public string ShapeStem => Stem(Name);

    /// <summary>What the names of a type's shapes begin with.</summary>
    /// <param name="mapping">The class that maps it.</param>
    public static string Stem(string mapping) => mapping.Substring(0, mapping.Length - Suffix.Length);

    /// <summary>How many members a stored value cannot do without.</summary>
    public int Needs => Members.Count(member => member.Absence == Absence.Error);
}

/// <summary>A shape that a type had before.</summary>
/// <param name="Mapping">The generated class that reads it.</param>
/// <param name="Conversion">The static method that makes the next shape of it.</param>
internal sealed record ShapeModel(string Mapping, string Conversion);

/// <summary>The converter of an enum.</summary>
/// <param name="Namespace">Where it goes.</param>
/// <param name="Name">Its name.</param>
/// <param name="TypeName">The enum as the generated file names it.</param>
/// <param name="FullTypeName">The enum as people name it.</param>
/// <param name="UnderlyingType">Its keyword, such as <c>int</c>.</param>
/// <param name="AsNumber">Whether it is stored as N.</param>
/// <param name="IsFlags">Whether any number is a value.</param>
/// <param name="Values">Its fields in the order of their declaration.</param>
/// <param name="Qualify">As in <see cref="MappingModel"/>.</param>
internal sealed record EnumModel(
    string Namespace,
    string Name,
    string TypeName,
    string FullTypeName,
    string UnderlyingType,
    bool AsNumber,
    bool IsFlags,
    EquatableArray<EnumValueModel> Values,
    bool Qualify);

/// <summary>A field of an enum.</summary>
/// <param name="Name">Its name as stored.</param>
/// <param name="Identifier">Its name as C# writes it.</param>
/// <param name="Constant">Its number.</param>
/// <param name="IsAlias">Whether an earlier field has the same number.</param>
internal sealed record EnumValueModel(string Name, string Identifier, string Constant, bool IsAlias);
