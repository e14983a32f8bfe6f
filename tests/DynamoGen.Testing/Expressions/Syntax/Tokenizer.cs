namespace DynamoGen.Testing.Expressions;

/// <summary>Cuts an expression into tokens.</summary>
internal static class Tokenizer
{
    private static readonly string[] Symbols = ["<>", "<=", ">=", "=", "<", ">", "(", ")", "[", "]", ",", ".", "+", "-"];

    /// <summary>The tokens, an end among them; null for what is none, with its position.</summary>
    public static List<Token>? Read(string text, out int strange)
    {
        var tokens = new List<Token>();
        for (strange = 0; strange < text.Length;)
        {
            if (text[strange] is ' ' or '\t' or '\r' or '\n')
            {
                strange++;
                continue;
            }
            if (ReadOne(text, strange) is not { } token)
                return null;
            tokens.Add(token);
            strange += token.Text.Length;
        }
        tokens.Add(new(TokenKind.End, "", text.Length));
        return tokens;
    }

    private static Token? ReadOne(string text, int at) => text[at] switch
    {
        '#' or ':' when WordEnd(text, at + 1) is var end && end > at + 1 => new(text[at] == '#' ? TokenKind.Name : TokenKind.Value, text[at..end], at),
        var c when char.IsAsciiLetter(c) => new(TokenKind.Word, text[at..WordEnd(text, at)], at),
        var c when char.IsAsciiDigit(c) => new(TokenKind.Digits, text[at..DigitsEnd(text, at)], at),
        _ when Symbols.FirstOrDefault(symbol => string.CompareOrdinal(text, at, symbol, 0, symbol.Length) == 0) is { } symbol => new(TokenKind.Symbol, symbol, at),
        _ => null,
    };

    /// <summary>Where a run of letters, digits and underscores ends.</summary>
    public static int WordEnd(string text, int start)
    {
        while (start < text.Length && (char.IsAsciiLetterOrDigit(text[start]) || text[start] == '_'))
            start++;
        return start;
    }

    private static int DigitsEnd(string text, int start)
    {
        while (start < text.Length && char.IsAsciiDigit(text[start]))
            start++;
        return start;
    }
}
