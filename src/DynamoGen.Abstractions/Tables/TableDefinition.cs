namespace DynamoGen.Tables;

/// <summary>All that a table's declarations say about it: what <c>init-db</c> creates and what the client checks keys against. Data only.</summary>
public sealed class TableDefinition
{
    /// <summary>The logical name, as declared.</summary>
    public required string Name { get; init; }

    /// <summary>The partition key.</summary>
    public required KeyAttribute PartitionKey { get; init; }

    /// <summary>The sort key, if there is one.</summary>
    public KeyAttribute? SortKey { get; init; }

    /// <summary>The secondary indexes, in the order of their declaration.</summary>
    public IReadOnlyList<IndexDefinition> Indexes { get; init; } = [];

    /// <summary>How reads and writes are paid for.</summary>
    public TableBilling Billing { get; init; }

    /// <summary>Capacity units per second when <see cref="Billing"/> is provisioned.</summary>
    public CapacityUnits? ProvisionedCapacity { get; init; }

    /// <summary>The most request units per second when <see cref="Billing"/> is on demand; a part of 0 has no maximum, and so has null.</summary>
    public CapacityUnits? MaximumThroughput { get; init; }

    /// <summary>The storage class.</summary>
    public StorageClass StorageClass { get; init; }

    /// <summary>Which key encrypts the table.</summary>
    public TableEncryption Encryption { get; init; }

    /// <summary>The customer-managed KMS key: ARN, id or alias.</summary>
    public string? EncryptionKey { get; init; }

    /// <summary>How many days back the table can be restored; null when point-in-time recovery is off.</summary>
    public int? RecoveryPeriodInDays { get; init; }

    /// <summary>Whether deletion of the table is refused.</summary>
    public bool DeletionProtection { get; init; }

    /// <summary>What the stream carries.</summary>
    public TableStream Stream { get; init; }

    /// <summary>The attribute after whose time items are deleted, if there is one.</summary>
    public string? TimeToLiveAttribute { get; init; }

    /// <summary>Cost allocation tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether the table may be scanned.</summary>
    public bool AllowScan { get; init; }

    /// <summary>The names, as stored in the attribute <c>_type</c>, of the item types that share this table; empty when one type has it to itself.</summary>
    public IReadOnlyList<string> ItemTypes { get; init; } = [];

    /// <summary>The index of that name.</summary>
    /// <param name="name">The index name; case counts.</param>
    /// <exception cref="ArgumentException">The table has no such index.</exception>
    public IndexDefinition Index(string name)
    {
        foreach (var index in Indexes)
            if (index.Name == name)
                return index;
        throw new ArgumentException($"Table '{Name}' has no index '{name}'. It has: {(Indexes.Count == 0 ? "none" : string.Join(", ", Indexes.Select(i => i.Name)))}.", nameof(name));
    }

    /// <summary>
    /// The capacity of a global index: its own, and the table's where a part of that is 0. Null unless <see cref="Billing"/> is provisioned, and for local
    /// indexes.
    /// </summary>
    /// <param name="index">An index of this table.</param>
    public CapacityUnits? CapacityOf(IndexDefinition index)
    {
        ArgumentNullException.ThrowIfNull(index);
        if (Billing != TableBilling.Provisioned || index.IsLocal)
            return null;
        var (read, write) = index.ProvisionedCapacity ?? default;
        var table = ProvisionedCapacity ?? default;
        return new CapacityUnits(read == 0 ? table.Read : read, write == 0 ? table.Write : write);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
