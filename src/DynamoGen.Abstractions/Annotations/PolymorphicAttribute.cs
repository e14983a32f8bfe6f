namespace DynamoGen;

/// <summary>
/// Makes an abstract class or record the base of a closed hierarchy: each <see cref="DerivedItemAttribute{TDerived}"/> beside it lists one type that its values can be, and an
/// attribute of the stored value says which. It may be an item, whose table then holds items of all listed types, or a nested value.
/// </summary>
/// <remarks>
/// Every type that derives from it in its assembly is to be listed or abstract. A value of another type cannot be written, and one that says another type, or none, cannot be read: both are
/// a <see cref="MappingException"/>. The attribute is written first and found wherever it stands.
/// </remarks>
/// <param name="attribute">
/// The attribute that says the type. An item whose attribute is <c>_type</c> says by it what it is among the items of other types in its table, too.
/// </param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PolymorphicAttribute(string attribute = "_type") : Attribute
{
    /// <summary>The attribute that says the type.</summary>
    public string Attribute { get; } = attribute;
}
