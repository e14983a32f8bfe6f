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
    /// <summary>The attribute that tells the types of a shared table apart.</summary>
    public const string ItemTypeAttribute = "_type";

    /// <summary>The attribute that holds the number of an item's shape, in types that had other shapes before.</summary>
    public const string ShapeAttribute = "_shape";
}

/// <summary>A key attribute.</summary>
internal sealed record KeyModel(string Name, KeyAttributeType Type);

/// <summary>A secondary index.</summary>
internal sealed record IndexModel(
    string Name,
    bool IsLocal,
    KeyModel PartitionKey,
    KeyModel? SortKey,
    int Projection,
    EquatableArray<string> Included,
    long? ReadCapacity,
    long? WriteCapacity);

/// <summary>A tag.</summary>
internal sealed record TagModel(string Key, string Value);
