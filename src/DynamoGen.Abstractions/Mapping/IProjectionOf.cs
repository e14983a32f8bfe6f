namespace DynamoGen.Mapping;

/// <summary>A type that has some of an item's attributes. Implemented by generated code, for types with <see cref="ProjectionOfAttribute{TItem}"/>.</summary>
/// <typeparam name="TItem">The item type.</typeparam>
public interface IProjectionOf<TItem> where TItem : class;
