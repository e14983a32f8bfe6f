namespace DynamoGen.Tables;

/// <summary>What a table can have besides keys and indexes, and what an emulator may lack or credentials may hide.</summary>
[Flags]
public enum TableFeatures
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary>Deletion of items whose time has come.</summary>
    TimeToLive = 1,

    /// <summary>Point-in-time recovery.</summary>
    Recovery = 1 << 1,

    /// <summary>Cost allocation tags.</summary>
    Tags = 1 << 2,

    /// <summary>Encryption with a key other than the one that AWS owns.</summary>
    Encryption = 1 << 3,

    /// <summary>A storage class other than the standard one.</summary>
    StorageClass = 1 << 4,

    /// <summary>A maximum of request units per second on an on-demand table.</summary>
    MaximumThroughput = 1 << 5,
}
