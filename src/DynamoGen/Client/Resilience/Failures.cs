using System.Net;
using System.Net.Sockets;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Polly;
using Polly.Timeout;

namespace DynamoGen.Resilience;

/// <summary>Tells failures apart: by error code and status, never by the text or the CLR type of the service's exceptions, which depend on the operation.</summary>
internal static class Failures
{
    /// <summary>What kind of failure an exception is.</summary>
    public static FailureKind KindOf(Exception failure) => failure switch
    {
        DynamoGenException => FailureKind.Translated,
        TimeoutRejectedException or TimeoutException or OperationCanceledException => FailureKind.TimedOut,
        ExecutionRejectedException => FailureKind.Rejected,
        TransactionCanceledException e => KindOf(e),
        AmazonUnmarshallingException => FailureKind.DamagedAnswer,
        AmazonServiceException { ErrorCode: null or "", StatusCode: 0 } e => e.InnerException is null ? FailureKind.AccessDenied : KindOf(e.InnerException),
        AmazonServiceException e => KindOf(e.ErrorCode, (int)e.StatusCode),
        AmazonClientException => FailureKind.AccessDenied, // the SDK found no credentials, or could not refresh them
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError
        } => FailureKind.NotConnected,
        HttpRequestException or IOException or SocketException => FailureKind.ConnectionLost,
        _ => FailureKind.Unexpected,
    };

    /// <summary>Whether the failure proves that the request had no effect.</summary>
    public static bool ProvesNotApplied(this FailureKind kind) => kind is not (FailureKind.ConnectionLost or FailureKind.TimedOut or FailureKind.ServerFault or FailureKind.DamagedAnswer);

    /// <summary>Whether another try may help and does no harm.</summary>
    /// <param name="kind">How the request failed.</param>
    /// <param name="call">The call; what it sent before the request counts too.</param>
    public static bool MayRepeat(this FailureKind kind, Call call) =>
        (call.Repetition != Repetition.Harmful || !call.MayBeApplied)
        && (kind is FailureKind.Throttled or FailureKind.Conflict or FailureKind.InProgress or FailureKind.NotConnected || !kind.ProvesNotApplied());

    // The whole transaction may be sent again only when nothing but other requests stood in its way.
    private static FailureKind KindOf(TransactionCanceledException failure)
    {
        var kind = FailureKind.Cancelled;
        foreach (var reason in failure.CancellationReasons ?? [])
            switch (reason.Code)
            {
                case null or "None": break;
                case "TransactionConflict": kind = kind == FailureKind.Throttled ? kind : FailureKind.Conflict; break;
                case "ThrottlingError" or "ProvisionedThroughputExceeded": kind = FailureKind.Throttled; break;
                default: return FailureKind.Cancelled;
            }
        return kind;
    }

    private static FailureKind KindOf(string? code, int status) => code switch
    {
        "ProvisionedThroughputExceededException" or "ThrottlingException" or "ThrottlingError" or "RequestLimitExceeded" or "LimitExceededException" or "TooManyRequestsException"
            => FailureKind.Throttled,
        "TransactionConflictException" or "ReplicatedWriteConflictException" => FailureKind.Conflict,
        "TransactionInProgressException" => FailureKind.InProgress,
        "TransactionCanceledException" => FailureKind.Cancelled,
        "ConditionalCheckFailedException" => FailureKind.ConditionFailed,
        "ResourceNotFoundException" => FailureKind.MissingTable,
        "AccessDeniedException" or "UnrecognizedClientException" or "InvalidSignatureException" or "InvalidClientTokenId" or "ExpiredTokenException" or "MissingAuthenticationToken"
            or "MissingAuthenticationTokenException" or "IncompleteSignature" or "IncompleteSignatureException" or "SignatureDoesNotMatch" => FailureKind.AccessDenied,
        "ValidationException" or "SerializationException" or "UnknownOperationException" or "ItemCollectionSizeLimitExceededException" or "IdempotentParameterMismatchException"
            => FailureKind.Invalid,
        "InvalidEndpointException" => FailureKind.NotConnected,
        "InternalServerError" or "InternalFailure" or "ServiceUnavailable" or "ServiceUnavailableException" => FailureKind.ServerFault,
        _ when code?.StartsWith("KMS", StringComparison.Ordinal) == true => FailureKind.AccessDenied,
        _ => KindOf((HttpStatusCode)status),
    };

    private static FailureKind KindOf(HttpStatusCode status) => status switch
    {
        HttpStatusCode.RequestEntityTooLarge => FailureKind.TooLarge,
        HttpStatusCode.TooManyRequests => FailureKind.Throttled,
        HttpStatusCode.MisdirectedRequest => FailureKind.NotConnected,
        >= HttpStatusCode.InternalServerError => FailureKind.ServerFault,
        _ => FailureKind.Refused,
    };
}
