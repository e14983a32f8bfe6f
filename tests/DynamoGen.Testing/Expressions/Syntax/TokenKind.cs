namespace DynamoGen.Testing.Expressions;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>A keyword, the name of a function, or an attribute's name.</summary>
    Word,

    /// <summary>A placeholder for a name: <c>#status</c>.</summary>
    Name,

    /// <summary>A placeholder for a value: <c>:limit</c>.</summary>
    Value,

    /// <summary>The index of a list's element.</summary>
    Digits,

    /// <summary>An operator or punctuation.</summary>
    Symbol,

    /// <summary>The end of the expression.</summary>
    End,
}
