using System.Globalization;
using DynamoGen.Expressions;
using DynamoGen.Keys;
using DynamoGen.Mapping;
using DynamoGen.Tables;
using DynamoGen.Transport;

namespace DynamoGen.Queries;

/// <summary>Turns a query or scan, as data, into the request for its first page. Every attribute name goes in under an alias, so that reserved words are no matter.</summary>
internal static class QueryRequests
{
    /// <summary>The attribute that tells item types apart where several share a table.</summary>
    private static readonly DocumentPath ItemType = new(Discriminator.ItemType[0]);

    /// <summary>What is wrong with a query; null when nothing is.</summary>
    public static string? Fault(TableKeys keys, DynamoQueryRequest query)
    {
        if (query is { ConsistentRead: true, Index.IsLocal: false })
            return $"The index '{query.Index.Name}' is global, and global indexes have no strongly consistent reads. Read without consistency, or query the table or a local index.";
        if (NotProjected(keys, query) is { Length: > 0 } missing)
            return $"The index '{query.Index!.Name}' does not hold {missing}, so that a query of it cannot read it. Query the table, or let the index project it.";
        var what = query.Index is null ? "the table" : $"the index '{query.Index.Name}'";
        var uses = keys.Uses.Where(use => use.Index == query.Index).ToLookup(use => use.IsPartition);
        if (query.Partition.Count != uses[true].Count())
            return $"The query gives {Count(query.Partition)} for the partition key, and {what} has {Names(uses[true])}. Give a value for each.";
        if (query.Leading.Count > uses[false].Count())
            return $"The query gives {Count(query.Leading)} for the sort key, and {what} has {Names(uses[false])}. Give no more than it has.";
        if (uses[true].Zip(query.Partition).Concat(uses[false].Zip(query.Leading)).Select(given => KeyRules.Fault(given.First, given.Second)).FirstOrDefault(fault => fault is not null) is { } fault)
            return fault;
        if (query.Range is not { } range)
            return null;
        if (query.RangeKey is null)
            return $"The query has a range of sort keys, and {what} has {(query.SortKeys.Count == 0 ? "no sort key" : "no attribute of its sort key left for it")}. Leave the range out.";
        var sort = uses[false].ElementAt(query.Leading.Count);
        if (range.Comparison == KeyComparison.StartsWith && sort.Attribute.Type == KeyAttributeType.Number)
            return $"The attribute '{sort.Attribute.Name}' is {sort}, a number, and numbers have no beginning. Use another range.";
        return KeyRules.Fault(sort, range.Low) ?? (range.High is null ? null : KeyRules.Fault(sort, range.High));
    }

    /// <summary>The request for the first page of a query.</summary>
    public static PageCall Query(string table, TableKeys keys, DynamoQueryRequest query, Expiry? expiry = null)
    {
        var names = new Dictionary<string, string>();
        var values = new Dictionary<string, DynamoValue>();
        var condition = string.Join(" AND ", [.. Equal("pk", query.PartitionKeys, query.Partition), .. Equal("at", query.SortKeys, query.Leading)]);
        if (query.Range is { Comparison: not KeyComparison.All } range)
        {
            names["#sk"] = query.RangeKey!.Value.Name;
            values[":low"] = range.Low;
            if (range is { Comparison: KeyComparison.Between, High: { } high })
                values[":high"] = high;
            condition += $" AND {SortCondition(range.Comparison)}";
        }
        var keyAttributes = KeyAttributes(keys, query.Index);
        return new()
        {
            Table = table,
            Index = query.Index?.Name,
            KeyCondition = condition,
            Filter = Filter(query.ItemType, query.FormerItemTypes, query.Filter),
            Expiry = !query.IncludeExpired && expiry is { } over && CanFilter(over.Attribute, keys, query) ? expiry : null,
            Names = names,
            Projection = query.Attributes is null ? null : Projections.Render(query.Attributes, keyAttributes, names),
            Values = values,
            KeyAttributes = keyAttributes,
            SortKey = query.RangeKey?.Name,
            Range = query.Range,
            Descending = query.Descending,
            Consistent = query.ConsistentRead,
            EvaluateAtMost = query.EvaluateAtMost,
        };

        // #pk = :pk, #pk2 = :pk2 and so on.
        List<string> Equal(string alias, IReadOnlyList<KeyAttribute> attributes, IReadOnlyList<DynamoValue> given)
        {
            var terms = new List<string>();
            for (var i = 0; i < given.Count; i++)
            {
                var term = i == 0 ? alias : string.Create(CultureInfo.InvariantCulture, $"{alias}{i + 1}");
                names.Add($"#{term}", attributes[i].Name);
                values.Add($":{term}", given[i]);
                terms.Add($"#{term} = :{term}");
            }
            return terms;
        }
    }

    /// <summary>The request for the first page of a scan.</summary>
    public static PageCall Scan(string table, TableKeys keys, string? itemType, IReadOnlyList<string> formerItemTypes, Expiry? expiry, ReadOptions? options) => new()
    {
        Table = table,
        Filter = Filter(itemType, formerItemTypes, null),
        Expiry = expiry,
        KeyAttributes = KeyAttributes(keys, null),
        Consistent = options?.ConsistentRead ?? false,
    };

    private static string SortCondition(KeyComparison comparison) => comparison switch
    {
        KeyComparison.Equal => "#sk = :low",
        KeyComparison.Less => "#sk < :low",
        KeyComparison.LessOrEqual => "#sk <= :low",
        KeyComparison.Greater => "#sk > :low",
        KeyComparison.GreaterOrEqual => "#sk >= :low",
        KeyComparison.Between => "#sk BETWEEN :low AND :high",
        KeyComparison.StartsWith => "begins_with(#sk, :low)",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, null),
    };

    // Items written before the table was shared have no such attribute.
    private static DynamoCondition? Filter(string? itemType, IReadOnlyList<string> formerItemTypes, DynamoCondition? filter)
    {
        if (filter is NoCondition)
            filter = null;
        if (itemType is null)
            return filter;
        var type = new StringPath(ItemType);
        var ofType = (formerItemTypes.Count == 0 ? type == itemType : type.In([itemType, .. formerItemTypes])) || type.NotExists();
        return filter is null ? ofType : ofType && filter;
    }

    /// <summary>The attributes that a query asks for and its index does not hold. A local index has them fetched from the table.</summary>
    private static string NotProjected(TableKeys keys, DynamoQueryRequest query) =>
        query is { Attributes: { } wanted, Index: { IsLocal: false } index }
            ? string.Join(", ", wanted.Where(attribute => !Holds(index, attribute, keys)).Select(attribute => $"'{attribute}'"))
            : "";

    // The service takes no filter on what the query's key says, nor on what a global index does not hold; for a local one it would read the table.
    private static bool CanFilter(string attribute, TableKeys keys, DynamoQueryRequest query) =>
        query.PartitionKeys.Concat(query.SortKeys).All(key => key.Name != attribute) && (query.Index is not { } index || Holds(index, attribute, keys));

    private static bool Holds(IndexDefinition index, string attribute, TableKeys keys) =>
        index.Projection == IndexProjection.All || index.IncludedAttributes.Contains(attribute) || KeyAttributes(keys, index).Contains(attribute);

    private static string Count(IReadOnlyList<DynamoValue> values) => string.Create(CultureInfo.InvariantCulture, $"{values.Count} {(values.Count == 1 ? "value" : "values")}");

    private static string Names(IEnumerable<KeyUse> uses) => uses.Any() ? $"the attributes {string.Join(", ", uses.Select(use => $"'{use.Attribute.Name}'"))}" : "none";

    private static string[] KeyAttributes(TableKeys keys, IndexDefinition? index) =>
        [.. keys.Uses.Where(use => use.Index is null || use.Index == index).Select(use => use.Attribute.Name).Distinct()];
}
