namespace DynamoGen.Analyzers;

/// <summary>A token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Start">Where it begins in the expression.</param>
internal sealed record ExpressionToken(ExpressionTokenKind Kind, string Text, int Start)
{
    /// <summary>Whether it is a word of the language, which has no case.</summary>
    public bool Is(string word) => Kind == ExpressionTokenKind.Word && string.Equals(Text, word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a token of an expression is.</summary>
internal enum ExpressionTokenKind
{
    /// <summary>A keyword, a function, or the name of an attribute.</summary>
    Word,

    /// <summary><c>#name</c>.</summary>
    NamePlaceholder,

    /// <summary><c>:value</c>.</summary>
    ValuePlaceholder,

    /// <summary>Digits, as in <c>list[3]</c>.</summary>
    Number,

    /// <summary>An operator, a comma, a dot, a parenthesis or a bracket.</summary>
    Sign,
}
