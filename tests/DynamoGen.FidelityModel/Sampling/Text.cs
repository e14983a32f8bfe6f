using FsCheck;
using FsCheck.Fluent;

namespace DynamoGen.FidelityModel;

/// <summary>Random text: empty, long, of every plane, with what JSON escapes and what cultures disagree on.</summary>
internal static class Text
{
    private static readonly string[] Special =
    [
        "", " ", "\0", "a\0b", "\uFFFF", "\uFFFE\uFEFF", "😀", "\U0010FFFF\U00010000", "\"\\/\b\f\n\r\t", "\u2028\u2029", "\u00AD",
        "I", "i", "İ", "ı", "ß", "ss", "é", "e\u0301", "null", "1,5", "١٢٣", new('x', 5000),
    ];

    /// <summary>Any character that text can have by itself.</summary>
    public static Gen<char> Char => Gen.OneOf(Gen.Choose(0, 0x7F), Gen.Choose(0, 0xD7FF), Gen.Choose(0xE000, 0xFFFF)).Select(code => (char)code);

    /// <summary>Any text without half a surrogate pair.</summary>
    public static Gen<string> Any => Gen.OneOf(
        Gen.Elements(Special),
        Gen.OneOf(Char.Select(c => c.ToString()), Gen.Choose(0x10000, 0x10FFFF).Select(char.ConvertFromUtf32)).ListOf().Select(string.Concat));

    /// <summary>Text that can be a key, of an item or of a map.</summary>
    public static Gen<string> Key => Any.Where(text => text.Length is > 0 and < 200);
}
