namespace DynamoGen;

/// <summary>
/// The names of what DynamoGen tells about its calls: of the source of its spans, of its meter, and of those metrics and attributes that are its own. Everything else is named by OpenTelemetry's
/// semantic conventions for databases and DynamoDB. With OpenTelemetry: <c>tracing.AddSource(DynamoGenTelemetry.Name)</c>, <c>metrics.AddMeter(DynamoGenTelemetry.Name)</c>.
/// </summary>
/// <remarks>Keys, filters, values of expressions and attributes of items are never told. As long as nobody listens, nothing is computed and nothing allocated.</remarks>
public static class DynamoGenTelemetry
{
    /// <summary>The name of the source of spans (<c>ActivitySource</c>) and of the <c>Meter</c>; their version is the package's.</summary>
    public const string Name = "DynamoGen";

    /// <summary>A histogram by OpenTelemetry's conventions: seconds that calls took, retries and waits included.</summary>
    public const string OperationDurationMetric = "db.client.operation.duration";

    /// <summary>A counter: calls under way.</summary>
    public const string ActiveCallsMetric = "dynamogen.client.active_calls";

    /// <summary>A counter: capacity units consumed, by operation, table, index and <see cref="CapacityKindAttribute"/>. Listening to it has the service asked what each request consumes, which is free.</summary>
    public const string ConsumedCapacityMetric = "dynamogen.client.consumed_capacity";

    /// <summary>A counter: requests that were sent because one before them had failed, by <see cref="ReasonAttribute"/>.</summary>
    public const string RetriesMetric = "dynamogen.client.retries";

    /// <summary>A counter: requests that the service refused for want of capacity, by <see cref="ReasonAttribute"/>: the service's own word where it gives one, otherwise its error code.</summary>
    public const string ThrottlesMetric = "dynamogen.client.throttles";

    /// <summary>A counter: items and keys of batches that the service left over, by table.</summary>
    public const string BatchLeftoversMetric = "dynamogen.client.batch_leftovers";

    /// <summary>A histogram: bytes of the items that whole-item writes store (put, create, save, batches, transactions, imports), each measured once before it is sent.</summary>
    public const string ItemSizeMetric = "dynamogen.client.item_size";

    /// <summary>A histogram: seconds that requests were held back by <see cref="DynamoGenOptions.CapacityLimits"/>; requests that were not do not count.</summary>
    public const string CapacityWaitMetric = "dynamogen.client.capacity_wait";

    /// <summary>Of spans: how many requests the call sent.</summary>
    public const string AttemptsAttribute = "dynamogen.attempts";

    /// <summary>Why a request was refused or sent again.</summary>
    public const string ReasonAttribute = "dynamogen.reason";

    /// <summary>Which kind of capacity was consumed: <c>read</c> or <c>write</c>.</summary>
    public const string CapacityKindAttribute = "dynamogen.capacity.kind";

    /// <summary>The event of a span that stands for each retry, with <see cref="ReasonAttribute"/> and the number of the request as <see cref="AttemptsAttribute"/>.</summary>
    public const string RetryEvent = "dynamogen.retry";
}
