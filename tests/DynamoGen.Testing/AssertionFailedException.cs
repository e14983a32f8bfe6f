namespace DynamoGen.Testing;

/// <summary>What the harness throws when a check does not hold; the message is all that a reader of the test's output gets, so it says everything.</summary>
public sealed class AssertionFailedException(string message) : Exception(message);
