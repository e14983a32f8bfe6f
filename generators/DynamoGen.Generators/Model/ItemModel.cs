namespace DynamoGen.Generators.Model;

/// <summary>All that is generated for one item type.</summary>
/// <param name="Type">The type.</param>
/// <param name="Table">What it says of its table.</param>
/// <param name="Mapping">Its walk.</param>
/// <param name="PartitionKey">Its partition key.</param>
/// <param name="SortKey">Its sort key, or null.</param>
/// <param name="Templates">All keys that are made of members: the table's and those of its indexes, in the order of their attributes in the walk.</param>
/// <param name="Queries">Its queries.</param>
/// <param name="Nested">The walks of the types that it reaches.</param>
/// <param name="Enums">The converters of the enums that it reaches.</param>
internal sealed record ItemModel(
    TypeModel Type,
    TableModel Table,
    MappingModel Mapping,
    KeySourceModel PartitionKey,
    KeySourceModel? SortKey,
    EquatableArray<KeyTemplateModel> Templates,
    EquatableArray<QueryModel> Queries,
    EquatableArray<MappingModel> Nested,
    EquatableArray<EnumModel> Enums)
{
    /// <summary>The members that the client keeps; null when there are none.</summary>
    public KeptModel? Kept { get; init; }

    /// <summary>The ordinals of the members that the table's key is made of, the partition key's first: what its key type has.</summary>
    public IEnumerable<int> KeyMembers => PartitionKey.Ordinals.Concat(SortKey?.Ordinals ?? []).Distinct();

    /// <summary>What <c>_type</c> says of its items: one name, or one for each type of a hierarchy.</summary>
    public EquatableArray<string> ItemTypes => Mapping.Hierarchy is { IsItemType: true } hierarchy ? hierarchy.Derived.Select(derived => derived.Value).ToEquatableArray() : new([Type.ItemType]);

    /// <summary>The place of a derived key among the attribute names, behind the members and <c>_type</c>.</summary>
    /// <param name="template">The key.</param>
    /// <param name="walk">The walk; that of the item, or of one type of its hierarchy.</param>
    public int OrdinalOf(KeyTemplateModel template, MappingModel walk) => walk.Members.Count + 1 + Templates.ToList().IndexOf(template);

    /// <summary>Whether a member is in the table's key, so that another value means another item.</summary>
    public bool IsInTableKey(int ordinal) => KeyMembers.Contains(ordinal);

    /// <summary>The keys of indexes that are derived from a member, among others perhaps: whoever changes it changes them.</summary>
    public IEnumerable<KeyTemplateModel> IndexKeysOf(int ordinal) => Templates.Where(template => template.Index is not null && template.Ordinals.Contains(ordinal));
}

/// <summary>A type that generated code is added to, or named after.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Declarations">The declarations to repeat, outermost first, such as <c>partial class Outer</c>.</param>
/// <param name="Name">Its simple name, as C# writes it.</param>
/// <param name="FlatName">Its name with those of its containing types, for generated types: <c>OuterInner</c>.</param>
/// <param name="Accessibility"><c>public</c> or <c>internal</c>.</param>
/// <param name="ItemType">Its name in the attribute <c>_type</c>.</param>
/// <param name="FormerItemTypes">Its names there before it was renamed.</param>
internal sealed record TypeModel(
    string Namespace, EquatableArray<string> Declarations, string Name, string FlatName, string Accessibility, string ItemType, EquatableArray<string> FormerItemTypes)
{
    /// <summary>The name of its generated files.</summary>
    public string HintName => Namespace.Length == 0 ? FlatName : $"{Namespace}.{FlatName}";
}

/// <summary>A query method.</summary>
/// <param name="Method">Its name.</param>
/// <param name="Filter">The shape of its filters.</param>
/// <param name="Index">The index; null for the table.</param>
/// <param name="IsLocal">Whether it is the table or a local index, which can be read consistently.</param>
/// <param name="Partition">The partition keys: one, or up to four of an index.</param>
/// <param name="Sort">The sort keys: none, one, or up to four of an index.</param>
/// <param name="Result">What it returns when the index holds a part of the items; null when it returns items.</param>
internal sealed record QueryModel(
    string Method, string Filter, string? Index, bool IsLocal, EquatableArray<KeySourceModel> Partition, EquatableArray<KeySourceModel> Sort, IndexItemModel? Result = null)
{
    /// <summary>The ordinals of the members that are themselves keys of this query, so that its filters cannot name them.</summary>
    public IEnumerable<int> KeyMembers => Partition.Concat(Sort).Select(key => key.Member).OfType<int>();
}

/// <summary>The type that holds what an index has of an item.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Members">The ordinals of the item's members that it has.</param>
/// <param name="HasItemType">Whether the index has the attribute <c>_type</c> of items that say their type.</param>
internal sealed record IndexItemModel(string Name, EquatableArray<int> Members, bool HasItemType)
{
    /// <summary>The class that holds its attribute names.</summary>
    public string Mapping => $"{Name}Mapping";
}
