namespace DynamoGen.Tables;

/// <summary>The limits of the DynamoDB service, in one place. The generator and the analyzers are compiled with this very file. KB are 1,024 bytes.</summary>
/// <remarks>From "Constraints in Amazon DynamoDB" and "Service, account, and table quotas in Amazon DynamoDB"; the values are hard limits unless said otherwise.</remarks>
#if DYNAMOGEN_COMPILER
internal static class ServiceLimits
#else
public static class ServiceLimits
#endif
{
    /// <summary>The largest item: attribute names and values, in bytes.</summary>
    public const int ItemBytes = 400 * 1024;

    /// <summary>The largest partition key value, in bytes.</summary>
    public const int PartitionKeyBytes = 2048;

    /// <summary>The largest sort key value, in bytes.</summary>
    public const int SortKeyBytes = 1024;

    /// <summary>The largest attribute name, in bytes of UTF-8.</summary>
    public const int AttributeNameBytes = 65535;

    /// <summary>The largest name of a key attribute or of a projected one, in bytes of UTF-8.</summary>
    public const int KeyAttributeNameBytes = 255;

    /// <summary>The shortest name of a table or index, in characters.</summary>
    public const int MinNameLength = 3;

    /// <summary>The longest name of a table or index, in characters.</summary>
    public const int MaxNameLength = 255;

    /// <summary>The deepest nesting of a value, the attribute itself counted.</summary>
    public const int NestingDepth = 32;

    /// <summary>The most significant digits of a number.</summary>
    public const int NumberDigits = 38;

    /// <summary>Global secondary indexes a table (default quota).</summary>
    public const int GlobalIndexes = 20;

    /// <summary>Local secondary indexes a table.</summary>
    public const int LocalIndexes = 5;

    /// <summary>Attributes that make up the partition key of a global index, or its sort key ("Multi-attribute keys pattern").</summary>
    public const int IndexKeyAttributes = 4;

    /// <summary>Attributes named by INCLUDE projections, summed over all indexes of a table.</summary>
    public const int IncludedAttributes = 100;

    /// <summary>Attributes named by the INCLUDE projection of one index (API reference, "Projection").</summary>
    public const int IncludedAttributesOfIndex = 20;

    /// <summary>Keys in one BatchGetItem.</summary>
    public const int BatchGetKeys = 100;

    /// <summary>Puts and deletes in one BatchWriteItem.</summary>
    public const int BatchWriteRequests = 25;

    /// <summary>The largest request of a batch, and the most that BatchGetItem returns, in bytes.</summary>
    public const int BatchBytes = 16 * 1024 * 1024;

    /// <summary>What one page of a query or scan reads at the most, before filters, in bytes.</summary>
    public const int PageBytes = 1024 * 1024;

    /// <summary>Actions in one transaction.</summary>
    public const int TransactionActions = 100;

    /// <summary>The largest transaction, in bytes.</summary>
    public const int TransactionBytes = 4 * 1024 * 1024;

    /// <summary>The largest expression string, in bytes as sent.</summary>
    public const int ExpressionBytes = 4096;

    /// <summary>The most operators and functions in one expression.</summary>
    public const int ExpressionOperators = 300;

    /// <summary>The most operands of IN.</summary>
    public const int InOperands = 100;

    /// <summary>Tags on one table.</summary>
    public const int Tags = 50;

    /// <summary>The longest key of a tag, in characters.</summary>
    public const int TagKeyLength = 128;

    /// <summary>The longest value of a tag, in characters.</summary>
    public const int TagValueLength = 256;

    /// <summary>The longest period of point-in-time recovery, in days.</summary>
    public const int RecoveryDays = 35;

    /// <summary>The bytes that one read unit covers.</summary>
    public const int ReadUnitBytes = 4 * 1024;

    /// <summary>The bytes that one write unit covers.</summary>
    public const int WriteUnitBytes = 1024;
}
