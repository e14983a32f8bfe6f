namespace DynamoGen.Generators.Model;

/// <summary>All that is generated for a type that holds the items of one partition.</summary>
/// <param name="Type">The type.</param>
/// <param name="TypeName">The type as the generated file names it.</param>
/// <param name="Table">The table.</param>
/// <param name="Key">What the partition key is made of: the parameters of a read.</param>
/// <param name="Template">The function that makes the partition key; null when it is one member.</param>
/// <param name="Members">The members.</param>
/// <param name="Qualify">As in <see cref="MappingModel"/>.</param>
internal sealed record ItemCollectionModel(
    TypeModel Type, string TypeName, string Table, EquatableArray<CollectionKeyModel> Key, string? Template, EquatableArray<CollectedModel> Members, bool Qualify)
{
    /// <summary>The interface that reads it.</summary>
    public string Interface => InterfaceOf(Type.FlatName);

    /// <summary>The class that reads it.</summary>
    public string Class => ClassOf(Type.FlatName);

    /// <summary>The class that tells an item's type while it is read.</summary>
    public string Entry => $"{Type.FlatName}Entry";

    /// <summary>The interface that reads a collection of that name.</summary>
    public static string InterfaceOf(string collection) => $"I{ClassOf(collection)}";

    /// <summary>The class that reads a collection of that name.</summary>
    public static string ClassOf(string collection) => $"{collection}Reader";
}

/// <summary>A member that the partition key is made of.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="AttributeName">The attribute that stores it.</param>
/// <param name="Value">How it is stored.</param>
internal sealed record CollectionKeyModel(string Name, string AttributeName, ScalarValue Value);

/// <summary>A member that holds an item, or the items of a type.</summary>
/// <param name="Name">The member's name, escaped where it is a keyword.</param>
/// <param name="Parameter">The constructor parameter; null when the object initialiser sets it.</param>
/// <param name="ItemType">The item type as the generated file names it.</param>
/// <param name="List">The list; null when the member is one item.</param>
/// <param name="IsNeeded">Whether a partition without the item is an error.</param>
/// <param name="Marks">What <c>_type</c> says of its items, the current name first.</param>
internal sealed record CollectedModel(string Name, string? Parameter, string ItemType, ListValue? List, bool IsNeeded, EquatableArray<string> Marks);

/// <summary>An item collection with what the rest of the assembly means for it.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="TableProperty">Where its table's definition is.</param>
/// <param name="IsShared">Whether the table's items say their type.</param>
internal sealed record ItemCollectionOutput(ItemCollectionModel Collection, string TableProperty, bool IsShared);
