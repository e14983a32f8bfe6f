using Amazon.DynamoDBv2.Model;

namespace DynamoGen.Errors;

/// <summary>What to do against throttling, by the reasons that the service gives ("Diagnosing throttling" of the developer guide).</summary>
internal static class ThrottlingAdvice
{
    public static string For(Exception failure)
    {
        var reasons = failure switch
        {
            ProvisionedThroughputExceededException e => e.ThrottlingReasons,
            ThrottlingException e => e.ThrottlingReasons,
            _ => null,
        };
        if (reasons is not { Count: > 0 })
            return "Raise the capacity, or send less at a time.";
        var told = string.Join(", ", reasons.Select(reason => $"{reason.Reason} of {reason.Resource}"));
        return reasons.Exists(reason => reason.Reason?.Contains("KeyRange", StringComparison.Ordinal) == true)
            ? $"Reason: {told}. One partition key takes more than its share: spread the items over more keys."
            : $"Reason: {told}. Raise that capacity or maximum, or send less at a time.";
    }
}
