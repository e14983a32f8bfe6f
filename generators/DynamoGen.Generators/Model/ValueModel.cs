namespace DynamoGen.Generators.Model;

/// <summary>How a type is stored as an attribute value.</summary>
/// <param name="TypeName">The type as the generated file names it, without a nullable mark.</param>
/// <param name="IsReference">Whether it is a reference type.</param>
internal abstract record ValueModel(string TypeName, bool IsReference);

/// <summary>A value of type S, N, B or BOOL, or one that a converter makes.</summary>
/// <param name="Form">What the walk calls.</param>
/// <param name="Converter">The converter that queries and converter-made values use.</param>
/// <param name="Letter">DynamoDB's letter for the type, for error messages.</param>
/// <param name="KeyType">The key attribute type; null when the value cannot be a key.</param>
/// <param name="MapKey">How it is written as the key of a map.</param>
internal sealed record ScalarValue(string TypeName, bool IsReference, ScalarForm Form, ConverterName Converter, string Letter, KeyAttributeType? KeyType, MapKeyForm MapKey)
    : ValueModel(TypeName, IsReference);

/// <summary>A list (L).</summary>
/// <param name="Shape">What kind of collection the member is.</param>
/// <param name="Element">The elements.</param>
internal sealed record ListValue(string TypeName, bool IsReference, ListShape Shape, ElementModel Element) : ValueModel(TypeName, IsReference);

/// <summary>A set (SS, NS, BS).</summary>
/// <param name="Shape">What kind of set the member is.</param>
/// <param name="Element">The members; scalars that can be keys.</param>
internal sealed record SetValue(string TypeName, SetShape Shape, ScalarValue Element) : ValueModel(TypeName, true);

/// <summary>A map (M) with free keys.</summary>
/// <param name="Shape">What kind of dictionary the member is.</param>
/// <param name="Key">The keys.</param>
/// <param name="Element">The values.</param>
internal sealed record MapValue(string TypeName, MapShape Shape, ScalarValue Key, ElementModel Element) : ValueModel(TypeName, true);

/// <summary>A map (M) made of the members of a type.</summary>
/// <param name="Mapping">The generated type that maps it; null when the type is an item and maps itself.</param>
/// <param name="Shapes">What the names of its shapes begin with.</param>
internal sealed record NestedValue(string TypeName, bool IsReference, string? Mapping, string Shapes) : ValueModel(TypeName, IsReference);

/// <summary>An element of a collection.</summary>
/// <param name="Value">How it is stored.</param>
/// <param name="CanBeNull">Whether null is written and read as NULL.</param>
/// <param name="TypeName">The element type with its nullable mark.</param>
internal sealed record ElementModel(ValueModel Value, bool CanBeNull, string TypeName);

/// <summary>A converter, generated or of the runtime.</summary>
/// <param name="Name">Its name: a full one, or the simple name of a type in <c>DynamoGen.Mapping</c>.</param>
/// <param name="IsRuntime">Whether it belongs to the runtime.</param>
/// <param name="TypeArgument">The type argument of a generic one.</param>
internal sealed record ConverterName(string Name, bool IsRuntime, string? TypeArgument = null);

internal enum ScalarForm { String, Number, Boolean, Converter }

internal enum KeyAttributeType { String, Number, Binary }

internal enum MapKeyForm { None, String, Guid, Integer, Enum }

internal enum ListShape { Array, List, IndexedInterface, CountedInterface, Enumerable, ImmutableArray, ImmutableList, ImmutableListInterface, Collection, ReadOnlyCollection }

internal enum SetShape { HashSet, MutableInterface, ReadOnlyInterface, Frozen, ImmutableHash, ImmutableInterface, Sorted, ImmutableSorted }

internal enum MapShape { Dictionary, MutableInterface, ReadOnlyInterface, Frozen, Immutable, ImmutableInterface, Sorted, ImmutableSorted, ReadOnly }
