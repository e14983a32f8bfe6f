using Microsoft.CodeAnalysis.CSharp;

namespace DynamoGen.Generators.Emission;

/// <summary>Writes texts as C#.</summary>
internal static class Literals
{
    public static string Text(string? text) => text is null ? "null" : SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Character(char character) => SymbolDisplay.FormatLiteral(character, quote: true);

    /// <summary>A text inside a comment of one line.</summary>
    public static string Comment(string text) => SymbolDisplay.FormatLiteral(text, quote: false).Replace('\u2028', ' ').Replace('\u2029', ' ').Replace('\u0085', ' ');

    /// <summary>A text inside an XML comment.</summary>
    public static string Xml(string text) => Comment(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
