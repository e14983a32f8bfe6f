using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen;

/// <summary>What a query asks for, as data.</summary>
public sealed record DynamoQueryRequest
{
    /// <summary>The table.</summary>
    public required TableDefinition Table { get; init; }

    /// <summary>The index to query; the table itself when null.</summary>
    public IndexDefinition? Index { get; init; }

    /// <summary>The partition key: a value, or one for each of the attributes that make it up.</summary>
    public required IReadOnlyList<DynamoValue> Partition { get; init; }

    /// <summary>The values of the sort key's first attributes, where it is made up of several. None where it is one: that is a <see cref="Range"/>.</summary>
    public IReadOnlyList<DynamoValue> Leading { get; init; } = [];

    /// <summary>The range of sort keys, or of the attribute after those that <see cref="Leading"/> gives; all when null.</summary>
    public SortKeyRange? Range { get; init; }

    /// <summary>The item type to return where several share the table; all when null.</summary>
    public string? ItemType { get; init; }

    /// <summary>The names that <see cref="ItemType"/> had before, whose items are returned too.</summary>
    public IReadOnlyList<string> FormerItemTypes { get; init; } = [];

    /// <summary>The attributes to read, beside those of the key; all when null.</summary>
    public IReadOnlyList<string>? Attributes { get; init; }

    /// <summary>What must hold of the items that are returned; they are read and billed all the same.</summary>
    public DynamoCondition? Filter { get; init; }

    /// <summary>Whether the order is that of falling sort keys.</summary>
    public bool Descending { get; init; }

    /// <summary>How many items are returned at most; all when null.</summary>
    public int? Take { get; init; }

    /// <summary>How many items the service evaluates per request at most (its <c>Limit</c>); as many as fit into 1 MB when null.</summary>
    public int? EvaluateAtMost { get; init; }

    /// <summary>Whether the read is strongly consistent. Tables and local indexes only.</summary>
    public bool ConsistentRead { get; init; }

    /// <summary>Whether items are returned whose time to live is over.</summary>
    public bool IncludeExpired { get; init; }

    /// <summary>What is to be different for this query's calls.</summary>
    public CallOptions? Options { get; init; }

    /// <summary>The attributes of the partition key that is queried: the index's, or the table's.</summary>
    public IReadOnlyList<KeyAttribute> PartitionKeys => Index?.PartitionKeys ?? [Table.PartitionKey];

    /// <summary>The attributes of the sort key that is queried: the index's, or the table's.</summary>
    public IReadOnlyList<KeyAttribute> SortKeys => Index is { } index ? index.SortKeys : Table.SortKey is { } sort ? [sort] : [];

    /// <summary>The attribute that <see cref="Range"/> is about; null when there is none left.</summary>
    public KeyAttribute? RangeKey => SortKeys is var keys && Leading.Count < keys.Count ? keys[Leading.Count] : null;
}
