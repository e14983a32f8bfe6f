namespace DynamoGen.Generators.Model;

/// <summary>A closed hierarchy. Its base's <see cref="MappingModel.Members"/> are those of all its types together: what shapes, keys and queries are made of.</summary>
/// <param name="Attribute">The attribute that says the type.</param>
/// <param name="Property">What shapes call it; null when a member has that name.</param>
/// <param name="Derived">The listed types, in the order of their declaration.</param>
internal sealed record HierarchyModel(string Attribute, string? Property, EquatableArray<DerivedModel> Derived)
{
    /// <summary>Whether the attribute tells the types of a shared table apart as well.</summary>
    public bool IsItemType => Attribute == TableModel.ItemTypeAttribute;

    /// <summary>What the attribute may say, for people.</summary>
    public string Known => string.Join(", ", Derived.Select(derived => derived.Value));
}

/// <summary>A listed type.</summary>
/// <param name="Mapping">Its walk, with the members that it has from its bases.</param>
/// <param name="Value">What the hierarchy's attribute says of it.</param>
/// <param name="FormerValues">What it said before.</param>
/// <param name="IsSealed">Whether no instance of a type derived from it can come.</param>
internal sealed record DerivedModel(MappingModel Mapping, string Value, EquatableArray<string> FormerValues, bool IsSealed)
{
    /// <summary>The place of the hierarchy's attribute among the attribute names of the walk: that of <c>_type</c>, or the last.</summary>
    /// <param name="hierarchy">The hierarchy.</param>
    /// <param name="itemType">What <c>_type</c> says besides; null when it says nothing.</param>
    /// <param name="item">The item type; null for a nested type.</param>
    public int DiscriminatorOrdinal(HierarchyModel hierarchy, string? itemType, ItemModel? item) =>
        hierarchy.IsItemType ? Mapping.Members.Count : Mapping.Members.Count + (itemType is null ? 0 : 1) + (item?.Templates.Count ?? 0);
}
