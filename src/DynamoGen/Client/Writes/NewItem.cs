using DynamoGen.Keys;
using DynamoGen.Mapping;

namespace DynamoGen.Writes;

/// <summary>What an update must say of an item that it makes where there is none.</summary>
internal static class NewItem
{
    /// <summary>What the item has for certain beside its key: its type, and what is made of the key.</summary>
    public static Dictionary<string, DynamoValue> Of<TItem, TKey>(TKey key) where TItem : class, IDynamoItem<TItem> where TKey : IDynamoKey<TItem>
    {
        var writer = new DynamoValueWriter();
        key.WriteMembers(ref writer);
        var attributes = new Dictionary<string, DynamoValue>(writer.Result.Entries);
        if (TItem.ItemType is { } type)
            attributes.Add(Discriminator.ItemType[0], DynamoValue.String(type));
        return attributes;
    }

    /// <summary>Why an update cannot make an item; null when it can.</summary>
    /// <param name="key">The item's key.</param>
    /// <param name="update">The update.</param>
    /// <param name="identity">What the item has for certain beside its key.</param>
    public static string? WhyNot<TItem, TKey>(TKey key, DynamoUpdate update, IReadOnlyDictionary<string, DynamoValue> identity) where TItem : class, IDynamoItem<TItem> where TKey : IDynamoKey<TItem>
    {
        if (TItem.IsPolymorphic)
            return $"An update does not say which type of {typeof(TItem).Name} a missing item would become. Leave upsert out, and create the item first.";
        if (TItem.Kept is { IndexesCreatedAt: true, CreatedAt: { } created } && !update.Changes(created))
            return $"The key of an index is made of '{created}', which a missing item would have to be given: call the update's method that sets that key, or leave upsert out and create the item first.";
        var writer = new DynamoValueWriter();
        key.Write(ref writer);
        foreach (var member in update.KeyMembers)
            if (UpdatedValue.Of(member) is { } given && (identity.GetValueOrDefault(member.Path.Name) ?? writer.Result.Entries.GetValueOrDefault(member.Path.Name)) is { } own && !given.Equals(own))
                return $"The key of an index would be made of another {member.Path} than the item's own key has. Give the update the value that the key has.";
        return null;
    }
}
