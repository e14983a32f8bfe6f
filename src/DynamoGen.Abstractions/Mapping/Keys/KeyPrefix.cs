using System.Text;

namespace DynamoGen.Mapping;

/// <summary>Ranges over texts that begin alike, in the order of their UTF-8.</summary>
internal static class KeyPrefix
{
    /// <summary>The first text above all that begin with a prefix: the prefix with its last character moved on by one.</summary>
    /// <param name="prefix">The prefix.</param>
    /// <returns>Null when there is none, because every text begins so or the prefix is of the last character alone.</returns>
    public static string? End(string prefix)
    {
        var end = prefix.Length;
        while (end > 0)
        {
            Rune.DecodeLastFromUtf16(prefix.AsSpan(0, end), out var last, out var length);
            end -= length;
            if (last.Value < 0x10FFFF)
                return string.Concat(prefix.AsSpan(0, end), Next(last).ToString());
        }
        return null;
    }

    // Surrogates are no characters.
    private static Rune Next(Rune rune) => new(rune.Value == 0xD7FF ? 0xE000 : rune.Value + 1);
}
