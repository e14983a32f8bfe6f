namespace DynamoGen.Testing.Expressions;

/// <summary>What the service answers with a <c>ValidationException</c>: an expression that it refuses, or an update that the item does not allow.</summary>
/// <param name="message">What is wrong, and where.</param>
public sealed class ExpressionException(string message) : Exception(message);
