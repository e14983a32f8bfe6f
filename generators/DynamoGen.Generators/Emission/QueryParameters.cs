using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Emission;

/// <summary>The members that a query's methods ask for, and the names of their parameters.</summary>
internal sealed class QueryParameters
{
    private readonly Dictionary<int, string> names = [];
    private readonly HashSet<int> known;

    public QueryParameters(ItemModel item, QueryModel query)
    {
        Partition = query.Partition.SelectMany(key => key.Ordinals).Distinct().ToList();
        known = new(query.Partition.SelectMany(key => key.Template is { } template ? template.Members.Where(member => !member.IsCoarse).Select(member => member.Ordinal) : key.Ordinals));
        SortSteps = query.Sort.SelectMany(Steps).ToList();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var ordinal in Partition.Concat(SortSteps.Select(step => step.Ordinal)))
        {
            if (names.ContainsKey(ordinal))
                continue;
            var name = LocalNames.Camel(item.Mapping.Members[ordinal].Name);
            for (var i = 2; !taken.Add(name); i++)
                name = $"{LocalNames.Camel(item.Mapping.Members[ordinal].Name)}{i}";
            names.Add(ordinal, Parsing.TypeNamer.Escape(name));
        }

        Consistent = taken.Contains("consistent") ? "consistentRead" : "consistent";
    }

    /// <summary>The partition key's members.</summary>
    public IReadOnlyList<int> Partition { get; }

    /// <summary>The sort key's members that the partition key does not say exactly, in the order in which keys sort by them.</summary>
    public IReadOnlyList<SortStep> SortSteps { get; }

    /// <summary>The parameter for a consistent read.</summary>
    public string Consistent { get; }

    /// <summary>The parameter of a member of the partition key.</summary>
    public string this[int ordinal] => names[ordinal];

    /// <summary>The parameter of a member of the sort key: another one where the partition key has but its month, or its text in lower case.</summary>
    public string Sort(int ordinal) => Partition.Contains(ordinal) && !known.Contains(ordinal) ? $"{names[ordinal]}Exactly" : names[ordinal];

    /// <summary>The parameter for a range of a member, which may be in the partition key too.</summary>
    public string Range(int ordinal) => Partition.Contains(ordinal) ? $"{names[ordinal]}Range" : names[ordinal];

    private IEnumerable<SortStep> Steps(KeySourceModel key)
    {
        if (key.Member is { } member)
            return [new(member, 0, true)];
        var seen = new HashSet<int>(known);
        return key.Template!.Members.Select((part, position) => new SortStep(part.Ordinal, position, part.IsSorted)).Where(step => seen.Add(step.Ordinal));
    }
}

/// <summary>A member of a sort key.</summary>
/// <param name="Ordinal">The member.</param>
/// <param name="Position">Its place in the key's template.</param>
/// <param name="IsSorted">Whether a query can have a range of it.</param>
internal sealed record SortStep(int Ordinal, int Position, bool IsSorted);
