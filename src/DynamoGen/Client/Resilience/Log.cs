using Microsoft.Extensions.Logging;

namespace DynamoGen.Resilience;

/// <summary>What the client logs: never values of items, and keys only where the options say so.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "{Operation} on {Table}{Key}: request {Attempt} failed ({Failure}); the next one follows in {Delay} ms.", EventName = "Retry")]
    public static partial void Retry(ILogger logger, string operation, string table, string key, int attempt, FailureKind failure, long delay);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} on {Table}: {Leftovers} of {Count} left over by the service; they are sent again in round {Round}.", EventName = "Leftovers")]
    public static partial void Leftovers(ILogger logger, string operation, string table, int leftovers, int count, int round);

    [LoggerMessage(3, LogLevel.Information, "The limit of {Limit} is down to {Rate} units a second, because the service throttled; it comes back by itself.", EventName = "CapacityLowered")]
    public static partial void CapacityLowered(ILogger logger, string limit, double rate);

    // Without the exception, whose message has the key.
    [LoggerMessage(4, LogLevel.Debug, "{Operation} on {Table}{Key} failed for good after {Attempts} requests and {Elapsed} ms: {Error}, request {RequestId}.", EventName = "Failed")]
    public static partial void Failed(ILogger logger, string operation, string table, string key, int attempts, long elapsed, string error, string? requestId);

    /// <summary>A call's key for the log.</summary>
    public static string Key(DynamoGenOptions options, Call call) => options.LogKeys && call.Key is { } key ? $" [{key}]" : "";
}
