using System.Globalization;
using DynamoGen.Faults;

namespace DynamoGen.IntegrationTests.Faults.Schedules;

/// <summary>What holds of every call: how long it takes, how many requests it makes, and that its error has a cause.</summary>
internal static class CallRules
{
    private static readonly TimeSpan Overtime = TimeSpan.FromMilliseconds(100);

    private static readonly HashSet<string> Throttling = ["ProvisionedThroughputExceededException", "ThrottlingException", "RequestLimitExceeded"];

    public static IEnumerable<string> Broken(Step step, CallTrace trace)
    {
        var options = trace.Options;
        if (step.IsOneCall && trace.Elapsed > options.TotalTimeout + Overtime + trace.Stalled)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"took {trace.Elapsed.TotalMilliseconds:0} ms, {trace.Stalled.TotalMilliseconds:0} of them stalled, of {options.TotalTimeout.TotalMilliseconds} ms");
        if (step.IsOneCall && trace.Requests.Count > options.MaxRetries + 1)
            yield return $"made {trace.Requests.Count} requests with {options.MaxRetries} retries";
        if (trace.Error is { } error && !IsCaused(error, trace))
            yield return $"failed with {error.GetType().Name}, which nothing explains: {error.Message}";
    }

    private static bool IsCaused(Exception error, CallTrace trace)
    {
        if (trace.Requests is not [.., var last])
            return false;
        return error switch
        {
            UnknownOutcomeException => trace.Requests.Any(trace.MayLeaveOpen),
            ConditionFailedException => trace.Requests.Any(request => request.Error == "ConditionalCheckFailedException"),
            ThrottledException => last.Error is { } code && Throttling.Contains(code),
            AccessDeniedException => last.Error == "ExpiredTokenException",
            TransactionFailedException => last.Error == "TransactionCanceledException",
            InvalidRequestException => last.Status == 413,
            ServiceFaultException => trace.MayLeaveOpen(last) || last.Error is "TransactionConflictException" or "TransactionInProgressException",
            EndpointUnavailableException => trace.MayLeaveOpen(last),
            CallTimeoutException => trace.TookItsTime,
            { } incomplete when incomplete.GetType().IsGenericType => true,
            _ => false,
        };
    }
}
