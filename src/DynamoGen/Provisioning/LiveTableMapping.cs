using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Tables;

namespace DynamoGen.Provisioning;

/// <summary>
/// What DescribeTable answers, without the SDK. Members that the service leaves out are at their default; the SDK's lists are null when empty.
/// </summary>
internal static class LiveTableMapping
{
    public static LiveTable From(TableDescription table)
    {
        var types = table.AttributeDefinitions.ToDictionary(key => key.AttributeName, key => Type(key.AttributeType), StringComparer.Ordinal);
        var keys = Keys(table.KeySchema, types);
        var onDemand = table.BillingModeSummary?.BillingMode == BillingMode.PAY_PER_REQUEST;
        return new LiveTable
        {
            Name = table.TableName,
            Arn = table.TableArn ?? "",
            Status = table.TableStatus?.Value ?? "ACTIVE",
            PartitionKey = keys.Partition.Single(),
            SortKey = keys.Sort.Count > 0 ? keys.Sort.Single() : null,
            Indexes =
            [
                .. (table.GlobalSecondaryIndexes ?? []).Select(index => Global(index, types, onDemand)),
                .. (table.LocalSecondaryIndexes ?? []).Select(index => Local(index, types)),
            ],
            Billing = onDemand ? TableBilling.OnDemand : TableBilling.Provisioned,
            ProvisionedCapacity = onDemand ? null : Units(table.ProvisionedThroughput),
            MaximumThroughput = table.OnDemandThroughput is { } maximum
                ? new CapacityUnits(Part(maximum.MaxReadRequestUnits), Part(maximum.MaxWriteRequestUnits))
                : null,
            StorageClass = table.TableClassSummary?.TableClass == TableClass.STANDARD_INFREQUENT_ACCESS
                ? StorageClass.StandardInfrequentAccess
                : StorageClass.Standard,
            EncryptionKey = table.SSEDescription is { } encryption && encryption.SSEType == SSEType.KMS && encryption.Status != SSEStatus.DISABLED
                ? encryption.KMSMasterKeyArn ?? ""
                : null,
            DeletionProtection = table.DeletionProtectionEnabled ?? false,
            Stream = table.StreamSpecification is { StreamEnabled: true } stream ? Stream(stream.StreamViewType) : TableStream.None,
        };

        // -1 is the service's word for no maximum.
        static long Part(long? units) => units is { } some and > 0 ? some : 0;
    }

    private static LiveIndex Global(GlobalSecondaryIndexDescription index, Dictionary<string, KeyAttributeType> types, bool onDemand)
    {
        var (partition, sort) = Keys(index.KeySchema, types);
        return new LiveIndex
        {
            Name = index.IndexName,
            Status = index.IndexStatus?.Value ?? "ACTIVE",
            IsBackfilling = index.Backfilling ?? false,
            PartitionKeys = partition,
            SortKeys = sort,
            Projection = Projected(index.Projection),
            IncludedAttributes = index.Projection?.NonKeyAttributes ?? [],
            ProvisionedCapacity = onDemand ? null : Units(index.ProvisionedThroughput),
        };
    }

    private static LiveIndex Local(LocalSecondaryIndexDescription index, Dictionary<string, KeyAttributeType> types)
    {
        var (partition, sort) = Keys(index.KeySchema, types);
        return new LiveIndex
        {
            Name = index.IndexName,
            IsLocal = true,
            PartitionKeys = partition,
            SortKeys = sort,
            Projection = Projected(index.Projection),
            IncludedAttributes = index.Projection?.NonKeyAttributes ?? [],
        };
    }

    private static (List<KeyAttribute> Partition, List<KeyAttribute> Sort) Keys(List<KeySchemaElement> schema, Dictionary<string, KeyAttributeType> types)
    {
        return (Of(KeyType.HASH), Of(KeyType.RANGE));

        List<KeyAttribute> Of(KeyType type) =>
            [.. schema.Where(element => element.KeyType == type).Select(element => new KeyAttribute(element.AttributeName, types[element.AttributeName]))];
    }

    private static CapacityUnits? Units(ProvisionedThroughputDescription? throughput) =>
        throughput is null ? null : new CapacityUnits(throughput.ReadCapacityUnits ?? 0, throughput.WriteCapacityUnits ?? 0);

    private static KeyAttributeType Type(ScalarAttributeType type) =>
        type == ScalarAttributeType.N ? KeyAttributeType.Number : type == ScalarAttributeType.B ? KeyAttributeType.Binary : KeyAttributeType.String;

    private static IndexProjection Projected(Projection? projection) =>
        projection?.ProjectionType == ProjectionType.KEYS_ONLY ? IndexProjection.KeysOnly
        : projection?.ProjectionType == ProjectionType.INCLUDE ? IndexProjection.Include
        : IndexProjection.All;

    private static TableStream Stream(StreamViewType type) =>
        type == StreamViewType.KEYS_ONLY ? TableStream.KeysOnly
        : type == StreamViewType.NEW_IMAGE ? TableStream.NewImage
        : type == StreamViewType.OLD_IMAGE ? TableStream.OldImage
        : TableStream.NewAndOldImages;
}
