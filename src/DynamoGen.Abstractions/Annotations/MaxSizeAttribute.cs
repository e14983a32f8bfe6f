namespace DynamoGen;

/// <summary>
/// Says how large a member's value may become. The size rules count with it at build time, and a larger value is refused before it is sent. On a converter it tells the size rules
/// how large the values become that it writes; nothing is checked then.
/// </summary>
/// <param name="bytes">The largest size in bytes: UTF-8 bytes of text, raw bytes of binary values, the billed size of collections and nested values.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Struct)]
public sealed class MaxSizeAttribute(int bytes) : Attribute
{
    /// <summary>The largest size in bytes.</summary>
    public int Bytes { get; } = bytes;
}
