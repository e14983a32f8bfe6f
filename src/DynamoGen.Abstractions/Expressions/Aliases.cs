using System.Globalization;

namespace DynamoGen.Expressions;

/// <summary>The aliases of names and values in expressions. The first of them are kept: few requests have more.</summary>
internal static class Aliases
{
    private static readonly string[] Names = Make("#");
    private static readonly string[] Values = Make(":");

    /// <summary>The alias of a name, such as <c>#0</c>.</summary>
    public static string OfName(int number) => number < Names.Length ? Names[number] : Text("#", number);

    /// <summary>The alias of a value, such as <c>:0</c>.</summary>
    public static string OfValue(int number) => number < Values.Length ? Values[number] : Text(":", number);

    private static string[] Make(string sign) => [.. Enumerable.Range(0, 64).Select(number => Text(sign, number))];

    private static string Text(string sign, int number) => string.Create(CultureInfo.InvariantCulture, $"{sign}{number}");
}
