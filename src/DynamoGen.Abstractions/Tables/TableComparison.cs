namespace DynamoGen.Tables;

/// <summary>What differs between a declared table and the live one: what can be added, what cannot become true, and what is left alone.</summary>
internal static class TableComparison
{
    public static LiveIndex? Find(LiveTable live, IndexDefinition index) => live.Indexes.FirstOrDefault(other => other.Name == index.Name);

    /// <summary>The features that a definition asks for.</summary>
    public static TableFeatures Declared(TableDefinition definition) =>
        (definition.TimeToLiveAttribute is null ? 0 : TableFeatures.TimeToLive)
        | (definition.RecoveryPeriodInDays is null ? 0 : TableFeatures.Recovery)
        | (definition.Tags.Count == 0 ? 0 : TableFeatures.Tags)
        | (definition.Encryption == TableEncryption.AwsOwnedKey ? 0 : TableFeatures.Encryption)
        | (definition.StorageClass == StorageClass.Standard ? 0 : TableFeatures.StorageClass)
        | ((definition.MaximumThroughput ?? default) == default ? 0 : TableFeatures.MaximumThroughput);

    /// <summary>The features that a definition asks for and the table does not have at all.</summary>
    public static TableFeatures Undone(TableDefinition definition, LiveTable live) =>
        Declared(definition)
        & ~(live.TimeToLiveAttribute is null ? 0 : TableFeatures.TimeToLive)
        & ~(live.RecoveryPeriodInDays is null ? 0 : TableFeatures.Recovery)
        & ~(definition.Tags.Keys.All(live.Tags.ContainsKey) ? TableFeatures.Tags : 0)
        & ~(live.EncryptionKey is null ? 0 : TableFeatures.Encryption)
        & ~(live.StorageClass == StorageClass.Standard ? 0 : TableFeatures.StorageClass)
        & ~((live.MaximumThroughput ?? default) == default ? 0 : TableFeatures.MaximumThroughput);

    /// <summary>Why the live table cannot become the declared one by adding to it.</summary>
    public static IEnumerable<string> Refusals(TableDefinition definition, LiveTable live)
    {
        if (live.Status == "DELETING")
            yield return "the table is being deleted; run again when it is gone";
        else if (live.Status is not ("ACTIVE" or "CREATING" or "UPDATING"))
            yield return $"the table cannot be used in its status {live.Status}";
        if (definition.PartitionKey != live.PartitionKey)
            yield return $"partition key {Change(live.PartitionKey, definition.PartitionKey)} needs a new table";
        if (definition.SortKey != live.SortKey)
            yield return $"sort key {Change(live.SortKey, definition.SortKey)} needs a new table";
        foreach (var index in definition.Indexes)
        {
            if (RefusalOf(index, live) is { } reason)
                yield return reason;
        }

        if (definition.TimeToLiveAttribute is not { } attribute)
            yield break;
        if (live.TimeToLiveEnding)
            yield return "time to live is being turned off, which takes up to an hour; run again when it is off";
        else if (live.TimeToLiveAttribute is { } other && other != attribute)
            yield return $"time to live {other} -> {attribute}: turn it off first, which takes up to an hour";
    }

    /// <summary>Settings of the live table that are not as declared and stay as they are.</summary>
    public static IEnumerable<string> Differences(TableDefinition definition, LiveTable live, TableFeatures unsupported)
    {
        var billing = TableSpelling.Billing(live.Billing, live.ProvisionedCapacity);
        var declaredBilling = TableSpelling.Billing(definition.Billing, definition.ProvisionedCapacity);
        if (billing != declaredBilling)
            yield return Differs("billing", billing, declaredBilling);
        foreach (var index in live.Indexes)
        {
            if (DifferenceOf(index, definition) is { } difference)
                yield return difference;
        }

        if (live.Stream != definition.Stream)
            yield return Differs("stream", TableSpelling.Stream(live.Stream), TableSpelling.Stream(definition.Stream));
        if (live.DeletionProtection != definition.DeletionProtection)
            yield return Differs("deletion protection", TableSpelling.OnOff(live.DeletionProtection), TableSpelling.OnOff(definition.DeletionProtection));
        if (live.TimeToLiveAttribute is { } attribute && definition.TimeToLiveAttribute is null)
            yield return Differs("time to live", $"on {attribute}", "none");
        if (live.RecoveryPeriodInDays is { } days && days != definition.RecoveryPeriodInDays)
            yield return Differs("point-in-time recovery", TableSpelling.Recovery(days), TableSpelling.Recovery(definition.RecoveryPeriodInDays));
        foreach (var (key, value) in definition.Tags.OrderBy(tag => tag.Key, StringComparer.Ordinal))
        {
            if (live.Tags.TryGetValue(key, out var other) && other != value)
                yield return Differs($"tag {key}", other, value);
        }

        var comparable = ~(unsupported & Undone(definition, live));
        if (comparable.HasFlag(TableFeatures.Encryption) && !SameKey(definition, live.EncryptionKey))
        {
            var encryption = live.EncryptionKey is null ? TableEncryption.AwsOwnedKey : TableEncryption.CustomerManagedKey;
            yield return Differs("encryption", TableSpelling.Encryption(encryption, live.EncryptionKey), TableSpelling.Encryption(definition.Encryption, definition.EncryptionKey));
        }

        if (comparable.HasFlag(TableFeatures.StorageClass) && live.StorageClass != definition.StorageClass)
            yield return Differs("storage class", TableSpelling.Class(live.StorageClass), TableSpelling.Class(definition.StorageClass));
        if (comparable.HasFlag(TableFeatures.MaximumThroughput) && (live.MaximumThroughput ?? default) != (definition.MaximumThroughput ?? default))
            yield return Differs("maximum throughput", TableSpelling.Maximum(live.MaximumThroughput), TableSpelling.Maximum(definition.MaximumThroughput));
    }

    private static string? RefusalOf(IndexDefinition index, LiveTable live)
    {
        if (Find(live, index) is not { } other)
        {
            return index.IsLocal
                ? $"local index {index.Name} is missing and can only be made together with a table: needs a new table"
                : TypeConflict(index, live);
        }

        if (other.Status == "DELETING")
            return $"index {index.Name} is being deleted; run again when it is gone";
        var keys = TableSpelling.Keys(other.PartitionKeys, other.SortKeys);
        var declaredKeys = TableSpelling.Keys(index.PartitionKeys, index.SortKeys);
        var projection = TableSpelling.Projection(other.Projection, other.IncludedAttributes);
        var declaredProjection = TableSpelling.Projection(index.Projection, index.IncludedAttributes);
        const string Advice = "an index never changes, give the declared one another name or delete the live one first";
        if (other.IsLocal != index.IsLocal)
            return $"index {index.Name} {Scope(other.IsLocal)} -> {Scope(index.IsLocal)}: {Advice}";
        if (keys != declaredKeys)
            return $"index {index.Name} key {keys} -> {declaredKeys}: {Advice}";
        return projection == declaredProjection ? null : $"index {index.Name} projection {projection} -> {declaredProjection}: {Advice}";
    }

    // The service holds one type for an attribute name over all keys of a table.
    private static string? TypeConflict(IndexDefinition index, LiveTable live)
    {
        var used = live.Indexes.SelectMany(other => other.PartitionKeys.Concat(other.SortKeys)).Append(live.PartitionKey).Concat(List(live.SortKey)).ToList();
        foreach (var key in index.Keys)
        {
            if (used.Find(other => other.Name == key.Name && other.Type != key.Type) is { Name: not null } other)
                return $"index {index.Name} key {Change(other, key)}: the attribute is already the key of something else with the first type";
        }

        return null;
    }

    private static string? DifferenceOf(LiveIndex index, TableDefinition definition)
    {
        if (definition.Indexes.FirstOrDefault(other => other.Name == index.Name) is not { } declared)
            return $"{(index.IsLocal ? "local index" : "index")} {index.Name} is not declared";
        if (index.IsLocal || index.ProvisionedCapacity is not { } capacity || definition.CapacityOf(declared) is not { } wanted || capacity == wanted)
            return null;
        return Differs($"index {index.Name} capacity", TableSpelling.Units(capacity), TableSpelling.Units(wanted));
    }

    // aws/dynamodb cannot be told from a key of the customer's by its ARN, nor an alias be compared with one.
    private static bool SameKey(TableDefinition definition, string? live) => definition.Encryption switch
    {
        TableEncryption.AwsOwnedKey => live is null,
        TableEncryption.AwsManagedKey => live is not null,
        _ => live is not null && SameKey(definition.EncryptionKey!, live),
    };

    private static bool SameKey(string declared, string live) =>
        declared.Contains("alias/", StringComparison.Ordinal) || declared == live || live.EndsWith("/" + declared, StringComparison.Ordinal);

    private static IEnumerable<KeyAttribute> List(KeyAttribute? key) => key is { } some ? [some] : [];

    private static string Scope(bool isLocal) => isLocal ? "local" : "global";

    private static string Differs(string what, string live, string declared) => $"{what} {live}, declared {declared}";

    private static string Change(KeyAttribute? live, KeyAttribute? declared) =>
        live is { } from && declared is { } to && from.Name == to.Name
            ? $"{from.Name} {TableSpelling.Type(from.Type)} -> {TableSpelling.Type(to.Type)}"
            : $"{(live is { } l ? TableSpelling.Key(l) : "none")} -> {(declared is { } d ? TableSpelling.Key(d) : "none")}";
}
