namespace DynamoGen;

/// <summary>Says how a member is stored: under which attribute name, and how null and enums are written.</summary>
/// <param name="name">The attribute name, 1–65,535 bytes of UTF-8 (255 for keys); the member's own name, by the table's naming policy, when null.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DynamoAttributeAttribute(string? name = null) : Attribute
{
    /// <summary>The attribute name, or null to derive it from the member's.</summary>
    public string? Name { get; } = name;

    /// <summary>Writes null as DynamoDB's NULL. Otherwise null is left out, but for members with an initialiser, whose null would come back as the initial value.</summary>
    public bool WriteNull { get; set; }

    /// <summary>Writes an enum as its number. Otherwise it is written by name, but for <c>[Flags]</c> enums, which are always numbers.</summary>
    public bool EnumAsNumber { get; set; }
}
