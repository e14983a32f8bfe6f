using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace DynamoGen.Mapping;

/// <summary>Enumerates collections that are known by their interface only, without the allocation that enumerating through an interface costs. For generated code.</summary>
public static class Elements
{
    /// <summary>The elements of a collection, for <c>foreach</c>.</summary>
    /// <param name="items">The collection.</param>
    public static Elements<T> Of<T>(IEnumerable<T> items) => new(items);
}

/// <summary>The elements of a collection.</summary>
/// <typeparam name="T">Their type.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "It is for foreach only.")]
public readonly ref struct Elements<T>
{
    private readonly IEnumerable<T> items;

    internal Elements(IEnumerable<T> items) => this.items = items;

    /// <summary>Begins.</summary>
    public Enumerator GetEnumerator() => new(items);

    /// <summary>Enumerates the collections that members of interface types mostly are by index or by their own enumerators.</summary>
    public ref struct Enumerator : IDisposable
    {
        private readonly IList<T>? list;
        private readonly IEnumerator<T>? other;
        private readonly bool isHashSet;
        private HashSet<T>.Enumerator hashSet;
        private int index;

        internal Enumerator(IEnumerable<T> items)
        {
            index = -1;
            switch (items)
            {
                case HashSet<T> set:
                    hashSet = set.GetEnumerator();
                    isHashSet = true;
                    break;
                case FrozenSet<T> frozen:
                    list = ImmutableCollectionsMarshal.AsArray(frozen.Items);
                    break;
                case IList<T> indexed:
                    list = indexed;
                    break;
                default:
                    other = items.GetEnumerator();
                    break;
            }
        }

        /// <summary>The element.</summary>
        public readonly T Current => isHashSet ? hashSet.Current : list is not null ? list[index] : other!.Current;

        /// <summary>Moves on.</summary>
        public bool MoveNext() => isHashSet ? hashSet.MoveNext() : list is not null ? ++index < list.Count : other!.MoveNext();

        /// <summary>Ends.</summary>
        public readonly void Dispose() => other?.Dispose();
    }
}
