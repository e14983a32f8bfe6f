namespace DynamoGen;

/// <summary>
/// Makes a type's sort key of several members and literals, such as <c>ORDER#{PlacedAt}#{Id}</c>. The key attribute, <c>SK</c> unless <see cref="DynamoTableAttribute.SortKeyName"/>
/// says otherwise, is derived on each write and ignored by reads: the members are stored as attributes of their own.
/// </summary>
/// <remarks>Keys sort as their members do, the first one first, so that queries can name leading members and a range of the next. Formats as in <see cref="PartitionKeyTemplateAttribute"/>.</remarks>
/// <param name="template">Literals and members as <c>{Member}</c> or <c>{Member:format}</c>; a brace itself is written twice.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SortKeyTemplateAttribute(string template) : Attribute
{
    /// <summary>The template.</summary>
    public string Template { get; } = template;
}
