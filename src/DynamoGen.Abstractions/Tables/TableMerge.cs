using System.Globalization;

namespace DynamoGen.Tables;

/// <summary>Merges two definitions of one table. A setting at its default says nothing, so that the other side's counts.</summary>
internal sealed class TableMerge(string leftModel, TableDefinition left, string rightModel, TableDefinition right)
{
    public TableDefinition Merge()
    {
        Same("partition key", TableSpelling.Key(left.PartitionKey), TableSpelling.Key(right.PartitionKey));
        Same("sort key", Spell(left.SortKey), Spell(right.SortKey));
        return new TableDefinition
        {
            Name = left.Name,
            PartitionKey = left.PartitionKey,
            SortKey = left.SortKey,
            Indexes = Indexes(),
            Billing = Either("billing", table => table.Billing),
            ProvisionedCapacity = Either("provisioned capacity", table => table.ProvisionedCapacity),
            MaximumThroughput = Either("maximum throughput", table => table.MaximumThroughput),
            StorageClass = Either("storage class", table => table.StorageClass),
            Encryption = Either("encryption", table => table.Encryption),
            EncryptionKey = Either("encryption key", table => table.EncryptionKey),
            RecoveryPeriodInDays = Either("recovery period in days", table => table.RecoveryPeriodInDays),
            DeletionProtection = left.DeletionProtection || right.DeletionProtection,
            Stream = Either("stream", table => table.Stream),
            TimeToLiveAttribute = Either("time-to-live attribute", table => table.TimeToLiveAttribute),
            Tags = Tags(),
            AllowScan = left.AllowScan || right.AllowScan,
            ItemTypes = [.. left.ItemTypes.Union(right.ItemTypes, StringComparer.Ordinal)],
        };
    }

    private List<IndexDefinition> Indexes()
    {
        var indexes = new List<IndexDefinition>();
        foreach (var index in left.Indexes)
            indexes.Add(right.Indexes.FirstOrDefault(other => other.Name == index.Name) is { } other ? Index(index, other) : index);
        return [.. indexes, .. right.Indexes.Where(index => indexes.All(other => other.Name != index.Name))];
    }

    private IndexDefinition Index(IndexDefinition l, IndexDefinition r)
    {
        Same($"index {l.Name}", Spell(l), Spell(r));
        return new IndexDefinition
        {
            Name = l.Name,
            IsLocal = l.IsLocal,
            PartitionKeys = l.PartitionKeys,
            SortKeys = l.SortKeys,
            Projection = l.Projection,
            IncludedAttributes = l.IncludedAttributes,
            ProvisionedCapacity = Either($"capacity of index {l.Name}", l.ProvisionedCapacity, r.ProvisionedCapacity),
        };
    }

    private Dictionary<string, string> Tags()
    {
        var tags = new Dictionary<string, string>(left.Tags, StringComparer.Ordinal);
        foreach (var (key, value) in right.Tags)
        {
            if (!tags.TryAdd(key, value))
                Same($"tag {key}", tags[key], value);
        }

        return tags;
    }

    private T Either<T>(string what, Func<TableDefinition, T> setting) => Either(what, setting(left), setting(right));

    private T Either<T>(string what, T l, T r)
    {
        if (EqualityComparer<T>.Default.Equals(l, default))
            return r;
        if (!EqualityComparer<T>.Default.Equals(r, default))
            Same(what, string.Create(CultureInfo.InvariantCulture, $"{l}"), string.Create(CultureInfo.InvariantCulture, $"{r}"));
        return l;
    }

    private void Same(string what, string l, string r)
    {
        if (l != r)
            throw new InvalidRequestException(
                $"The models {leftModel} and {rightModel} disagree on the table '{left.Name}': {what} is {l} in {leftModel} and {r} in {rightModel}. "
                + "Declare it alike in both, or give one of them a table of its own.")
            { Table = left.Name };
    }

    private static string Spell(IndexDefinition index) =>
        $"{(index.IsLocal ? "local" : "global")} {TableSpelling.Keys(index.PartitionKeys, index.SortKeys)} "
        + TableSpelling.Projection(index.Projection, index.IncludedAttributes);

    private static string Spell(KeyAttribute? key) => key is { } some ? TableSpelling.Key(some) : "none";
}
