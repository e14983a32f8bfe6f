namespace DynamoGen.Tables;

/// <summary>A table as it is at an endpoint: the other side of what a <see cref="TableDefinition"/> declares. Data only.</summary>
public sealed record LiveTable
{
    /// <summary>The physical name.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN; empty when the endpoint tells none.</summary>
    public string Arn { get; init; } = "";

    /// <summary>The status in the service's word, such as <c>ACTIVE</c> or <c>CREATING</c>.</summary>
    public string Status { get; init; } = "ACTIVE";

    /// <summary>The partition key.</summary>
    public required KeyAttribute PartitionKey { get; init; }

    /// <summary>The sort key, if there is one.</summary>
    public KeyAttribute? SortKey { get; init; }

    /// <summary>The secondary indexes, in any order.</summary>
    public IReadOnlyList<LiveIndex> Indexes { get; init; } = [];

    /// <summary>How reads and writes are paid for.</summary>
    public TableBilling Billing { get; init; }

    /// <summary>Capacity units per second when <see cref="Billing"/> is provisioned.</summary>
    public CapacityUnits? ProvisionedCapacity { get; init; }

    /// <summary>The most request units per second when <see cref="Billing"/> is on demand; a part of 0 has no maximum, and so has null.</summary>
    public CapacityUnits? MaximumThroughput { get; init; }

    /// <summary>The storage class.</summary>
    public StorageClass StorageClass { get; init; }

    /// <summary>
    /// The ARN of the KMS key that encrypts the table, the account's <c>aws/dynamodb</c> key or one of your own; null for the key that AWS owns.
    /// </summary>
    public string? EncryptionKey { get; init; }

    /// <summary>How many days back the table can be restored; null when point-in-time recovery is off.</summary>
    public int? RecoveryPeriodInDays { get; init; }

    /// <summary>Whether deletion of the table is refused.</summary>
    public bool DeletionProtection { get; init; }

    /// <summary>What the stream carries.</summary>
    public TableStream Stream { get; init; }

    /// <summary>The attribute after whose time items are deleted, if there is one; also while the service is still turning it on.</summary>
    public string? TimeToLiveAttribute { get; init; }

    /// <summary>Whether time to live is being turned off; that takes the service up to an hour, in which it cannot be turned on.</summary>
    public bool TimeToLiveEnding { get; init; }

    /// <summary>Tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>What the credentials may not read; nothing is known of it.</summary>
    public TableFeatures Unreadable { get; init; }

    /// <summary>Whether the table and all its indexes can be used.</summary>
    public bool IsReady => Status == "ACTIVE" && Indexes.All(index => index.Status == "ACTIVE");
}
