using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Reflection;
using DynamoGen.Mapping;

namespace DynamoGen.FidelityModel;

/// <summary>Makes collections of any supported type, with comparers by content where the platform's own would lose something.</summary>
internal static class Collections
{
    public static bool IsMap(Type type) => IsOfPlatform(type) && type.GetGenericArguments().Length == 2;

    public static bool IsCollection(Type type) => IsOfPlatform(type) && type.GetGenericArguments().Length == 1;

    public static bool IsSet(Type type) => type.GetInterfaces().Append(type).Any(each => each.IsGenericType && each.GetGenericTypeDefinition() is var shape
        && (shape == typeof(ISet<>) || shape == typeof(IReadOnlySet<>) || shape == typeof(IImmutableSet<>)));

    public static Array Array(Type element, IReadOnlyList<object?> elements)
    {
        var array = System.Array.CreateInstance(element, elements.Count);
        for (var i = 0; i < elements.Count; i++)
            array.SetValue(elements[i], i);
        return array;
    }

    public static object Of(Type type, IReadOnlyList<object?> elements) =>
        Call(nameof(Make), type.GetGenericArguments(), type, Array(type.GetGenericArguments()[0], elements));

    public static object Map(Type type, IReadOnlyList<(object Key, object? Value)> entries)
    {
        var arguments = type.GetGenericArguments();
        var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        foreach (var (key, value) in entries)
            dictionary[key] = value;
        return Call(nameof(MakeMap), arguments, type, dictionary);
    }

    private static bool IsOfPlatform(Type type) => type.IsGenericType && type.Namespace!.StartsWith("System.Collections", StringComparison.Ordinal);

    private static object Call(string method, Type[] arguments, params object[] parameters) =>
        typeof(Collections).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(arguments).Invoke(null, parameters)!;

    private static object Make<T>(Type type, T[] elements)
    {
        var comparer = typeof(T) == typeof(byte[]) ? (IEqualityComparer<T>)(object)BytesComparer.Instance : EqualityComparer<T>.Default;
        var order = typeof(T) == typeof(string) ? (IComparer<T>)StringComparer.Ordinal : Comparer<T>.Default;
        return type.GetGenericTypeDefinition() switch
        {
            var each when each == typeof(HashSet<>) || each == typeof(ISet<>) || each == typeof(IReadOnlySet<>) => new HashSet<T>(elements, comparer),
            var each when each == typeof(FrozenSet<>) => elements.ToFrozenSet(comparer),
            var each when each == typeof(ImmutableHashSet<>) || each == typeof(IImmutableSet<>) => elements.ToImmutableHashSet(comparer),
            var each when each == typeof(SortedSet<>) => new SortedSet<T>(elements, order),
            var each when each == typeof(ImmutableSortedSet<>) => elements.ToImmutableSortedSet(order),
            var each when each == typeof(ImmutableArray<>) => elements.ToImmutableArray(),
            var each when each == typeof(ImmutableList<>) || each == typeof(IImmutableList<>) => elements.ToImmutableList(),
            var each when each == typeof(Collection<>) => new Collection<T>(elements.ToList()),
            var each when each == typeof(ReadOnlyCollection<>) => elements.ToList().AsReadOnly(),
            var each when each == typeof(IEnumerable<>) => elements.Select(element => element),
            _ => elements.ToList(),
        };
    }

    private static object MakeMap<TKey, TValue>(Type type, Dictionary<TKey, TValue> entries) where TKey : notnull
    {
        var order = typeof(TKey) == typeof(string) ? (IComparer<TKey>)StringComparer.Ordinal : Comparer<TKey>.Default;
        return type.GetGenericTypeDefinition() switch
        {
            var each when each == typeof(FrozenDictionary<,>) => entries.ToFrozenDictionary(),
            var each when each == typeof(ImmutableDictionary<,>) || each == typeof(IImmutableDictionary<,>) => entries.ToImmutableDictionary(),
            var each when each == typeof(SortedDictionary<,>) => new SortedDictionary<TKey, TValue>(entries, order),
            var each when each == typeof(ImmutableSortedDictionary<,>) => entries.ToImmutableSortedDictionary(order),
            var each when each == typeof(ReadOnlyDictionary<,>) => entries.AsReadOnly(),
            _ => entries,
        };
    }
}
