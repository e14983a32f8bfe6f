namespace DynamoGen;

/// <summary>
/// Marks the <c>partial</c> class that becomes the assembly's model: its tables and the registration of its repositories. Without it the model is a class in the
/// root namespace, named after the assembly: <c>ShopModel</c> for <c>Shop</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class DynamoModelAttribute : Attribute;
