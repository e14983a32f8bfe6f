using DynamoGen.Tables;

namespace DynamoGen.Tests.Provisioning;

/// <summary>Definitions for tests, and live tables that are just like them.</summary>
internal static class SampleTables
{
    public static KeyAttribute S(string name) => new(name, KeyAttributeType.String);

    public static KeyAttribute N(string name) => new(name, KeyAttributeType.Number);

    public static TableDefinition Plain(string name = "Pages") => new() { Name = name, PartitionKey = S("Id") };

    public static TableDefinition Bookmarks { get; } = new()
    {
        Name = "Bookmarks",
        PartitionKey = S("Id"),
        Indexes = [new() { Name = "UserBookmarksIndex", PartitionKeys = [S("UserId")], SortKeys = [S("CreatedAt")] }],
        TimeToLiveAttribute = "ExpiresAt",
    };

    public static TableDefinition WithEverything { get; } = new()
    {
        Name = "Orders",
        PartitionKey = S("CustomerId"),
        SortKey = N("Number"),
        Indexes =
        [
            new() { Name = "StatusIndex", PartitionKeys = [S("Status")], Projection = IndexProjection.KeysOnly, ProvisionedCapacity = new(0, 2) },
            new() { Name = "TotalIndex", IsLocal = true, PartitionKeys = [S("CustomerId")], SortKeys = [N("Total")], Projection = IndexProjection.Include, IncludedAttributes = ["Title", "Country"] },
        ],
        Billing = TableBilling.Provisioned,
        ProvisionedCapacity = new(5, 6),
        StorageClass = StorageClass.StandardInfrequentAccess,
        Encryption = TableEncryption.AwsManagedKey,
        RecoveryPeriodInDays = 7,
        DeletionProtection = true,
        Stream = TableStream.NewAndOldImages,
        TimeToLiveAttribute = "ExpiresAt",
        Tags = new Dictionary<string, string> { ["team"] = "shop", ["cost"] = "low" },
    };

    /// <summary>A table with an index whose keys are made up of several attributes.</summary>
    public static TableDefinition Matches { get; } = new()
    {
        Name = "Matches",
        PartitionKey = S("Id"),
        Indexes = [new() { Name = "RoundIndex", PartitionKeys = [S("Tournament"), S("Region")], SortKeys = [N("Round"), S("Bracket"), S("Id")] }],
    };

    /// <summary>The live table that is just as declared.</summary>
    public static LiveTable Live(TableDefinition table) => new()
    {
        Name = table.Name,
        PartitionKey = table.PartitionKey,
        SortKey = table.SortKey,
        Indexes = [.. table.Indexes.Select(index => Live(table, index))],
        Billing = table.Billing,
        ProvisionedCapacity = table.ProvisionedCapacity,
        MaximumThroughput = table.MaximumThroughput,
        StorageClass = table.StorageClass,
        EncryptionKey = table.Encryption == TableEncryption.AwsOwnedKey ? null : table.EncryptionKey ?? "arn:aws:kms:eu-central-1:1:key/aws",
        RecoveryPeriodInDays = table.RecoveryPeriodInDays,
        DeletionProtection = table.DeletionProtection,
        Stream = table.Stream,
        TimeToLiveAttribute = table.TimeToLiveAttribute,
        Tags = table.Tags,
    };

    private static LiveIndex Live(TableDefinition table, IndexDefinition index) => new()
    {
        Name = index.Name,
        IsLocal = index.IsLocal,
        PartitionKeys = index.PartitionKeys,
        SortKeys = index.SortKeys,
        Projection = index.Projection,
        IncludedAttributes = [.. index.IncludedAttributes.Reverse()],
        ProvisionedCapacity = table.CapacityOf(index),
    };
}
