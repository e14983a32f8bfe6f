using DynamoGen.Mapping;
using DynamoGen.Tables;

namespace DynamoGen.Writes;

/// <summary>The key of an item as it is stored, whatever its type's own key type is.</summary>
/// <param name="item">The item's attributes.</param>
internal readonly struct SavedKey<TItem>(IReadOnlyDictionary<string, DynamoValue> item) : IDynamoKey<TItem> where TItem : class, IDynamoItem<TItem>
{
    private static TableDefinition Table => TItem.Table;

    /// <summary>Whether an attribute is part of the key.</summary>
    public static bool Has(string attribute) => attribute == Table.PartitionKey.Name || attribute == Table.SortKey?.Name;

    public void Write<TWriter>(ref TWriter writer) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        writer.BeginMap(Table.SortKey is null ? 1 : 2);
        Write(ref writer, Table.PartitionKey.Name);
        if (Table.SortKey is { } sort)
            Write(ref writer, sort.Name);
        writer.EndMap();
    }

    private void Write<TWriter>(ref TWriter writer, string attribute) where TWriter : struct, IAttributeWriter, allows ref struct
    {
        writer.Name(attribute);
        DynamoValueConverter.Write(ref writer, item[attribute]);
    }
}
