using System.Runtime.InteropServices;

namespace Bookmarks;

/// <summary>Counts names.</summary>
internal sealed class Tally
{
    private readonly Dictionary<string, int> counts = [];

    public void Add(string name) => CollectionsMarshal.GetValueRefOrAddDefault(counts, name, out _)++;

    public int Of(string name) => counts.GetValueOrDefault(name);

    public IEnumerable<KeyValuePair<string, int>> ByName() => counts.OrderBy(count => count.Key, StringComparer.Ordinal);

    public IEnumerable<KeyValuePair<string, int>> Largest(int number) =>
        counts.OrderByDescending(count => count.Value).ThenBy(count => count.Key, StringComparer.Ordinal).Take(number);
}
