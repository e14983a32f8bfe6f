namespace DynamoGen;

/// <summary>
/// Makes a partial class or record a part of an item, to be read with just its attributes. Each member is one of the item's: of the same name, or of the attribute name that its
/// <c>[DynamoAttribute]</c> gives, and of the same type. How it is stored is said at the item alone.
/// </summary>
/// <remarks>A projection saves what travels and what is held in memory, not read units: the service bills the whole item. It cannot be stored, so that nothing is erased by mistake.</remarks>
/// <typeparam name="TItem">The item type.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ProjectionOfAttribute<TItem> : Attribute where TItem : class;
