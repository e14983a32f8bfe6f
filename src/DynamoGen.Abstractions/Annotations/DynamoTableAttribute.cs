using System.Diagnostics.CodeAnalysis;

namespace DynamoGen;

/// <summary>
/// Declares a type as an item of a DynamoDB table. The type must be a <c>partial</c> class or record with one <see cref="PartitionKeyAttribute"/> member or a
/// <see cref="PartitionKeyTemplateAttribute"/>; its mapping, key type, repository and table definition are generated at compile time.
/// </summary>
/// <remarks>
/// Several types may name the same table; their declarations are merged, and what disagrees is a build error. Everything but <see cref="Name"/> describes the
/// table for <c>init-db</c> and costs nothing at run time.
/// </remarks>
/// <param name="name">The logical table name: 3–255 characters of <c>a-z A-Z 0-9 _ - .</c>. The client adds prefixes per environment or tenant.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DynamoTableAttribute(string name) : Attribute
{
    /// <summary>The logical table name.</summary>
    public string Name { get; } = name;

    /// <summary>How reads and writes are paid for. On demand unless said otherwise.</summary>
    public TableBilling Billing { get; set; }

    /// <summary>Provisioned read capacity units per second; needed when <see cref="Billing"/> is <see cref="TableBilling.Provisioned"/>.</summary>
    public long ReadCapacity { get; set; }

    /// <summary>Provisioned write capacity units per second; needed when <see cref="Billing"/> is <see cref="TableBilling.Provisioned"/>.</summary>
    public long WriteCapacity { get; set; }

    /// <summary>The most read request units per second that an on-demand table may consume; 0 for no maximum.</summary>
    public long MaxReadRequestUnits { get; set; }

    /// <summary>The most write request units per second that an on-demand table may consume; 0 for no maximum.</summary>
    public long MaxWriteRequestUnits { get; set; }

    /// <summary>The storage class; the infrequent-access class costs less for storage and more for requests.</summary>
    public StorageClass StorageClass { get; set; }

    /// <summary>Which key encrypts the table at rest. DynamoDB always encrypts; an AWS-owned key is the default.</summary>
    public TableEncryption Encryption { get; set; }

    /// <summary>ARN, id or alias of the KMS key when <see cref="Encryption"/> is <see cref="TableEncryption.CustomerManagedKey"/>.</summary>
    [DisallowNull]
    public string? EncryptionKey { get; set; }

    /// <summary>Keeps continuous backups, so that the table can be restored to any second of the recovery period.</summary>
    public bool PointInTimeRecovery { get; set; }

    /// <summary>How many days back the table can be restored, 1–35; 0 for the service's default of 35.</summary>
    public int RecoveryPeriodInDays { get; set; }

    /// <summary>Refuses deletion of the table until the protection is taken off.</summary>
    public bool DeletionProtection { get; set; }

    /// <summary>What the table's stream of changes carries; none unless said otherwise.</summary>
    public TableStream Stream { get; set; }

    /// <summary>Cost allocation tags, each as <c>key=value</c>; at most 50. A key has 1 to 128 characters and does not begin with <c>aws:</c>, a value has at most 256.</summary>
    [SuppressMessage("Performance", "CA1819", Justification = "Attribute arguments are arrays.")]
    public string[] Tags { get; set; } = [];

    /// <summary>
    /// Allows scans: the repository gets <c>ScanAsync</c>. Without it a scan is refused, at build time (DGEN201) and before anything is sent, because it reads and bills the
    /// whole table.
    /// </summary>
    public bool AllowScan { get; set; }

    /// <summary>The attribute that a <see cref="PartitionKeyTemplateAttribute"/> fills; <c>PK</c> when not set. A key that is a member has that member's name.</summary>
    [DisallowNull]
    public string? PartitionKeyName { get; set; }

    /// <summary>The attribute that a <see cref="SortKeyTemplateAttribute"/> fills; <c>SK</c> when not set. A key that is a member has that member's name.</summary>
    [DisallowNull]
    public string? SortKeyName { get; set; }

    /// <summary>What the attribute <c>_type</c> says of the type's items where types share the table or use key templates; the type's simple name when not set.</summary>
    [DisallowNull]
    public string? ItemType { get; set; }

    /// <summary>What <c>_type</c> says of items that were written before the type was renamed: they are read too, and marked anew when they are next put.</summary>
    [SuppressMessage("Performance", "CA1819", Justification = "Attribute arguments are arrays.")]
    public string[] FormerItemTypes { get; set; } = [];

    /// <summary>How attribute names are made of member names that have no <see cref="DynamoAttributeAttribute"/> name of their own.</summary>
    public AttributeNaming AttributeNaming { get; set; }
}
