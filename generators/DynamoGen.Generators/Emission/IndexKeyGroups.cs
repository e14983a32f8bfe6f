using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;

namespace DynamoGen.Generators.Emission;

/// <summary>Derived keys of indexes that share members: an update sets them together or not at all.</summary>
/// <param name="Templates">The keys.</param>
/// <param name="Ordinals">The members that they are made of.</param>
internal sealed record IndexKeyGroup(IReadOnlyList<KeyTemplateModel> Templates, IReadOnlyList<int> Ordinals)
{
    /// <summary>The indexes.</summary>
    public IEnumerable<string> Indexes => Templates.Select(template => template.Index!).Distinct();

    /// <summary>The name of the call that sets them.</summary>
    public string Method => $"Set{string.Concat(Indexes.Select(NameRules.Identifier))}Key";
}

/// <summary>Finds the groups of an item type.</summary>
internal static class IndexKeyGroups
{
    /// <summary>The groups that have a member which may change.</summary>
    public static IEnumerable<IndexKeyGroup> Of(ItemModel item)
    {
        var rest = item.Templates.Where(template => template.Index is not null).ToList();
        while (rest.Count > 0)
        {
            var group = new List<KeyTemplateModel> { rest[0] };
            rest.RemoveAt(0);
            // What shares a changeable member with the group belongs to it, and may bring others.
            while (rest.Find(template => Changeable(item, template).Intersect(group.SelectMany(other => Changeable(item, other))).Any() || group.Exists(other => other.Index == template.Index)) is { } next)
            {
                group.Add(next);
                rest.Remove(next);
            }

            if (group.Exists(template => Changeable(item, template).Any()))
                yield return new(group, group.SelectMany(template => template.Ordinals).Distinct().ToArray());
        }
    }

    private static IEnumerable<int> Changeable(ItemModel item, KeyTemplateModel template) => template.Ordinals.Where(ordinal => !item.IsInTableKey(ordinal));
}
