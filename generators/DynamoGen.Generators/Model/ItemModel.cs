namespace DynamoGen.Generators.Model;

/// <summary>All that is generated for one item type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Table">What it says of its table.</param>
/// <param name="Mapping">Its walk.</param>
/// <param name="PartitionKey">The ordinal of its partition key member.</param>
/// <param name="SortKey">The ordinal of its sort key member, or null.</param>
/// <param name="Queries">Its queries.</param>
/// <param name="Nested">The walks of the types that it reaches.</param>
/// <param name="Enums">The converters of the enums that it reaches.</param>
internal sealed record ItemModel(
    TypeModel Type,
    TableModel Table,
    MappingModel Mapping,
    int PartitionKey,
    int? SortKey,
    EquatableArray<QueryModel> Queries,
    EquatableArray<MappingModel> Nested,
    EquatableArray<EnumModel> Enums)
{
    public MemberModel PartitionKeyMember => Mapping.Members[PartitionKey];

    public MemberModel? SortKeyMember => SortKey is { } ordinal ? Mapping.Members[ordinal] : null;
}

/// <summary>A type that generated code is added to, or named after.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Declarations">The declarations to repeat, outermost first, such as <c>partial class Outer</c>.</param>
/// <param name="Name">Its simple name, as C# writes it.</param>
/// <param name="FlatName">Its name with those of its containing types, for generated types: <c>OuterInner</c>.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="ItemType">Its name in the attribute <c>_type</c>.</param>
internal sealed record TypeModel(string Namespace, EquatableArray<string> Declarations, string Name, string FlatName, string Accessibility, string ItemType)
{
    /// <summary>The name of its generated files.</summary>
    public string HintName => Namespace.Length == 0 ? FlatName : $"{Namespace}.{FlatName}";
}

/// <summary>A query method.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Filter">The shape of its filters.</param>
/// <param name="Index">The index; null for the table.</param>
/// <param name="IsLocal">Whether it is the table or a local index, which can be read consistently.</param>
/// <param name="PartitionKey">The ordinal of the partition key member.</param>
/// <param name="SortKey">The ordinal of the sort key member, or null.</param>
internal sealed record QueryModel(string Method, string Filter, string? Index, bool IsLocal, int PartitionKey, int? SortKey);
