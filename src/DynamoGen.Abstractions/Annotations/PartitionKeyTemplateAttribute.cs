namespace DynamoGen;

/// <summary>
/// Makes a type's partition key of several members and literals, such as <c>USER#{UserId}</c>. The key attribute, <c>PK</c> unless <see cref="DynamoTableAttribute.PartitionKeyName"/>
/// says otherwise, is derived on each write and ignored by reads: the members are stored as attributes of their own.
/// </summary>
/// <remarks>
/// Different members never make one key. What a member's format may say: <c>lower</c>, <c>upper</c> and <c>raw</c> for text and enums, digits such as <c>000000.00</c> for numbers,
/// the beginning of the stored form such as <c>yyyy-MM-dd</c> for dates and times.
/// </remarks>
/// <param name="template">Literals and members as <c>{Member}</c> or <c>{Member:format}</c>; a brace itself is written twice.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PartitionKeyTemplateAttribute(string template) : Attribute
{
    /// <summary>The template.</summary>
    public string Template { get; } = template;
}
