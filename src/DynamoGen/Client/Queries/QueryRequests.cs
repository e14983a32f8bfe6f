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
    public const string ItemTypeAttribute = "_type";

    private static readonly DocumentPath ItemType = new(ItemTypeAttribute);

    /// <summary>What is wrong with a query; null when nothing is.</summary>
    public static string? Fault(TableKeys keys, DynamoQueryRequest query)
    {
        if (query is { ConsistentRead: true, Index.IsLocal: false })
            return $"The index '{query.Index.Name}' is global, and global indexes have no strongly consistent reads. Read without consistency, or query the table or a local index.";
        if (NotProjected(keys, query) is { Length: > 0 } missing)
            return $"The index '{query.Index!.Name}' does not hold {missing}, so that a query of it cannot read it. Query the table, or let the index project it.";
        var partition = keys.Uses.First(use => use.Index == query.Index && use.IsPartition);
        if (KeyRules.Fault(partition, query.Partition) is { } fault)
            return fault;
        if (query.Range is not { } range)
            return null;
        if (query.SortKey is null)
            return $"The query has a range of sort keys, and {(query.Index is null ? "the table" : $"the index '{query.Index.Name}'")} has no sort key. Leave the range out.";
        var sort = keys.Uses.First(use => use.Index == query.Index && !use.IsPartition);
        if (range.Comparison == KeyComparison.StartsWith && sort.Attribute.Type == KeyAttributeType.Number)
            return $"The attribute '{sort.Attribute.Name}' is {sort}, a number, and numbers have no beginning. Use another range.";
        return KeyRules.Fault(sort, range.Low) ?? (range.High is null ? null : KeyRules.Fault(sort, range.High));
    }

    /// <summary>The request for the first page of a query.</summary>
    public static PageCall Query(string table, TableKeys keys, DynamoQueryRequest query, Expiry? expiry = null)
    {
        var names = new Dictionary<string, string> { ["#pk"] = query.PartitionKey.Name };
        var values = new Dictionary<string, DynamoValue> { [":pk"] = query.Partition };
        var condition = "#pk = :pk";
        if (query.Range is { Comparison: not KeyComparison.All } range)
        {
            names["#sk"] = query.SortKey!.Value.Name;
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
            // The service takes no filter on what the query's key says.
            Expiry = query.IncludeExpired || expiry?.Attribute == query.PartitionKey.Name || expiry?.Attribute == query.SortKey?.Name ? null : expiry,
            Names = names,
            Projection = query.Attributes is null ? null : Projections.Render(query.Attributes, keyAttributes, names),
            Values = values,
            KeyAttributes = keyAttributes,
            SortKey = query.SortKey?.Name,
            Range = query.Range,
            Descending = query.Descending,
            Consistent = query.ConsistentRead,
            EvaluateAtMost = query.EvaluateAtMost,
            ReportConsumed = query.Options?.OnConsumed is not null,
        };
    }

    /// <summary>The request for the first page of a scan.</summary>
    public static PageCall Scan(string table, TableKeys keys, string? itemType, IReadOnlyList<string> formerItemTypes, Expiry? expiry, ReadOptions? options) => new()
    {
        Table = table,
        Filter = Filter(itemType, formerItemTypes, null),
        Expiry = options is { IncludeExpired: true } ? null : expiry,
        KeyAttributes = KeyAttributes(keys, null),
        Consistent = options?.ConsistentRead ?? false,
        ReportConsumed = options?.OnConsumed is not null,
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
        query is { Attributes: { } wanted, Index: { IsLocal: false, Projection: not IndexProjection.All } index }
            ? string.Join(", ", wanted.Except(index.IncludedAttributes).Except(KeyAttributes(keys, index)).Select(attribute => $"'{attribute}'"))
            : "";

    private static string[] KeyAttributes(TableKeys keys, IndexDefinition? index) =>
        [.. keys.Uses.Where(use => use.Index is null || use.Index == index).Select(use => use.Attribute.Name).Distinct()];
}
