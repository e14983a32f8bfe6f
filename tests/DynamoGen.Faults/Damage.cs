namespace DynamoGen.Faults;

/// <summary>What becomes of an answer on its way.</summary>
public enum Damage
{
    /// <summary>Nothing: it arrives.</summary>
    None,

    /// <summary>The connection is reset instead.</summary>
    Reset,

    /// <summary>The connection ends in the middle of the body.</summary>
    Truncated,

    /// <summary>A byte of the body is another, under the checksum of the right one.</summary>
    WrongBody,

    /// <summary>The body is right, and its checksum is not.</summary>
    WrongChecksum,
}
