namespace DynamoGen.Expressions;

/// <summary>What setting an attribute to null does. For generated code.</summary>
public enum WhenNull
{
    /// <summary>It is removed.</summary>
    Remove,

    /// <summary>It is stored as NULL.</summary>
    StoreNull,

    /// <summary>It is an error: an item without it could not be read.</summary>
    Refuse,
}
