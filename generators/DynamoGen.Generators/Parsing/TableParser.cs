using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using DynamoGen.Tables;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>The named arguments of <c>[DynamoTable]</c>.</summary>
internal enum DynamoTableArguments
{
    Billing, ReadCapacity, WriteCapacity, MaxReadRequestUnits, MaxWriteRequestUnits, StorageClass, Encryption, EncryptionKey, PointInTimeRecovery, RecoveryPeriodInDays, DeletionProtection, Stream, Tags,
    AllowScan, AttributeNaming, PartitionKeyName, SortKeyName, ItemType, FormerItemTypes,
}

/// <summary>Reads what a type says of its table.</summary>
internal static class TableParser
{
    private const int CustomerManagedKey = 2;

    public static TableModel? Parse(
        INamedTypeSymbol type, AttributeData annotation, List<ParsedMember> members, KeyParser keys, IEnumerable<IndexModel> indexes, ParseContext context, Location fallback)
    {
        var location = annotation.Location(type, context.CancellationToken);
        var name = annotation.Text() ?? "";
        if (NameRules.CheckTableOrIndex(name) is { } fault)
            context.Error(DiagnosticDescriptors.InvalidName, location, "Table", name, fault);
        var table = new TableModel(
            name,
            keys.PartitionKey!.Key,
            keys.SortKey?.Key,
            indexes.ToEquatableArray(),
            annotation.Number(nameof(DynamoTableArguments.Billing)),
            annotation.LongNumber(nameof(DynamoTableArguments.ReadCapacity)),
            annotation.LongNumber(nameof(DynamoTableArguments.WriteCapacity)),
            annotation.LongNumber(nameof(DynamoTableArguments.MaxReadRequestUnits)),
            annotation.LongNumber(nameof(DynamoTableArguments.MaxWriteRequestUnits)),
            annotation.Number(nameof(DynamoTableArguments.StorageClass)),
            annotation.Number(nameof(DynamoTableArguments.Encryption)),
            annotation.Text(nameof(DynamoTableArguments.EncryptionKey)),
            annotation.Flag(nameof(DynamoTableArguments.PointInTimeRecovery)),
            annotation.Number(nameof(DynamoTableArguments.RecoveryPeriodInDays)),
            annotation.Flag(nameof(DynamoTableArguments.DeletionProtection)),
            annotation.Number(nameof(DynamoTableArguments.Stream)),
            TimeToLive(members, context, fallback),
            annotation.Flag(nameof(DynamoTableArguments.AllowScan)),
            Tags(annotation, context, location),
            members.Exists(member => member.Model.AttributeName == TableModel.ItemTypeAttribute),
            keys.UsesTemplates);
        Check(table, context, location);
        return context.HasErrors ? null : table;
    }

    private static string? TimeToLive(List<ParsedMember> members, ParseContext context, Location fallback)
    {
        var marked = members.FindAll(member => member.Annotations.Find(AnnotationNames.TimeToLive) is not null);
        foreach (var other in marked.Skip(1))
            context.Error(DiagnosticDescriptors.TimeToLive, PropertyCollector.InSource(other.Property, fallback), other.Property.Name, $"'{marked[0].Property.Name}' is it already, and a table has one");
        return marked.FirstOrDefault()?.Model.AttributeName;
    }

    private static EquatableArray<TagModel> Tags(AttributeData annotation, ParseContext context, Location location)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in annotation.Texts(nameof(DynamoTableArguments.Tags)))
        {
            var separator = tag.IndexOf('=');
            var (key, value) = separator < 0 ? ("", "") : (tag.Substring(0, separator), tag.Substring(separator + 1));
            if (key.Length == 0 || tags.ContainsKey(key))
                Invalid("write each tag once, as key=value");
            else if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
                Invalid("keys that begin with 'aws:' are AWS's own");
            else if (key.Length > ServiceLimits.TagKeyLength || value.Length > ServiceLimits.TagValueLength)
                Invalid($"a key has at most {ServiceLimits.TagKeyLength} characters, a value {ServiceLimits.TagValueLength}");
            else
                tags.Add(key, value);

            void Invalid(string reason) => context.Error(DiagnosticDescriptors.InvalidSetting, location, $"Tag '{tag}'", reason);
        }

        return tags.OrderBy(tag => tag.Key, StringComparer.Ordinal).Select(tag => new TagModel(tag.Key, tag.Value)).ToEquatableArray();
    }

    private static void Check(TableModel table, ParseContext context, Location location)
    {
        var subject = $"Table '{table.Name}'";
        if (table is { HasItemTypeMember: true, UsesTemplates: true })
            Invalid($"key templates need the attribute '{TableModel.ItemTypeAttribute}' to tell types apart; store that member under another name");
        foreach (var (what, count, maximum) in TableLimits.Exceeded(table, isMarked: table.UsesTemplates))
            context.Error(DiagnosticDescriptors.TooMany, location, table.Name, count, what, maximum);
        foreach (var duplicate in table.Indexes.GroupBy(index => index.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            Invalid($"it declares index '{duplicate.Key}' more than once");

        var isProvisioned = table.Billing == TableModel.Provisioned;
        if (isProvisioned && (table.ReadCapacity is not >= 1 || table.WriteCapacity is not >= 1))
            Invalid("provisioned billing needs ReadCapacity and WriteCapacity of at least 1");
        if (!isProvisioned && (table.ReadCapacity ?? table.WriteCapacity ?? table.Indexes.Select(index => index.ReadCapacity ?? index.WriteCapacity).FirstOrDefault(capacity => capacity is not null)) is not null)
            Invalid("ReadCapacity and WriteCapacity need Billing = TableBilling.Provisioned");
        if (isProvisioned && (table.MaxReadRequestUnits ?? table.MaxWriteRequestUnits) is not null)
            Invalid("MaxReadRequestUnits and MaxWriteRequestUnits are for on-demand billing");
        if (table.MaxReadRequestUnits < 0 || table.MaxWriteRequestUnits < 0 || table.Indexes.Any(index => index.ReadCapacity < 0 || index.WriteCapacity < 0))
            Invalid("capacities are not negative");
        if (table.Encryption == CustomerManagedKey != table.EncryptionKey is not null)
            Invalid("Encryption = TableEncryption.CustomerManagedKey and EncryptionKey go together");
        if (table.RecoveryPeriodInDays is { } days && (days is < 1 or > ServiceLimits.RecoveryDays || table.PointInTimeRecovery != true))
            Invalid($"RecoveryPeriodInDays is 1 to {ServiceLimits.RecoveryDays}, with PointInTimeRecovery = true");

        void Invalid(string reason) => context.Error(DiagnosticDescriptors.InvalidSetting, location, subject, reason);
    }
}
