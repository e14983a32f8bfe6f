namespace DynamoGen;

/// <summary>
/// Marks the member that keeps the attributes which the type does not declare, so that an item that was read and is put again loses nothing. One a type, of
/// <c>IReadOnlyDictionary&lt;string, DynamoValue&gt;</c> or another dictionary from string to <c>DynamoValue</c>; nested types may have one as well.
/// </summary>
/// <remarks>Reading names of attributes costs some time, in such types only. Writing refuses a name that the type declares. The size rules do not count it.</remarks>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class UnknownAttributesAttribute : Attribute;
