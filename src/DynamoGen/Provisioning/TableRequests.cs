using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Tables;

namespace DynamoGen.Provisioning;

/// <summary>Makes the requests that create and change tables. What is not declared is not sent, so that the service's default holds.</summary>
internal static class TableRequests
{
    public static CreateTableRequest Create(TableDefinition table, string physicalName) => new()
    {
        TableName = physicalName,
        KeySchema = Schema([table.PartitionKey], List(table.SortKey)),
        AttributeDefinitions = Attributes([table.PartitionKey, .. List(table.SortKey), .. table.Indexes.SelectMany(index => index.Keys)]),
        GlobalSecondaryIndexes = NullIfEmpty(table.Indexes.Where(index => !index.IsLocal).Select(index => new GlobalSecondaryIndex
        {
            IndexName = index.Name,
            KeySchema = Schema(index.PartitionKeys, index.SortKeys),
            Projection = Projected(index),
            ProvisionedThroughput = Throughput(table.CapacityOf(index)),
        })),
        LocalSecondaryIndexes = NullIfEmpty(table.Indexes.Where(index => index.IsLocal).Select(index => new LocalSecondaryIndex
        {
            IndexName = index.Name,
            KeySchema = Schema(index.PartitionKeys, index.SortKeys),
            Projection = Projected(index),
        })),
        BillingMode = table.Billing == TableBilling.OnDemand ? BillingMode.PAY_PER_REQUEST : BillingMode.PROVISIONED,
        ProvisionedThroughput = table.Billing == TableBilling.OnDemand ? null : Throughput(table.ProvisionedCapacity),
        OnDemandThroughput = table.MaximumThroughput is { } maximum && maximum != default
            ? new OnDemandThroughput { MaxReadRequestUnits = Part(maximum.Read), MaxWriteRequestUnits = Part(maximum.Write) }
            : null,
        TableClass = table.StorageClass == StorageClass.Standard ? null : TableClass.STANDARD_INFREQUENT_ACCESS,
        SSESpecification = table.Encryption == TableEncryption.AwsOwnedKey
            ? null
            : new SSESpecification { Enabled = true, SSEType = SSEType.KMS, KMSMasterKeyId = table.EncryptionKey },
        StreamSpecification = table.Stream == TableStream.None ? null : new StreamSpecification { StreamEnabled = true, StreamViewType = View(table.Stream) },
        DeletionProtectionEnabled = table.DeletionProtection ? true : null,
        Tags = NullIfEmpty(Tags(table.Tags)),
    };

    /// <summary>Adds one global index: the service makes one at a time.</summary>
    public static UpdateTableRequest AddIndex(TableDefinition table, string physicalName, IndexDefinition index) => new()
    {
        TableName = physicalName,
        AttributeDefinitions = Attributes(index.Keys),
        GlobalSecondaryIndexUpdates =
        [
            new GlobalSecondaryIndexUpdate
            {
                Create = new CreateGlobalSecondaryIndexAction
                {
                    IndexName = index.Name,
                    KeySchema = Schema(index.PartitionKeys, index.SortKeys),
                    Projection = Projected(index),
                    ProvisionedThroughput = Throughput(table.CapacityOf(index)),
                },
            },
        ],
    };

    public static UpdateTableRequest Protect(string physicalName) => new() { TableName = physicalName, DeletionProtectionEnabled = true };

    public static UpdateTimeToLiveRequest EnableTimeToLive(string physicalName, string attribute) => new()
    {
        TableName = physicalName,
        TimeToLiveSpecification = new TimeToLiveSpecification { Enabled = true, AttributeName = attribute },
    };

    public static UpdateContinuousBackupsRequest EnableRecovery(string physicalName, int days) => new()
    {
        TableName = physicalName,
        PointInTimeRecoverySpecification = new PointInTimeRecoverySpecification { PointInTimeRecoveryEnabled = true, RecoveryPeriodInDays = days },
    };

    /// <summary>Adds the tags that the table lacks.</summary>
    public static TagResourceRequest AddTags(TableDefinition table, LiveTable live) => new()
    {
        ResourceArn = live.Arn,
        Tags = [.. Tags(table.Tags.Where(tag => !live.Tags.ContainsKey(tag.Key)))],
    };

    private static IEnumerable<Tag> Tags(IEnumerable<KeyValuePair<string, string>> tags) =>
        tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new Tag { Key = tag.Key, Value = tag.Value });

    // The partition key first: the service asks for that order.
    private static List<KeySchemaElement> Schema(IEnumerable<KeyAttribute> partition, IEnumerable<KeyAttribute> sort) =>
    [
        .. partition.Select(key => new KeySchemaElement(key.Name, KeyType.HASH)),
        .. sort.Select(key => new KeySchemaElement(key.Name, KeyType.RANGE)),
    ];

    // Exactly the attributes that are keys of something, each once: the service refuses others.
    private static List<AttributeDefinition> Attributes(IEnumerable<KeyAttribute> keys) =>
        [.. keys.Distinct().Select(key => new AttributeDefinition(key.Name, Type(key.Type)))];

    private static IEnumerable<KeyAttribute> List(KeyAttribute? key) => key is { } some ? [some] : [];

    private static List<T>? NullIfEmpty<T>(IEnumerable<T> items) => items.ToList() is { Count: > 0 } list ? list : null;

    private static Projection Projected(IndexDefinition index) => new()
    {
        ProjectionType = index.Projection switch
        {
            IndexProjection.All => ProjectionType.ALL,
            IndexProjection.KeysOnly => ProjectionType.KEYS_ONLY,
            _ => ProjectionType.INCLUDE,
        },
        NonKeyAttributes = NullIfEmpty(index.IncludedAttributes),
    };

    private static ProvisionedThroughput? Throughput(CapacityUnits? units) => units is { } some ? new ProvisionedThroughput(some.Read, some.Write) : null;

    private static long? Part(long units) => units > 0 ? units : null;

    private static ScalarAttributeType Type(KeyAttributeType type) => type switch
    {
        KeyAttributeType.String => ScalarAttributeType.S,
        KeyAttributeType.Number => ScalarAttributeType.N,
        _ => ScalarAttributeType.B,
    };

    private static StreamViewType View(TableStream stream) => stream switch
    {
        TableStream.KeysOnly => StreamViewType.KEYS_ONLY,
        TableStream.NewImage => StreamViewType.NEW_IMAGE,
        TableStream.OldImage => StreamViewType.OLD_IMAGE,
        _ => StreamViewType.NEW_AND_OLD_IMAGES,
    };
}
