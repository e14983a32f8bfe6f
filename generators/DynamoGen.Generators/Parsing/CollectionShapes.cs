using DynamoGen.Generators.Model;

namespace DynamoGen.Generators.Parsing;

/// <summary>The collections that are stored as lists, sets and maps, by metadata name.</summary>
internal static class CollectionShapes
{
    public static readonly Dictionary<string, ListShape> Lists = new()
    {
        ["System.Collections.Generic.List`1"] = ListShape.List,
        ["System.Collections.Generic.IList`1"] = ListShape.IndexedInterface,
        ["System.Collections.Generic.IReadOnlyList`1"] = ListShape.IndexedInterface,
        ["System.Collections.Generic.ICollection`1"] = ListShape.CountedInterface,
        ["System.Collections.Generic.IReadOnlyCollection`1"] = ListShape.CountedInterface,
        ["System.Collections.Generic.IEnumerable`1"] = ListShape.Enumerable,
        ["System.Collections.Immutable.ImmutableArray`1"] = ListShape.ImmutableArray,
        ["System.Collections.Immutable.ImmutableList`1"] = ListShape.ImmutableList,
        ["System.Collections.Immutable.IImmutableList`1"] = ListShape.ImmutableListInterface,
        ["System.Collections.ObjectModel.Collection`1"] = ListShape.Collection,
        ["System.Collections.ObjectModel.ReadOnlyCollection`1"] = ListShape.ReadOnlyCollection,
    };

    public static readonly Dictionary<string, SetShape> Sets = new()
    {
        ["System.Collections.Generic.HashSet`1"] = SetShape.HashSet,
        ["System.Collections.Generic.ISet`1"] = SetShape.MutableInterface,
        ["System.Collections.Generic.IReadOnlySet`1"] = SetShape.ReadOnlyInterface,
        ["System.Collections.Frozen.FrozenSet`1"] = SetShape.Frozen,
        ["System.Collections.Immutable.ImmutableHashSet`1"] = SetShape.ImmutableHash,
        ["System.Collections.Immutable.IImmutableSet`1"] = SetShape.ImmutableInterface,
        ["System.Collections.Generic.SortedSet`1"] = SetShape.Sorted,
        ["System.Collections.Immutable.ImmutableSortedSet`1"] = SetShape.ImmutableSorted,
    };

    public static readonly Dictionary<string, MapShape> Maps = new()
    {
        ["System.Collections.Generic.Dictionary`2"] = MapShape.Dictionary,
        ["System.Collections.Generic.IDictionary`2"] = MapShape.MutableInterface,
        ["System.Collections.Generic.IReadOnlyDictionary`2"] = MapShape.ReadOnlyInterface,
        ["System.Collections.Frozen.FrozenDictionary`2"] = MapShape.Frozen,
        ["System.Collections.Immutable.ImmutableDictionary`2"] = MapShape.Immutable,
        ["System.Collections.Immutable.IImmutableDictionary`2"] = MapShape.ImmutableInterface,
        ["System.Collections.Generic.SortedDictionary`2"] = MapShape.Sorted,
        ["System.Collections.Immutable.ImmutableSortedDictionary`2"] = MapShape.ImmutableSorted,
        ["System.Collections.ObjectModel.ReadOnlyDictionary`2"] = MapShape.ReadOnly,
    };
}
