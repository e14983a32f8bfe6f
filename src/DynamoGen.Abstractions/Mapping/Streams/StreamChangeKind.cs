namespace DynamoGen;

/// <summary>What happened to an item.</summary>
public enum StreamChangeKind
{
    /// <summary>There was no item under the key, and now there is.</summary>
    Insert,

    /// <summary>The item's attributes have changed.</summary>
    Modify,

    /// <summary>The item was deleted, by a caller or by its time to live.</summary>
    Remove,
}
