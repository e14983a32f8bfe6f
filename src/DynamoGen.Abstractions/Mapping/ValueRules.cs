using System.Text;
using DynamoGen.Tables;

namespace DynamoGen.Mapping;

/// <summary>What every writer refuses, whatever its format: DynamoDB would refuse it too, or would not give it back equal.</summary>
internal static class ValueRules
{
    /// <summary>The most maps and lists within one another, the item not counted: a value inside them is on the last level.</summary>
    private const int MaxContainers = ServiceLimits.NestingDepth - 1;

    /// <summary>Refuses text with half a surrogate pair.</summary>
    public static void RefuseLoneSurrogates(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var first)
            RefuseLoneSurrogates(text, first);
    }

    /// <summary>Refuses a map key that is empty or has half a surrogate pair.</summary>
    public static void CheckKey(string key)
    {
        if (key.Length == 0)
            throw EmptyKey();
        RefuseLoneSurrogates(key);
    }

    /// <summary>Refuses a map or list that is nested too deeply.</summary>
    /// <param name="containers">How many maps and lists are open, the item not counted.</param>
    public static void CheckDepth(int containers)
    {
        if (containers > MaxContainers)
            throw MappingException.Unstorable($"the value is nested deeper than the {ServiceLimits.NestingDepth} levels that DynamoDB stores. Flatten it, or store it as text.");
    }

    /// <summary>The error of an empty map key.</summary>
    public static MappingException EmptyKey() => MappingException.Unstorable("a map key is empty; DynamoDB refuses empty attribute names.");

    /// <summary>The error of half a surrogate pair.</summary>
    public static MappingException LoneSurrogate() =>
        MappingException.Unstorable("the text has half a surrogate pair, which is no character and has no UTF-8. Mend the text, or store it as bytes.");

    private static void RefuseLoneSurrogates(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length)
        {
            if (Rune.DecodeFromUtf16(text[at..], out _, out var length) != System.Buffers.OperationStatus.Done)
                throw LoneSurrogate();
            at += length;
        }
    }
}
