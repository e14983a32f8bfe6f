using System.Collections.Concurrent;

namespace DynamoGen.Expressions;

/// <summary>
/// The texts of expressions, each kept once: with names and values behind aliases, calls of one place in a program have one text. Programs have few such places; one that
/// makes up more gets its texts anew.
/// </summary>
internal static class ExpressionTexts
{
    private const int MaxTexts = 1024;

    private static readonly ConcurrentDictionary<string, string> Texts = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Texts.GetAlternateLookup<ReadOnlySpan<char>>();
    private static int count;

    public static string Of(ReadOnlySpan<char> text)
    {
        if (Lookup.TryGetValue(text, out var kept))
            return kept;
        var made = text.ToString();
        if (count < MaxTexts && Texts.TryAdd(made, made))
            Interlocked.Increment(ref count);
        return made;
    }
}
