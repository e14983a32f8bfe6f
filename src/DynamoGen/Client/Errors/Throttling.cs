using Amazon.DynamoDBv2.Model;

namespace DynamoGen.Errors;

/// <summary>Makes the error of requests that were throttled, with the service's reasons and what to do about each.</summary>
internal static class Throttling
{
    /// <param name="failure">What the call ended with.</param>
    /// <param name="more">What there is to say besides.</param>
    public static ThrottledException Exception(Exception failure, string more)
    {
        var reasons = Reasons(failure);
        var told = reasons.Count == 0
            ? "Raise the capacity, or send less at a time."
            : string.Join(" ", reasons.Select(reason => $"Reason: {reason.Reason} of {reason.Resource}. {reason.Advice}"));
        return new($"The service refused the requests for want of capacity. {told}{more}", failure) { Reasons = reasons };
    }

    /// <summary>The reasons that the service gives; older ones and emulators give none.</summary>
    public static IReadOnlyList<ThrottleReason> Reasons(Exception failure)
    {
        var reasons = failure switch
        {
            ProvisionedThroughputExceededException e => e.ThrottlingReasons,
            ThrottlingException e => e.ThrottlingReasons,
            _ => null,
        };
        return [.. (reasons ?? []).Select(reason => new ThrottleReason(reason.Reason ?? "", reason.Resource ?? ""))];
    }
}
