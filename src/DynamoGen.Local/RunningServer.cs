namespace DynamoGen.Local;

/// <summary>A server that answers. <paramref name="Process"/> ends it and is null when somebody else runs it.</summary>
internal sealed record RunningServer(Uri Endpoint, DynamoDbLocalSource Source, IAsyncDisposable? Process);
