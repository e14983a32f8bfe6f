namespace DynamoGen.Resilience;

/// <summary>What a failure says about the request: whether it was applied, and whether another try may help.</summary>
internal enum FailureKind
{
    /// <summary>None of the others: a fault of a program.</summary>
    Unexpected,

    /// <summary>DynamoGen's own error: found before sending, or translated already.</summary>
    Translated,

    /// <summary>Refused for want of capacity; not applied.</summary>
    Throttled,

    /// <summary>Refused because a transaction or another region holds the item; not applied.</summary>
    Conflict,

    /// <summary>The same transaction is still under way.</summary>
    InProgress,

    /// <summary>A transaction was cancelled for a reason that another try does not mend; not applied.</summary>
    Cancelled,

    /// <summary>A strategy of the pipeline, such as the circuit breaker, let nothing through; not sent.</summary>
    Rejected,

    /// <summary>No connection; not sent.</summary>
    NotConnected,

    /// <summary>The connection broke after sending began; may have been applied.</summary>
    ConnectionLost,

    /// <summary>No answer in time; may have been applied.</summary>
    TimedOut,

    /// <summary>The service failed (5xx); may have been applied.</summary>
    ServerFault,

    /// <summary>The answer cannot be read; probably applied.</summary>
    DamagedAnswer,

    /// <summary>A condition did not hold.</summary>
    ConditionFailed,

    /// <summary>There is no such table.</summary>
    MissingTable,

    /// <summary>Credentials are missing, wrong or not sufficient.</summary>
    AccessDenied,

    /// <summary>The request is not valid.</summary>
    Invalid,

    /// <summary>The request is larger than the service reads.</summary>
    TooLarge,

    /// <summary>The service refused for a reason that is not known here.</summary>
    Refused,
}
