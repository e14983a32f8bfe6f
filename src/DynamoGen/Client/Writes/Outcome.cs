namespace DynamoGen.Writes;

/// <summary>What became of a write whose answer was lost.</summary>
internal enum Outcome
{
    /// <summary>It was applied.</summary>
    Applied,

    /// <summary>It was not applied.</summary>
    NotApplied,

    /// <summary>What is stored tells neither.</summary>
    Unknown,
}
