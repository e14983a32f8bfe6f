namespace DynamoGen.Transport;

/// <summary>What the service answered to one request.</summary>
/// <typeparam name="T">What was asked for.</typeparam>
/// <param name="Value">What was asked for.</param>
/// <param name="Consumed">What the request consumed, table by table, when that was asked for too.</param>
internal readonly record struct Answer<T>(T Value, IReadOnlyList<ConsumedUnits>? Consumed);
