using Amazon.Runtime;
using Polly;

namespace DynamoGen;

/// <summary>Where a client finds DynamoDB, what it calls the tables, and how patient it is. Checked when the client is made; later changes have no effect.</summary>
public sealed class DynamoGenOptions
{
    /// <summary>The address of DynamoDB Local when none is given: <c>http://localhost:8000</c>.</summary>
    public static Uri DefaultLocalEndpoint { get; } = new("http://localhost:8000");

    /// <summary>How long each of <see cref="PageTokenKeys"/> is at least, in bytes.</summary>
    public const int MinPageTokenKeyBytes = 32;

    internal const string DefaultSigningRegion = "us-east-1";

    // The same as those of DynamoGen.Local, so that every process sees the same tables.
    private const string LocalKey = "local";

    /// <summary>
    /// A custom endpoint, for local work or a private gateway. When null (the default) the SDK finds it: <c>AWS_ENDPOINT_URL_DYNAMODB</c> and the other standard settings,
    /// otherwise AWS's own for the region.
    /// </summary>
    public Uri? Endpoint { get; set; }

    /// <summary>
    /// The AWS region, such as <c>eu-central-1</c>. When null (the default) the SDK's chain finds it: <c>AWS_REGION</c>, the profile, the instance's metadata.
    /// With an <see cref="Endpoint"/> it is the region that requests are signed for, <c>us-east-1</c> when null.
    /// </summary>
    public string? Region { get; set; }

    /// <summary>The credentials. When null (the default) the SDK's chain finds them: environment, web identity, profile, container, instance.</summary>
    public AWSCredentials? Credentials { get; set; }

    /// <summary>What stands before every declared table name, such as <c>staging-</c>; nothing by default. Excludes <see cref="TableName"/>.</summary>
    public string TablePrefix { get; set; } = "";

    /// <summary>Makes the physical table name (or ARN) of the declared one; asked once a table. None by default. Excludes <see cref="TablePrefix"/>.</summary>
    public Func<string, string>? TableName { get; set; }

    /// <summary>How many connections are open at most; further requests wait for one, within their timeouts. 100 by default, at least 1.</summary>
    public int MaxConnections { get; set; } = 100;

    /// <summary>After how much idle time a connection is closed. One minute by default.</summary>
    public TimeSpan IdleConnectionTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>After how much time a connection is replaced, so that changes of DNS are seen. Five minutes by default.</summary>
    public TimeSpan ConnectionLifetime { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long making a connection may take. Two seconds by default, at most <see cref="AttemptTimeout"/>.</summary>
    public TimeSpan ConnectTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long one request may take, connecting included. Five seconds by default, at most <see cref="TotalTimeout"/>.</summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a call may take, retries and waits included, unless its <see cref="CallOptions.Timeout"/> says otherwise. One minute by default, at most a day.</summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many times a request is repeated after throttling, server faults and lost connections, where repeating is safe. 5 by default, 0–100.</summary>
    public int MaxRetries { get; set; } = 5;

    /// <summary>
    /// The longest wait before the first retry after a server fault or a lost connection; it doubles with each further one, up to <see cref="MaxDelay"/>. Each wait is a random part of it
    /// ("full jitter"). 50 ms by default.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// The same after throttling, also for what the service leaves over of a batch: capacity comes back by the second, so that hurrying is of no use. 200 ms by default. Where the service says
    /// how long to wait (<c>x-amz-retry-after</c>), that counts, within five seconds beyond.
    /// </summary>
    public TimeSpan ThrottleDelay { get; set; } = TimeSpan.FromMilliseconds(200);

    /// <summary>The longest wait before any retry. 20 seconds by default, at least <see cref="BaseDelay"/> and <see cref="ThrottleDelay"/>.</summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>
    /// How many retries the client makes of all its calls together within ten seconds, so that an outage is not made worse; beyond them calls fail at their first failure. It fills up again by
    /// time alone, a tenth each second. 500 by default, 0–100,000; 0 for no bound.
    /// </summary>
    public int RetryBudget { get; set; } = 500;

    /// <summary>
    /// How much the client may consume of a table, by the table's declared name; none is limited by default. Requests wait for capacity within the call's timeout; each is counted by what the
    /// service says it consumed. Throttling lowers a limit's rate by a third for the time being, and it comes back within about twenty seconds.
    /// </summary>
    public IDictionary<string, CapacityLimit> CapacityLimits { get; } = new Dictionary<string, CapacityLimit>();

    /// <summary>When no requests are let through for a while; never when null (the default).</summary>
    public CircuitBreakerSettings? CircuitBreaker { get; set; }

    /// <summary>
    /// Adds strategies of yours to the pipeline of every call: inside the retries and the circuit breaker, so around each attempt; the rate limits and the timeout of the request stay
    /// inside of them. None by default. A strategy that sends requests side by side (hedging) belongs around reads alone.
    /// </summary>
    /// <seealso cref="DynamoResilience"/>
    public Action<ResiliencePipelineBuilder>? AddStrategies { get; set; }

    /// <summary>
    /// The pipeline of an operation (<c>GetItem</c>, <c>Query</c>, <c>BatchWriteItem</c> …) in place of retries, circuit breaker and <see cref="AddStrategies"/>; null keeps those. Asked once
    /// for each operation; none by default. The timeouts and the rate limits stay, and a request that may have been applied and would do harm twice is not sent again whatever the pipeline says.
    /// </summary>
    /// <seealso cref="DynamoResilience"/>
    public Func<string, ResiliencePipeline?>? Pipeline { get; set; }

    /// <summary>How many times the rest of a batch that the service left over is sent, waits as for retries between, before the call fails. 10 by default, 1–100.</summary>
    public int BatchRounds { get; set; } = 10;

    /// <summary>
    /// How many requests of a batch are under way at the same time, unless the call's <see cref="CallOptions.Parallelism"/> says otherwise. At most one request more is held in memory.
    /// 4 by default, 1–100.
    /// </summary>
    public int BatchParallelism { get; set; } = 4;

    /// <summary>Whether exceptions, and the log with them, leave out the keys of items, for keys that are personal data. False by default.</summary>
    public bool RedactKeys { get; set; }

    /// <summary>
    /// Whether the log names the keys of items, in the lines about single calls. False by default; <see cref="RedactKeys"/> keeps them out of the log too. Values of other attributes are never
    /// logged.
    /// </summary>
    public bool LogKeys { get; set; }

    /// <summary>
    /// What page tokens are signed with: secrets of at least <see cref="MinPageTokenKeyBytes"/> random bytes each. The first signs, all of them verify, so that a new key can come in
    /// before the old one goes. With keys, tokens without a signature are refused; without keys (the default) nothing is signed.
    /// </summary>
    public IReadOnlyList<byte[]> PageTokenKeys { get; set; } = [];

    /// <summary>The clock of timeouts and waits; the system's by default.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The chance in the waits before retries, from 0 to below 1.</summary>
    internal Func<double> Random { get; set; } = System.Random.Shared.NextDouble;

    /// <summary>
    /// Points the client at a DynamoDB Local: sets endpoint, region and the fixed credentials under which all processes see the same tables. Starts nothing
    /// (<c>DynamoDbLocal.StartAsync</c> in DynamoGen.Local does).
    /// </summary>
    /// <param name="endpoint">Its address; <see cref="DefaultLocalEndpoint"/> when null.</param>
    /// <returns>These options.</returns>
    public DynamoGenOptions UseLocal(Uri? endpoint = null)
    {
        Endpoint = endpoint ?? DefaultLocalEndpoint;
        Region = DefaultSigningRegion;
        Credentials = new BasicAWSCredentials(LocalKey, LocalKey);
        return this;
    }
}
