namespace DynamoGen.Tables;

/// <summary>The types that a key attribute can have.</summary>
public enum KeyAttributeType
{
    /// <summary>Text (S), ordered by its UTF-8 bytes.</summary>
    String,

    /// <summary>A number (N), ordered by value.</summary>
    Number,

    /// <summary>Bytes (B), ordered unsigned.</summary>
    Binary,
}
