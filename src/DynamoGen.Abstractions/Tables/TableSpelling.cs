using System.Globalization;

namespace DynamoGen.Tables;

/// <summary>How tables are written for people: in the service's own words, the same under every culture.</summary>
internal static class TableSpelling
{
    private static readonly (TableFeatures Feature, string Name)[] FeatureNames =
    [
        (TableFeatures.TimeToLive, "time to live"),
        (TableFeatures.Recovery, "point-in-time recovery"),
        (TableFeatures.Tags, "tags"),
        (TableFeatures.Encryption, "encryption"),
        (TableFeatures.StorageClass, "storage class"),
        (TableFeatures.MaximumThroughput, "maximum throughput"),
    ];

    public static string Type(KeyAttributeType type) => type switch
    {
        KeyAttributeType.String => "S",
        KeyAttributeType.Number => "N",
        _ => "B",
    };

    public static string Key(KeyAttribute key) => $"{key.Name}:{Type(key.Type)}";

    public static string Keys(KeyAttribute partition, KeyAttribute? sort) => sort is { } key ? $"{Key(partition)} {Key(key)}" : Key(partition);

    public static string Keys(IReadOnlyList<KeyAttribute> partition, IReadOnlyList<KeyAttribute> sort) =>
        sort.Count == 0 ? Joined(partition) : $"{Joined(partition)} {Joined(sort)}";

    public static string Billing(TableBilling billing, CapacityUnits? capacity) =>
        billing == TableBilling.OnDemand ? "PAY_PER_REQUEST" : $"PROVISIONED {Units(capacity ?? default)}";

    public static string Units(CapacityUnits units) => string.Create(CultureInfo.InvariantCulture, $"{units.Read} read {units.Write} write");

    public static string Maximum(CapacityUnits? units) => units is { } some && some != default ? Units(some) : "none";

    public static string Class(StorageClass storageClass) => storageClass == StorageClass.Standard ? "STANDARD" : "STANDARD_INFREQUENT_ACCESS";

    public static string Stream(TableStream stream) => stream switch
    {
        TableStream.None => "none",
        TableStream.KeysOnly => "KEYS_ONLY",
        TableStream.NewImage => "NEW_IMAGE",
        TableStream.OldImage => "OLD_IMAGE",
        _ => "NEW_AND_OLD_IMAGES",
    };

    public static string Projection(IndexProjection projection, IEnumerable<string> included) => projection switch
    {
        IndexProjection.All => "ALL",
        IndexProjection.KeysOnly => "KEYS_ONLY",
        _ => "INCLUDE " + string.Join(", ", included.Order(StringComparer.Ordinal)),
    };

    public static string Encryption(TableEncryption encryption, string? key) => encryption switch
    {
        TableEncryption.AwsOwnedKey => "key owned by AWS",
        TableEncryption.AwsManagedKey => "key aws/dynamodb",
        _ => $"key {key}",
    };

    public static string Recovery(int? days) => days is { } some ? string.Create(CultureInfo.InvariantCulture, $"{some} days") : "off";

    public static string OnOff(bool on) => on ? "on" : "off";

    public static string Tags(IEnumerable<KeyValuePair<string, string>> tags) =>
        string.Join(", ", tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => $"{tag.Key}={tag.Value}"));

    public static string Features(TableFeatures features) =>
        string.Join(", ", FeatureNames.Where(named => features.HasFlag(named.Feature)).Select(named => named.Name));

    public static string Count(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    private static string Joined(IEnumerable<KeyAttribute> keys) => string.Join('+', keys.Select(Key));
}
