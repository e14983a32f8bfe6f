using System.Globalization;
using System.Text.Json.Nodes;

namespace DynamoGen.Faults;

/// <summary>What goes wrong with one request: on the way to the database, there, and on the way back.</summary>
/// <param name="Name">What it is called in reports.</param>
public sealed record Fault(string Name)
{
    private static readonly string[] Batches = ["BatchGetItem", "BatchWriteItem"];
    private static readonly string[] SingleWrites = ["PutItem", "UpdateItem", "DeleteItem"];
    private static readonly string[] Transactions = ["TransactWriteItems", "TransactGetItems"];

    /// <summary>Nothing goes wrong.</summary>
    public static Fault None { get; } = new("none");

    /// <summary>The operations that it can befall; all when null.</summary>
    public IReadOnlyList<string>? Operations { get; init; }

    /// <summary>How long the request is held before the database sees it.</summary>
    public TimeSpan DelayBefore { get; init; }

    /// <summary>Whether the database sees the request.</summary>
    public bool Forwards { get; init; } = true;

    /// <summary>Whether the database sees every second entry of a batch only, and the rest comes back unprocessed.</summary>
    public bool IsPartial { get; init; }

    /// <summary>How long the answer is held.</summary>
    public TimeSpan DelayAfter { get; init; }

    /// <summary>What is answered in the database's stead.</summary>
    public ErrorAnswer? Answer { get; init; }

    /// <summary>What becomes of the answer.</summary>
    public Damage Damage { get; init; }

    /// <summary>How long after the headers the body comes, or each of its pieces.</summary>
    public TimeSpan BodyDelay { get; init; }

    /// <summary>In how many pieces a delayed body comes.</summary>
    public int BodyPieces { get; init; } = 1;

    /// <summary>Whether it can befall an operation.</summary>
    public bool Fits(string operation) => Operations is null || Operations.Contains(operation);

    /// <summary>The table's capacity is used up.</summary>
    public static Fault CapacityExceeded(TimeSpan? retryAfter = null) =>
        Error(400, "ProvisionedThroughputExceededException", retryAfter, new() { ["ThrottlingReasons"] = Reasons("TableWriteProvisionedThroughputExceeded") });

    /// <summary>A key is asked for too often.</summary>
    public static Fault Throttled(TimeSpan? retryAfter = null) =>
        Error(400, "ThrottlingException", retryAfter, new() { ["throttlingReasons"] = Reasons("TableWriteKeyRangeThroughputExceeded") });

    /// <summary>The account's quota is used up.</summary>
    public static Fault RequestLimitExceeded(TimeSpan? retryAfter = null) => Error(400, "RequestLimitExceeded", retryAfter);

    /// <summary>The service fails, before or after the request was applied.</summary>
    /// <param name="status">500 and above.</param>
    /// <param name="applied">Whether the request is applied all the same.</param>
    public static Fault ServerError(int status, bool applied) =>
        Error(status, status == 503 ? "ServiceUnavailable" : "InternalServerError") is var error && applied ? error with { Name = error.Name + " after applying", Forwards = true } : error;

    /// <summary>A transaction holds the item.</summary>
    public static Fault TransactionConflict { get; } = Error(400, "TransactionConflictException") with { Operations = SingleWrites };

    /// <summary>A transaction with the same token is still being worked on.</summary>
    public static Fault TransactionInProgress { get; } = Error(400, "TransactionInProgressException") with { Operations = ["TransactWriteItems"] };

    /// <summary>The credentials are too old.</summary>
    public static Fault ExpiredCredentials { get; } = Error(400, "ExpiredTokenException");

    /// <summary>The request is too large; the answer has no body.</summary>
    public static Fault TooLarge { get; } = new("413") { Forwards = false, Answer = new(413, "") };

    /// <summary>The transaction is cancelled; its first action has the reason, the others have none.</summary>
    /// <param name="reason">Such as <c>TransactionConflict</c>, <c>ThrottlingError</c>, <c>ProvisionedThroughputExceeded</c>.</param>
    /// <param name="actions">How many actions the transaction has.</param>
    public static Fault TransactionCanceled(string reason, int actions)
    {
        var reasons = new JsonArray([.. Enumerable.Range(0, actions).Select(n => n == 0 ? new JsonObject { ["Code"] = reason, ["Message"] = "made up" } : new JsonObject { ["Code"] = "None" })]);
        return Error(400, "TransactionCanceledException", null, new() { ["CancellationReasons"] = reasons }) with { Name = $"TransactionCanceledException {reason}", Operations = Transactions };
    }

    /// <summary>The connection is reset.</summary>
    /// <param name="applied">Whether the request was applied.</param>
    public static Fault Reset(bool applied) => new(applied ? "reset after applying" : "reset") { Forwards = applied, Damage = Damage.Reset };

    /// <summary>The answer comes damaged; the request is applied.</summary>
    public static Fault Damaged(Damage damage) => new(damage.ToString()) { Damage = damage };

    /// <summary>The request is held before the database sees it; if its sender hangs up meanwhile, the database never does.</summary>
    public static Fault Delayed(TimeSpan delay) => new(string.Create(CultureInfo.InvariantCulture, $"held {delay.TotalMilliseconds} ms")) { DelayBefore = delay };

    /// <summary>The answer is held; the request is applied.</summary>
    public static Fault AnswerDelayed(TimeSpan delay) => new(string.Create(CultureInfo.InvariantCulture, $"answer held {delay.TotalMilliseconds} ms")) { DelayAfter = delay };

    /// <summary>The headers come at once, the body later, in pieces with the same time before each.</summary>
    public static Fault SlowBody(TimeSpan delay, int pieces = 1) =>
        new(string.Create(CultureInfo.InvariantCulture, $"body in {pieces} pieces after {delay.TotalMilliseconds} ms")) { BodyDelay = delay, BodyPieces = pieces };

    /// <summary>The database sees every second entry of a batch; the rest comes back unprocessed. Of a batch of one nothing is left.</summary>
    public static Fault PartialBatch { get; } = new("partial batch") { Operations = Batches, IsPartial = true };

    private static Fault Error(int status, string code, TimeSpan? retryAfter = null, JsonObject? more = null) =>
        new($"{status} {code}") { Forwards = false, Answer = new(status, code) { RetryAfter = retryAfter, More = more } };

    private static JsonArray Reasons(string reason) => [new JsonObject { ["reason"] = reason, ["resource"] = "arn:aws:dynamodb:us-east-1:000000000000:table/Any" }];
}
