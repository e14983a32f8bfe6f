namespace DynamoGen.Generators.Model;

/// <summary>All that is generated for a projection.</summary>
/// <param name="Type">The type.</param>
/// <param name="Mapping">Its walk.</param>
/// <param name="Item">The item type as the generated file names it.</param>
/// <param name="ItemType">What the item type is called in the attribute <c>_type</c>.</param>
/// <param name="FormerItemTypes">What it was called there before.</param>
/// <param name="Table">The item's table.</param>
/// <param name="Nested">The walks of the types that it reaches.</param>
/// <param name="Enums">The converters of the enums that it reaches.</param>
internal sealed record ProjectionModel(
    TypeModel Type, MappingModel Mapping, string Item, string ItemType, EquatableArray<string> FormerItemTypes, string Table, EquatableArray<MappingModel> Nested, EquatableArray<EnumModel> Enums);

/// <summary>A projection with what it takes from its table.</summary>
/// <param name="Projection">The projection.</param>
/// <param name="IsShared">Whether other types share the table.</param>
internal sealed record ProjectionOutput(ProjectionModel Projection, bool IsShared);
