namespace DynamoGen.Tables;

/// <summary>A key attribute of a table or index.</summary>
/// <param name="Name">The attribute name, at most 255 bytes.</param>
/// <param name="Type">The type that the service holds its values to.</param>
public readonly record struct KeyAttribute(string Name, KeyAttributeType Type);
