using DynamoGen.Mapping;

namespace DynamoGen;

/// <summary>
/// Says of a converter what it writes, always. With S, N or B the members that it converts can be keys, and the types that it converts members of sets; N bounds their size. For other
/// bounds put <see cref="MaxSizeAttribute"/> on the converter as well.
/// </summary>
/// <param name="type">DynamoDB's type.</param>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class StoredAsAttribute(DynamoType type) : Attribute
{
    /// <summary>DynamoDB's type.</summary>
    public DynamoType Type { get; } = type;
}
