namespace DynamoGen;

/// <summary>What a table's stream of changes carries for each changed item.</summary>
public enum TableStream
{
    /// <summary>There is no stream.</summary>
    None,

    /// <summary>The item's key only.</summary>
    KeysOnly,

    /// <summary>The item as it is after the change.</summary>
    NewImage,

    /// <summary>The item as it was before the change.</summary>
    OldImage,

    /// <summary>The item before and after the change.</summary>
    NewAndOldImages,
}
