namespace DynamoGen;

/// <summary>The storage class of a table.</summary>
public enum StorageClass
{
    /// <summary>The default.</summary>
    Standard,

    /// <summary>Cheaper storage, dearer requests: for data that is seldom touched.</summary>
    StandardInfrequentAccess,
}
