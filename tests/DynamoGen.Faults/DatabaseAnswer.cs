namespace DynamoGen.Faults;

/// <summary>An answer, of the database or made up for it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body.</param>
/// <param name="RequestId">The id that the service gives the request.</param>
/// <param name="RetryAfter">How long it asks to wait.</param>
internal sealed record DatabaseAnswer(int Status, byte[] Body, string RequestId, TimeSpan? RetryAfter = null);
