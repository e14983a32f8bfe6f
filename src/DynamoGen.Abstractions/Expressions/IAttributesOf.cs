using DynamoGen.Mapping;

namespace DynamoGen.Expressions;

/// <summary>Says of a shape of conditions which item type it is of. For generated code.</summary>
/// <typeparam name="TItem">The item type.</typeparam>
public interface IAttributesOf<TItem> where TItem : class, IDynamoItem<TItem>;
