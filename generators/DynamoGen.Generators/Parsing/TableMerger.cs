using DynamoGen.Generators.Model;
using DynamoGen.Tables;

namespace DynamoGen.Generators.Parsing;

/// <summary>Puts together what several types say of one table.</summary>
internal static class TableMerger
{
    /// <summary>The table of two declarations.</summary>
    /// <returns>The merged table, or what they disagree on.</returns>
    public static (TableModel? Table, string? Disagreement) Merge(TableModel first, TableModel second)
    {
        var disagreements = new List<string>();
        var indexes = first.Indexes.ToList();
        foreach (var index in second.Indexes)
        {
            if (indexes.Find(other => other.Name == index.Name) is not { } same)
                indexes.Add(index);
            else if (same with { Added = index.Added } != index)
                disagreements.Add($"index '{index.Name}'");
            else
                indexes[indexes.IndexOf(same)] = same with { Added = same.Added.Concat(index.Added).Distinct().ToEquatableArray() };
        }

        var excess = indexes.Find(index => index.Projection == IndexModel.Include && index.NonKeys.Count() + 1 > ServiceLimits.IncludedAttributesOfIndex);
        if (excess is not null)
            disagreements.Add(
                $"index '{excess.Name}', which with '{TableModel.ItemTypeAttribute}' and the members of both types' keys would include {excess.NonKeys.Count() + 1} attributes, "
                + $"and the service allows {ServiceLimits.IncludedAttributesOfIndex}");

        var tags = first.Tags.Concat(second.Tags).Distinct().OrderBy(tag => tag.Key, StringComparer.Ordinal).ToEquatableArray();
        if (tags.Select(tag => tag.Key).Distinct().Count() < tags.Count)
            disagreements.Add("its tags");
        if (first.HasItemTypeMember || second.HasItemTypeMember)
            disagreements.Add($"the attribute '{TableModel.ItemTypeAttribute}', which tells the types of a shared table apart and is no member's");
        if (first.PartitionKey != second.PartitionKey)
            disagreements.Add($"the partition key ({Describe(first.PartitionKey)}, {Describe(second.PartitionKey)})");
        if (first.SortKey != second.SortKey)
            disagreements.Add($"the sort key ({Describe(first.SortKey)}, {Describe(second.SortKey)})");

        var merged = first with
        {
            Indexes = indexes.ToEquatableArray(),
            Tags = tags,
            Billing = Value(first.Billing, second.Billing, "billing"),
            ReadCapacity = Value(first.ReadCapacity, second.ReadCapacity, "read capacity"),
            WriteCapacity = Value(first.WriteCapacity, second.WriteCapacity, "write capacity"),
            MaxReadRequestUnits = Value(first.MaxReadRequestUnits, second.MaxReadRequestUnits, "maximum read units"),
            MaxWriteRequestUnits = Value(first.MaxWriteRequestUnits, second.MaxWriteRequestUnits, "maximum write units"),
            StorageClass = Value(first.StorageClass, second.StorageClass, "the storage class"),
            Encryption = Value(first.Encryption, second.Encryption, "encryption"),
            EncryptionKey = Text(first.EncryptionKey, second.EncryptionKey, "the encryption key"),
            PointInTimeRecovery = Value(first.PointInTimeRecovery, second.PointInTimeRecovery, "point-in-time recovery"),
            RecoveryPeriodInDays = Value(first.RecoveryPeriodInDays, second.RecoveryPeriodInDays, "the recovery period"),
            DeletionProtection = Value(first.DeletionProtection, second.DeletionProtection, "deletion protection"),
            Stream = Value(first.Stream, second.Stream, "the stream"),
            TimeToLiveAttribute = Text(first.TimeToLiveAttribute, second.TimeToLiveAttribute, "the time-to-live attribute"),
            UsesTemplates = first.UsesTemplates || second.UsesTemplates,
            AllowScan = Value(first.AllowScan, second.AllowScan, "scans"),
        };
        if (merged.Billing == TableModel.Provisioned && (merged.MaxReadRequestUnits ?? merged.MaxWriteRequestUnits) is not null)
            disagreements.Add("billing, which is provisioned, and on demand where maximum request units are given");
        return disagreements.Count == 0 ? (merged, null) : (null, string.Join(", ", disagreements));

        T? Value<T>(T? one, T? other, string what) where T : struct
        {
            if (one is { } a && other is { } b && !a.Equals(b))
                disagreements.Add(what);
            return one ?? other;
        }

        string? Text(string? one, string? other, string what)
        {
            if (one is not null && other is not null && one != other)
                disagreements.Add(what);
            return one ?? other;
        }
    }

    private static string Describe(KeyModel? key) => key is null ? "none" : $"{key.Name}:{key.Type}";
}
