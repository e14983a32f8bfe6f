using System.Text;

namespace DynamoGen.Tables;

/// <summary>What the service would refuse in a definition, found before anything is sent ("Constraints in Amazon DynamoDB").</summary>
/// <remarks>Generated definitions were checked by the compiler; this is for those that are written by hand or merged, and for physical names.</remarks>
internal static class TableDefinitionRules
{
    public static IEnumerable<string> Faults(TableDefinition definition, string physicalName) =>
        [.. NameFaults("table", physicalName), .. KeyFaults(definition), .. IndexFaults(definition), .. SettingFaults(definition)];

    private static IEnumerable<string> NameFaults(string what, string name)
    {
        var rightLength = name.Length is >= ServiceLimits.MinNameLength and <= ServiceLimits.MaxNameLength;
        if (!rightLength || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.'))
            yield return $"the {what} name '{name}' is not {ServiceLimits.MinNameLength} to {ServiceLimits.MaxNameLength} characters of a-z A-Z 0-9 _ - .";
    }

    private static IEnumerable<string> KeyFaults(TableDefinition definition)
    {
        var types = new Dictionary<string, KeyAttributeType>(StringComparer.Ordinal);
        foreach (var key in Keys(definition))
        {
            if (Encoding.UTF8.GetByteCount(key.Name) is < 1 or > ServiceLimits.KeyAttributeNameBytes)
                yield return $"the key attribute name '{key.Name}' is not 1 to {ServiceLimits.KeyAttributeNameBytes} bytes long";
            if (!types.TryAdd(key.Name, key.Type) && types[key.Name] != key.Type)
            {
                yield return $"the key attribute {key.Name} is declared as {TableSpelling.Type(types[key.Name])} and as {TableSpelling.Type(key.Type)}; "
                    + "the service holds one type for all keys of a table";
            }
        }

        if (definition.SortKey is { } sort && sort.Name == definition.PartitionKey.Name)
            yield return $"partition key and sort key are both {sort.Name}";
    }

    private static IEnumerable<string> IndexFaults(TableDefinition definition)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var index in definition.Indexes)
        {
            foreach (var fault in NameFaults("index", index.Name))
                yield return fault;
            if (!names.Add(index.Name))
                yield return $"index {index.Name} is declared twice";
            if (index.Projection == IndexProjection.Include != index.IncludedAttributes.Count > 0)
            {
                var included = TableSpelling.Count(index.IncludedAttributes.Count, "included attribute");
                yield return $"index {index.Name} has the projection {TableSpelling.Projection(index.Projection, []).TrimEnd()} and {included}";
            }

            if (index.IncludedAttributes.Count > ServiceLimits.IncludedAttributesOfIndex)
                yield return $"index {index.Name} includes more than {ServiceLimits.IncludedAttributesOfIndex} attributes";
            if (index.PartitionKeys.Count is < 1 or > ServiceLimits.IndexKeyAttributes || index.SortKeys.Count > ServiceLimits.IndexKeyAttributes)
                yield return $"index {index.Name} needs 1 to {ServiceLimits.IndexKeyAttributes} attributes in its partition key and at most {ServiceLimits.IndexKeyAttributes} in its sort key";
            if (index.Keys.GroupBy(key => key.Name, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { Key: var twice })
                yield return $"index {index.Name} names {twice} twice in its key";
            if (index.IsLocal && (index.SortKeys.Count != 1 || definition.SortKey is null || !index.PartitionKeys.SequenceEqual([definition.PartitionKey])))
            {
                var partition = TableSpelling.Key(definition.PartitionKey);
                yield return $"local index {index.Name} needs a sort key, a table with a sort key, and the table's partition key {partition}";
            }
        }

        if (definition.Indexes.Count(index => index.IsLocal) > ServiceLimits.LocalIndexes)
            yield return $"more than {ServiceLimits.LocalIndexes} local indexes";
        if (definition.Indexes.Sum(index => index.IncludedAttributes.Count) > ServiceLimits.IncludedAttributes)
            yield return $"more than {ServiceLimits.IncludedAttributes} included attributes over all indexes";
    }

    private static IEnumerable<string> SettingFaults(TableDefinition definition)
    {
        if (definition.Billing == TableBilling.Provisioned && definition.ProvisionedCapacity is not { Read: >= 1, Write: >= 1 })
            yield return "provisioned billing needs a read and a write capacity of at least 1";
        if (definition.Billing == TableBilling.Provisioned && definition.MaximumThroughput is not null)
            yield return "a maximum throughput is for on-demand billing only";
        if (definition.Encryption == TableEncryption.CustomerManagedKey == string.IsNullOrEmpty(definition.EncryptionKey))
            yield return "an encryption key is named if and only if a customer-managed key encrypts the table";
        if (definition.RecoveryPeriodInDays is < 1 or > ServiceLimits.RecoveryDays)
            yield return $"the recovery period of {definition.RecoveryPeriodInDays} days is not 1 to {ServiceLimits.RecoveryDays}";
        if (definition.Tags.Count > ServiceLimits.Tags)
            yield return $"more than {ServiceLimits.Tags} tags";
        foreach (var (key, value) in definition.Tags)
        {
            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
                yield return $"the key of tag '{key}' begins with 'aws:', as those of AWS do";
            else if (key.Length is 0 or > ServiceLimits.TagKeyLength || value is not { Length: <= ServiceLimits.TagValueLength })
                yield return $"tag '{key}' needs a key of 1 to {ServiceLimits.TagKeyLength} characters and a value of at most {ServiceLimits.TagValueLength}, and they have {key.Length} and {value?.Length ?? 0}";
        }
        if (definition.TimeToLiveAttribute is { } attribute && Keys(definition).Any(key => key.Name == attribute && key.Type != KeyAttributeType.Number))
            yield return $"the time-to-live attribute {attribute} is a key that is no number";
    }

    private static IEnumerable<KeyAttribute> Keys(TableDefinition definition)
    {
        yield return definition.PartitionKey;
        if (definition.SortKey is { } sort)
            yield return sort;
        foreach (var index in definition.Indexes)
        {
            foreach (var key in index.Keys)
                yield return key;
        }
    }
}
