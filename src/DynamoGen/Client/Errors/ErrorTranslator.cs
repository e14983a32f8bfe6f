using System.Globalization;
using Amazon.Runtime;
using DynamoGen.Resilience;

namespace DynamoGen.Errors;

/// <summary>Makes the library's exceptions of whatever a call ended with.</summary>
/// <param name="options">The client's options.</param>
/// <param name="endpoint">The endpoint, for people.</param>
internal sealed class ErrorTranslator(DynamoGenOptions options, string endpoint)
{
    /// <summary>The exception to throw.</summary>
    /// <param name="call">The call that failed.</param>
    /// <param name="failure">What it ended with.</param>
    /// <param name="kind">What kind of failure that is.</param>
    public Exception Translate(Call call, Exception failure, FailureKind kind)
    {
        var outOfTime = call.OutOfTime && kind == FailureKind.TimedOut;
        if (Error(call, outOfTime ? call.LastFailure ?? failure : failure, kind, outOfTime) is not { } error)
            return failure;
        error.Operation ??= call.Operation;
        error.Table = call.Table;
        error.Index ??= call.Index;
        error.Key ??= call.Key;
        error.Attempts = call.Attempts;
        error.MayBeApplied = call.MayBeApplied;
        error.RequestId ??= error.InnerException is AmazonServiceException { RequestId: { Length: > 0 } id } ? id : null;
        return error;
    }

    private DynamoGenException? Error(Call call, Exception failure, FailureKind kind, bool outOfTime)
    {
        if (failure is DynamoGenException translated)
            return translated;
        if (call is { MayBeApplied: true, Repetition: not Repetition.Harmless })
            return UnknownOutcome.Of(Brief(call.LastFailure ?? failure), failure);
        if (call.IsStopped && kind == FailureKind.TimedOut)
            return new CallTimeoutException("The program ended before the call did, and would wait for it no longer.", failure);
        if (outOfTime && call.Attempts == 0)
            return new CallTimeoutException($"No request was sent within {Seconds(call.Options?.Timeout ?? options.TotalTimeout)}: the client's limits of capacity let none through. Raise them, or send less at a time.", failure);
        if (outOfTime)
            return new CallTimeoutException($"The call took longer than {Seconds(call.Options?.Timeout ?? options.TotalTimeout)}, retries included. The last request: {Brief(failure)}", failure);
        return kind switch
        {
            FailureKind.Throttled => Throttling.Exception(failure, Budget(call)),
            FailureKind.Rejected => new EndpointUnavailableException($"The request was not sent: {Brief(failure)} It goes through again when {endpoint} answers.", failure),
            FailureKind.Conflict or FailureKind.InProgress or FailureKind.Cancelled => new ServiceFaultException($"The item was held by a transaction or by a write of another region until the retries were used up: {failure.Message}", failure),
            FailureKind.NotConnected => new EndpointUnavailableException($"No connection to {endpoint}: {Brief(failure)} {Hint()}{Budget(call)}", failure),
            FailureKind.ConnectionLost => new EndpointUnavailableException($"The connection to {endpoint} broke: {Brief(failure)}{Budget(call)}", failure),
            FailureKind.TimedOut => new EndpointUnavailableException($"{endpoint} gave no answer within {Seconds(options.AttemptTimeout)}. {Hint()}{Budget(call)}", failure),
            FailureKind.ServerFault => new ServiceFaultException($"The service failed with {Brief(failure)}{Budget(call)}", failure),
            FailureKind.DamagedAnswer => new ServiceFaultException($"The answer of {endpoint} cannot be read: {failure.Message}", failure),
            FailureKind.ConditionFailed => new ConditionFailedException("The condition did not hold; nothing was written.", failure),
            FailureKind.MissingTable => new MissingTableException(MissingTable.Message([call.Table], endpoint), failure),
            FailureKind.AccessDenied => new AccessDeniedException($"The call to {endpoint} was not allowed: {Brief(failure)} {CredentialsHint(call, failure)}", failure),
            FailureKind.Invalid => new InvalidRequestException($"The service found the request invalid: {failure.Message}", failure),
            FailureKind.TooLarge => new InvalidRequestException("The request is larger than the 16 MB that the service reads.", failure),
            FailureKind.Refused => new ServiceFaultException($"The service refused the request with {Brief(failure)}", failure),
            _ => null,
        };
    }

    private static string Budget(Call call) => call.OutOfBudget ? $" It was not tried again: so many calls of this client fail that the option {nameof(DynamoGenOptions.RetryBudget)} is used up." : "";

    private string Hint() => Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.IsLoopback
        ? "Start DynamoDB Local there (DynamoDbLocal.StartAsync of DynamoGen.Local does), or set the option Endpoint to where it runs."
        : "Check the options Endpoint and Region, and the network.";

    private static string CredentialsHint(Call call, Exception failure) => failure switch
    {
        AmazonServiceException { ErrorCode: "AccessDeniedException" } => $"The action is dynamodb:{call.Operation} on '{call.Table}'{(call.Index is { } index ? $" and its index '{index}'" : "")}: let the policy of these credentials allow it.",
        AmazonServiceException { ErrorCode: "ExpiredTokenException" } => "The credentials have expired: renew them, or give credentials that renew themselves.",
        AmazonServiceException { ErrorCode: { Length: > 0 } code } when code.StartsWith("KMS", StringComparison.Ordinal) => "The table's encryption key cannot be used: check the key and its policy.",
        AmazonServiceException { ErrorCode.Length: > 0 } => "Check the credentials and the region that requests are signed for.",
        _ => "Set credentials where the SDK's chain looks: the environment (AWS_ACCESS_KEY_ID …), AWS_PROFILE, the role of the container or instance; or for local work call UseLocal().",
    };

    private static string Brief(Exception failure) => failure switch
    {
        AmazonServiceException { StatusCode: not 0 } e => string.Create(CultureInfo.InvariantCulture, $"{(e.ErrorCode is { Length: > 0 } code ? code : "status")} ({(int)e.StatusCode}): {e.Message}"),
        OperationCanceledException => "no answer in time.",
        _ => failure.Message.TrimEnd().TrimEnd('.') + ".",
    };

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");
}
