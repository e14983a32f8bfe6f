using DynamoGen.Expressions;
using DynamoGen.Mapping;

namespace DynamoGen.Writes;

/// <summary>Makes the update that stores a whole item: what the item has is set, and what its type declares and the item has not is removed.</summary>
internal static class SaveUpdate
{
    private static readonly ValueCodec<DynamoValue> Codec = ValueCodec<DynamoValue>.Using<DynamoValueConverter>();

    /// <param name="attributes">The item's attributes.</param>
    public static DynamoUpdate Of<TItem>(IReadOnlyDictionary<string, DynamoValue> attributes) where TItem : class, IDynamoItem<TItem>
    {
        var kept = TItem.Kept;
        var actions = new List<UpdateAction>(attributes.Count);
        foreach (var (name, value) in attributes)
            if (!SavedKey<TItem>.Has(name))
                actions.Add(Set(new(name), value, IsStoredOnce(kept, name)));
        foreach (var name in TItem.Names.All)
            if (!SavedKey<TItem>.Has(name) && !attributes.ContainsKey(name))
                actions.Add(new(UpdateClause.Remove, new(name), null, IsRepeatable: true));
        return new(actions, Requirement(kept, attributes));
    }

    /// <summary>An item's attributes.</summary>
    public static IReadOnlyDictionary<string, DynamoValue> Attributes<TItem>(TItem item) where TItem : class, IDynamoItem<TItem>
    {
        var writer = new DynamoValueWriter();
        TItem.Write(ref writer, item);
        return writer.Result.Entries;
    }

    private static bool IsStoredOnce(KeptMembers kept, string attribute) => (attribute == kept.CreatedAt && !kept.IndexesCreatedAt) || kept.Counters.Contains(attribute);

    private static UpdateAction Set(DocumentPath path, DynamoValue value, bool once) =>
        new(UpdateClause.Set, path, once ? UpdateAction.OrElse(path, value, Codec) : writer => Codec.Write(writer, value), IsRepeatable: true);

    // The key of an index is made of the time that the item carries: keeping a stored one would leave that key behind.
    private static DynamoCondition Requirement(KeptMembers kept, IReadOnlyDictionary<string, DynamoValue> attributes)
    {
        if (!kept.IndexesCreatedAt || !attributes.TryGetValue(kept.CreatedAt!, out var carried))
            return DynamoCondition.None;
        var path = new DocumentPath(kept.CreatedAt!);
        return Conditions.NotExists(path) | Conditions.Compare(path, Conditions.Equal, carried, Codec);
    }
}
