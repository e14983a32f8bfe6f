using Microsoft.Extensions.Logging;

namespace DynamoGen.Resilience;

/// <summary>What the client logs. Keys and values of items never are.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "{Operation} on {Table}: request {Attempt} failed ({Failure}); the next one follows in {Delay} ms.", EventName = "Retry")]
    public static partial void Retry(ILogger logger, string operation, string table, int attempt, FailureKind failure, long delay);

    [LoggerMessage(2, LogLevel.Warning, "{Operation} on {Table}: {Leftovers} of {Count} left over by the service; they are sent again in round {Round}.", EventName = "Leftovers")]
    public static partial void Leftovers(ILogger logger, string operation, string table, int leftovers, int count, int round);
}
