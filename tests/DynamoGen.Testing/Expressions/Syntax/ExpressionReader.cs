using System.Globalization;
using System.Text;
using DynamoGen.Mapping;

namespace DynamoGen.Testing.Expressions;

/// <summary>Goes over the tokens of one expression: what the grammars of all kinds of expressions have in common, paths and values among it.</summary>
internal sealed class ExpressionReader
{
    // Parentheses within one another that are not redundant need an operator or function a level, apart from those around a single operand.
    private const int MaxOpenParentheses = ExpressionLimits.Operators + 1;

    private static readonly string[] Keywords = ["ADD", "AND", "BETWEEN", "DELETE", "IN", "NOT", "OR", "REMOVE", "SET"];

    private readonly string parameter;
    private readonly string text;
    private readonly Placeholders placeholders;
    private readonly List<Token> tokens;
    private readonly HashSet<string> attributes = [];
    private int at;
    private int operators;
    private int openParentheses;

    /// <summary>Starts at the first token.</summary>
    /// <param name="parameter">The parameter of the request that holds the expression, for errors.</param>
    /// <param name="text">The expression.</param>
    /// <param name="placeholders">The names and values it stands on.</param>
    public ExpressionReader(string parameter, string text, Placeholders placeholders)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(placeholders);
        (this.parameter, this.text, this.placeholders) = (parameter, text, placeholders);
        if (text.Length == 0)
            throw Refused("The expression can not be empty.");
        if (Encoding.UTF8.GetByteCount(text) is var bytes && bytes > ExpressionLimits.ExpressionBytes)
            throw Refused($"The expression has {bytes} bytes; {ExpressionLimits.ExpressionBytes} are the most.");
        tokens = Tokenizer.Read(text, out var strange) ?? throw SyntaxError(strange);
    }

    /// <summary>The token that comes next.</summary>
    public Token Current => tokens[at];

    /// <summary>The attributes of the item that the paths read so far start at.</summary>
    public IReadOnlySet<string> Attributes => attributes;

    /// <summary>Whether a symbol comes next.</summary>
    public bool Sees(string symbol) => Current.Kind == TokenKind.Symbol && Current.Text == symbol;

    /// <summary>Whether a function is called next.</summary>
    public bool SeesFunction => Current.Kind == TokenKind.Word && !IsKeyword(Current.Text) && tokens[at + 1] is { Kind: TokenKind.Symbol, Text: "(" };

    /// <summary>The next token, which is passed.</summary>
    public Token Take() => tokens[at++];

    /// <summary>Passes a symbol if it comes next.</summary>
    public bool TryTake(string symbol)
    {
        if (!Sees(symbol))
            return false;
        at++;
        return true;
    }

    /// <summary>Passes a keyword, in any case, if it comes next.</summary>
    public bool TryTakeKeyword(string keyword)
    {
        if (Current.Kind != TokenKind.Word || !Current.Text.Equals(keyword, StringComparison.OrdinalIgnoreCase))
            return false;
        at++;
        return true;
    }

    /// <summary>Passes a symbol that must come next.</summary>
    public void Expect(string symbol)
    {
        if (!TryTake(symbol))
            throw SyntaxError();
    }

    /// <summary>Passes a parenthesis that opens.</summary>
    public void Open()
    {
        Expect("(");
        if (++openParentheses > MaxOpenParentheses)
            throw RedundantParentheses();
    }

    /// <summary>Passes the parenthesis that closes what was opened last.</summary>
    public void Close()
    {
        Expect(")");
        openParentheses--;
    }

    /// <summary>Refuses anything after the end.</summary>
    public void ExpectEnd()
    {
        if (Current.Kind != TokenKind.End)
            throw SyntaxError();
    }

    /// <summary>Counts an operator or function; the service takes 300.</summary>
    public void CountOperator()
    {
        if (++operators > ExpressionLimits.Operators)
            throw Refused($"The expression contains too many operators and functions; {ExpressionLimits.Operators} are the most.");
    }

    /// <summary>Reads a path.</summary>
    public DocumentPath ReadPath()
    {
        var elements = new List<PathElement> { new(ReadName(), -1) };
        while (true)
        {
            if (TryTake("."))
                elements.Add(new(ReadName(), -1));
            else if (TryTake("["))
                elements.Add(new(null, ReadIndex()));
            else
                break;
        }
        if (elements.Count > ExpressionLimits.PathElements)
            throw Refused($"A document path has {elements.Count} elements; {ExpressionLimits.PathElements} are the most.");
        attributes.Add(elements[0].Name!);
        return new(elements);
    }

    /// <summary>Reads a placeholder of a value.</summary>
    public DynamoValue ReadValue()
    {
        if (Current.Kind != TokenKind.Value)
            throw SyntaxError();
        var placeholder = Take().Text;
        return placeholders.Value(placeholder) ?? throw Refused($"The value {placeholder} is not defined; give it in ExpressionAttributeValues.");
    }

    /// <summary>The error for the token that comes next.</summary>
    public ExpressionException SyntaxError() => SyntaxError(Current.Position);

    /// <summary>The error for an expression that is refused.</summary>
    public ExpressionException Refused(string problem) => new($"Invalid {parameter}: {problem}");

    /// <summary>The error for parentheses around parentheses.</summary>
    public ExpressionException RedundantParentheses() => Refused("The expression has redundant parentheses.");

    private static bool IsKeyword(string word) => Keywords.Contains(word, StringComparer.OrdinalIgnoreCase);

    private string ReadName()
    {
        var token = Current;
        if (token.Kind == TokenKind.Name)
        {
            at++;
            return placeholders.Name(token.Text) ?? throw Refused($"The name {token.Text} is not defined; give it in ExpressionAttributeNames.");
        }
        if (token.Kind != TokenKind.Word || IsKeyword(token.Text))
            throw SyntaxError();
        if (ReservedWords.Contains(token.Text))
            throw Refused($"The attribute name '{token.Text}' is a reserved word; use a placeholder.");
        at++;
        return token.Text;
    }

    private int ReadIndex()
    {
        var digits = Current.Kind == TokenKind.Digits && Current.Text is "0" or not ['0', ..] ? Take().Text : throw SyntaxError();
        Expect("]");
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : throw Refused($"The list index {digits} is not within the allowable range.");
    }

    private ExpressionException SyntaxError(int position)
    {
        var before = text[Math.Max(0, position - 20)..position];
        var after = text[position..Math.Min(text.Length, position + 20)];
        return Refused(string.Create(CultureInfo.InvariantCulture, $"Syntax error at character {position}, after '{before}' and before '{after}'."));
    }
}
