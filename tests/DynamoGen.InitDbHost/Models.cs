namespace DynamoGen.InitDbHost;

/// <summary>A table with a global index and time to live.</summary>
[DynamoTable("Bookmarks")]
[Gsi("UserBookmarksIndex", PartitionKey = nameof(UserId), SortKey = nameof(CreatedAt))]
[Gsi("HostIndex", PartitionKey = nameof(Host), Projection = IndexProjection.KeysOnly)]
public sealed partial record Bookmark
{
    [PartitionKey]
    public required string Id { get; init; }

    public required string UserId { get; init; }

    public string? Host { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    [TimeToLive]
    public DateTimeOffset? ExpiresAt { get; init; }
}

/// <summary>A table with a local index and all settings that an emulator forgets.</summary>
[DynamoTable("Orders", Encryption = TableEncryption.AwsManagedKey, StorageClass = StorageClass.StandardInfrequentAccess, PointInTimeRecovery = true, Tags = ["team=shop"], Stream = TableStream.NewImage, DeletionProtection = true)]
[Lsi("TotalIndex", SortKey = nameof(Total))]
public sealed partial record Order
{
    [PartitionKey]
    public required string CustomerId { get; init; }

    [SortKey]
    public required long Number { get; init; }

    public decimal Total { get; init; }
}

/// <summary>A provisioned table.</summary>
[DynamoTable("Counters", Billing = TableBilling.Provisioned, ReadCapacity = 2, WriteCapacity = 3)]
[Gsi("GroupIndex", PartitionKey = nameof(Group), WriteCapacity = 1)]
public sealed partial record Counter
{
    [PartitionKey]
    public required Guid Id { get; init; }

    public required string Group { get; init; }
}
