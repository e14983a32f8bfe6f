namespace DynamoGen.Local;

/// <summary>Who answered at an address.</summary>
internal enum ProbeAnswer
{
    /// <summary>Nobody.</summary>
    None,

    /// <summary>The DynamoDB Local that was started with the origin asked from.</summary>
    Expected,

    /// <summary>Some other server.</summary>
    Other,
}
