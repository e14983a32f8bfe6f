namespace DynamoGen.Generators.Model;

/// <summary>The class that is the assembly's model.</summary>
/// <param name="Namespace">Its namespace; empty for the global one.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsUsers">Whether the user declares it with <c>[DynamoModel]</c>.</param>
internal sealed record ModelClass(string Namespace, string Name, bool IsUsers)
{
    public string FullName => Namespace.Length == 0 ? $"global::{Name}" : $"global::{Namespace}.{Name}";
}

/// <summary>What all item types of the assembly say of their tables together.</summary>
/// <param name="Tables">The tables on which they agree, by name.</param>
/// <param name="Disagreements">The names of those on which they do not: their types get no walk.</param>
internal sealed record TablesModel(EquatableArray<MergedTable> Tables, EquatableArray<string> Disagreements)
{
    public MergedTable? Find(string name) => Tables.FirstOrDefault(table => table.Table.Name == name);
}

/// <summary>A table of the model.</summary>
/// <param name="Table">What is said of it.</param>
/// <param name="Property">The model's property that holds its definition.</param>
/// <param name="ItemTypes">The names of its types, where several share it or key templates are used; otherwise empty.</param>
internal sealed record MergedTable(TableModel Table, string Property, EquatableArray<string> ItemTypes);

/// <summary>An item type with what the rest of the assembly means for it.</summary>
/// <param name="Item">The item type.</param>
/// <param name="File">The name of its files.</param>
/// <param name="TableProperty">Where its table's definition is.</param>
/// <param name="IsShared">Whether its items say their type: others are stored in the same table, or key templates are used.</param>
internal sealed record ItemOutput(ItemModel Item, string File, string TableProperty, bool IsShared);

/// <summary>A repository that the model registers.</summary>
/// <param name="Interface">Its interface, in full.</param>
/// <param name="Class">Its class, in full.</param>
internal sealed record RepositoryModel(string Interface, string Class);
