namespace DynamoGen;

/// <summary>Marks the member whose value is the table's partition key: text, number or bytes, never null or empty, at most 2,048 bytes.</summary>
/// <remarks>On a parameter of a positional record it marks the property made of it.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, Inherited = true)]
public sealed class PartitionKeyAttribute : Attribute;
