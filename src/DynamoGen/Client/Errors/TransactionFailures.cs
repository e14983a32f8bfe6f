using System.Globalization;
using Amazon.DynamoDBv2.Model;
using DynamoGen.Transport;

namespace DynamoGen.Errors;

/// <summary>Makes the error of a cancelled transaction, with the reasons told of the user's own actions.</summary>
internal static class TransactionFailures
{
    /// <summary>The error; null when the call did not end with a cancellation.</summary>
    /// <param name="error">What the call ended with.</param>
    /// <param name="entries">The actions of a transaction that writes; null of one that reads.</param>
    /// <param name="keys">The keys as text, null where they must not be told.</param>
    public static TransactionFailedException? Of(DynamoGenException error, IReadOnlyList<TransactEntry>? entries, IReadOnlyList<(string Table, string? Key)> keys)
    {
        if (error is CallTimeoutException or UnknownOutcomeException || error.InnerException is not TransactionCanceledException { CancellationReasons: { } reasons } cause)
            return null;
        var failures = new List<TransactionFailure>();
        for (var i = 0; i < reasons.Count && i < keys.Count; i++)
            if (reasons[i].Code is not (null or "None"))
                failures.Add(Failure(i, reasons[i], entries?[i], keys[i], error));
        var why = string.Join(" ", failures.Select(failure => string.Create(
            CultureInfo.InvariantCulture,
            $"Action {failure.Position + 1}, {(failure.Action is { } action ? $"{action.Kind} of {action.ItemType.Name}" : "Get")}{(failure.Error.Key is { } key ? $" {key}" : "")}: {failure.Error.Reason}")));
        return new($"The transaction was cancelled; {(entries is null ? "nothing was read" : "nothing was written")}. {why}", cause)
        {
            Operation = error.Operation,
            Table = error.Table,
            Attempts = error.Attempts,
            RequestId = error.RequestId,
            Failures = failures,
        };
    }

    private static TransactionFailure Failure(int position, CancellationReason reason, TransactEntry? entry, (string Table, string? Key) subject, DynamoGenException error)
    {
        DynamoGenException failure = reason.Code switch
        {
            "ConditionalCheckFailed" when entry is not null => entry.Failed(reason.Item),
            "TransactionConflict" => new ServiceFaultException("Another transaction held the item until the retries were used up."),
            "ThrottlingError" or "ProvisionedThroughputExceeded" => new ThrottledException("The service refused it for want of capacity. Raise the capacity, or send less at a time."),
            "ValidationError" or "ItemCollectionSizeLimitExceeded" => new InvalidRequestException($"The service found it invalid: {reason.Message}"),
            "AccessDenied" => new AccessDeniedException("The credentials do not allow it."),
            _ => new ServiceFaultException($"{reason.Code}: {reason.Message}"),
        };
        (failure.Operation, failure.Table, failure.Key, failure.Attempts, failure.RequestId) = (error.Operation, subject.Table, subject.Key, error.Attempts, error.RequestId);
        return new(position, entry?.Given, reason.Code, failure);
    }
}
