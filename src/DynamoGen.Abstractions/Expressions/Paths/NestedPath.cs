using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>Makes the conditions on a nested object, or an item, as a whole. For generated code.</summary>
public static class NestedPath
{
    /// <summary>It is there, be it NULL.</summary>
    /// <param name="path">Its place.</param>
    public static DynamoCondition Exists(DocumentPath path) => Conditions.Exists(path);

    /// <summary>It is missing.</summary>
    /// <param name="path">Its place.</param>
    public static DynamoCondition NotExists(DocumentPath path) => Conditions.NotExists(path);

    /// <summary>What every item has: its partition key.</summary>
    /// <typeparam name="TItem">The item type.</typeparam>
    public static DocumentPath OfItem<TItem>() where TItem : class, IDynamoItem<TItem> => new(TItem.Table.PartitionKey.Name);
}
