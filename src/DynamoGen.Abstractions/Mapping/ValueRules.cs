using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
        if (MayHaveSurrogates(text))
            RefuseLoneSurrogates(text, 0);
    }

    /// <summary>Whether the text of every value of a type is ASCII.</summary>
    public static bool IsPlain<T>() =>
        typeof(T) == typeof(Guid) || typeof(T) == typeof(DateTime) || typeof(T) == typeof(DateTimeOffset) || typeof(T) == typeof(DateOnly) ||
        typeof(T) == typeof(TimeOnly) || typeof(T) == typeof(TimeSpan);

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
            throw TooDeep();
    }

    private static MappingException TooDeep() =>
        MappingException.Unstorable($"the value is nested deeper than the {ServiceLimits.NestingDepth} levels that DynamoDB stores. Flatten it, or store it as text.");

    /// <summary>The error of an empty map key.</summary>
    public static MappingException EmptyKey() => MappingException.Unstorable("a map key is empty; DynamoDB refuses empty attribute names.");

    /// <summary>The error of half a surrogate pair.</summary>
    public static MappingException LoneSurrogate() =>
        MappingException.Unstorable("the text has half a surrogate pair, which is no character and has no UTF-8. Mend the text, or store it as bytes.");

    // Surrogates are U+D800 to U+DFFF. All units are merged, a vector at a time; where the merged ones lack a bit that surrogates have, there was none. The tail
    // overlaps what came before it.
    private static bool MayHaveSurrogates(ReadOnlySpan<char> text)
    {
        const ushort bits = 0xD800;
        var merged = 0;
        if (!Vector128.IsHardwareAccelerated || text.Length < Vector128<ushort>.Count)
        {
            foreach (var unit in text)
                merged |= unit;
            return (merged & bits) == bits;
        }
        ref var units = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var last = (nuint)(text.Length - Vector128<ushort>.Count);
        var lanes = Vector128.LoadUnsafe(ref units, last);
        for (nuint at = 0; at < last; at += (nuint)Vector128<ushort>.Count)
            lanes |= Vector128.LoadUnsafe(ref units, at);
        return Vector128.EqualsAny(lanes & Vector128.Create(bits), Vector128.Create(bits));
    }

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
