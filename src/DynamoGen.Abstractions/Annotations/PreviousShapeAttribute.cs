namespace DynamoGen;

/// <summary>
/// Says which shape an item's type had before, so that items of old are read as well: they are read as <typeparamref name="TPrevious"/> and converted by a static method of the
/// annotated type that takes it and returns the annotated type. The previous shape may have one before it, so that a chain leads from the first to the item.
/// </summary>
/// <remarks>
/// Each item carries the number of its shape in the attribute <c>_shape</c>, the first being 1; items without the attribute are of the first. Reading such types looks at that attribute before
/// anything else. An item is stored in its newest shape by the next put; nothing is written by reading.
/// </remarks>
/// <typeparam name="TPrevious">A class, record or struct with the members of the previous shape.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class PreviousShapeAttribute<TPrevious> : Attribute;
