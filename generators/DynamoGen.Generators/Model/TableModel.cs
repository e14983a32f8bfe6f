namespace DynamoGen.Generators.Model;

/// <summary>What one type says of its table. Null means that it says nothing, which agrees with anything.</summary>
internal sealed record TableModel(
    string Name,
    KeyModel PartitionKey,
    KeyModel? SortKey,
    EquatableArray<IndexModel> Indexes,
    int? Billing,
    long? ReadCapacity,
    long? WriteCapacity,
    long? MaxReadRequestUnits,
    long? MaxWriteRequestUnits,
    int? StorageClass,
    int? Encryption,
    string? EncryptionKey,
    bool? PointInTimeRecovery,
    int? RecoveryPeriodInDays,
    bool? DeletionProtection,
    int? Stream,
    string? TimeToLiveAttribute,
    bool? AllowScan,
    EquatableArray<TagModel> Tags,
    bool HasItemTypeMember,
    bool UsesTemplates)
{
    /// <summary><c>TableBilling.Provisioned</c>.</summary>
    public const int Provisioned = 1;

    /// <summary>The attribute that tells the types of a shared table apart.</summary>
    public const string ItemTypeAttribute = "_type";

    /// <summary>The attribute that holds the number of an item's shape, in types that had other shapes before.</summary>
    public const string ShapeAttribute = "_shape";
}

/// <summary>A key attribute.</summary>
internal sealed record KeyModel(string Name, KeyAttributeType Type);

/// <summary>A secondary index.</summary>
/// <param name="PartitionKeys">The attributes of its partition key.</param>
/// <param name="SortKeys">The attributes of its sort key.</param>
/// <param name="Included">The attributes that it is declared to hold beside keys.</param>
/// <param name="Added">Those that it holds as well, so that what is read of it tells the item's key and type.</param>
internal sealed record IndexModel(
    string Name,
    bool IsLocal,
    EquatableArray<KeyModel> PartitionKeys,
    EquatableArray<KeyModel> SortKeys,
    int Projection,
    EquatableArray<string> Included,
    EquatableArray<string> Added,
    long? ReadCapacity,
    long? WriteCapacity)
{
    /// <summary><c>IndexProjection.All</c>: it holds whole items.</summary>
    public const int All = 0;

    /// <summary><c>IndexProjection.Include</c>.</summary>
    public const int Include = 2;

    /// <summary>All that it holds beside keys.</summary>
    public IEnumerable<string> NonKeys => Included.Concat(Added);
}

/// <summary>A tag.</summary>
internal sealed record TagModel(string Key, string Value);
