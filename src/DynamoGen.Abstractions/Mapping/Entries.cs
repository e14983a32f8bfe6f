using System.Diagnostics.CodeAnalysis;

namespace DynamoGen.Mapping;

/// <summary>Enumerates dictionaries that are known by their interface only, without the allocation that enumerating through an interface costs. For generated code.</summary>
public static class Entries
{
    /// <summary>The entries of a dictionary, for <c>foreach</c>.</summary>
    /// <param name="entries">The dictionary.</param>
    public static Entries<TKey, TValue> Of<TKey, TValue>(IEnumerable<KeyValuePair<TKey, TValue>> entries) where TKey : notnull => new(entries);
}

/// <summary>The entries of a dictionary.</summary>
/// <typeparam name="TKey">The type of the keys.</typeparam>
/// <typeparam name="TValue">The type of the values.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "It is for foreach only.")]
public readonly ref struct Entries<TKey, TValue> where TKey : notnull
{
    private readonly IEnumerable<KeyValuePair<TKey, TValue>> entries;

    internal Entries(IEnumerable<KeyValuePair<TKey, TValue>> entries) => this.entries = entries;

    /// <summary>Begins.</summary>
    public Enumerator GetEnumerator() => new(entries);

    /// <summary>Enumerates a <see cref="Dictionary{TKey, TValue}"/> by its own enumerator, anything else through its interface.</summary>
    public ref struct Enumerator : IDisposable
    {
        private readonly IEnumerator<KeyValuePair<TKey, TValue>>? other;
        private Dictionary<TKey, TValue>.Enumerator dictionary;

        internal Enumerator(IEnumerable<KeyValuePair<TKey, TValue>> entries)
        {
            if (entries is Dictionary<TKey, TValue> known)
                dictionary = known.GetEnumerator();
            else
                other = entries.GetEnumerator();
        }

        /// <summary>The entry.</summary>
        public readonly KeyValuePair<TKey, TValue> Current => other is null ? dictionary.Current : other.Current;

        /// <summary>Moves on.</summary>
        public bool MoveNext() => other?.MoveNext() ?? dictionary.MoveNext();

        /// <summary>Ends.</summary>
        public readonly void Dispose() => other?.Dispose();
    }
}
