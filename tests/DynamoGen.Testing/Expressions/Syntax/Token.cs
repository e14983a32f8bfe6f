namespace DynamoGen.Testing.Expressions;

/// <summary>A token of an expression.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text, as written.</param>
/// <param name="Position">Where it starts, in characters.</param>
internal readonly record struct Token(TokenKind Kind, string Text, int Position);
