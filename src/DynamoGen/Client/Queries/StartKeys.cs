using DynamoGen.Keys;
using DynamoGen.Mapping;

namespace DynamoGen.Queries;

/// <summary>Says whether a query can go on from a key that a page token brings. Tokens come from outside: a key that is made up would begin a page anywhere in the index.</summary>
internal static class StartKeys
{
    /// <summary>Whether a key has the attributes of the table's and the index's keys and no others, each as the service stores it, in the queried partition and range.</summary>
    public static bool Fit(IReadOnlyDictionary<string, DynamoValue> key, TableKeys keys, DynamoQueryRequest query)
    {
        var uses = keys.Uses.Where(use => use.Index is null || use.Index == query.Index).ToList();
        return key.Count == uses.Select(use => use.Attribute.Name).Distinct().Count()
            && uses.TrueForAll(use => key.TryGetValue(use.Attribute.Name, out var value) && KeyRules.Fault(use, value) is null && IsStorable(value))
            && query.PartitionKeys.Zip(query.Partition).Concat(query.SortKeys.Zip(query.Leading)).All(given => KeyOrder.Compare(key[given.First.Name], given.Second) == 0)
            && (query.Range is null || KeyOrder.Contains(query.Range, key[query.RangeKey!.Value.Name]));
    }

    private static bool IsStorable(DynamoValue value)
    {
        if (value.Type != DynamoType.N)
            return true;
        try
        {
            NumberText.Format(value.Text);
            return true;
        }
        catch (MappingException)
        {
            return false;
        }
    }
}
