namespace DynamoGen;

/// <summary>Marks the member whose value is the table's sort key: text, number or bytes, never null or empty, at most 1,024 bytes.</summary>
/// <remarks>Items of one partition key are stored in the order of their sort keys: text by its UTF-8 bytes, numbers by value, bytes unsigned.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter, Inherited = true)]
public sealed class SortKeyAttribute : Attribute;
