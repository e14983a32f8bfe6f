using System.Net;
using DynamoGen.Mapping;

namespace DynamoGen.Tests.Client;

public class RetryTests
{
    private const int Retries = 3;

    public enum Operation
    {
        Get,
        Put,
        Create,
        Add,
        Delete,
        Query,
        Scan,
    }

    public static TheoryData<string, int, Type, bool, bool> Answers() => new()
    {
        // code, status, exception at the end, whether it is repeated, whether it is certain that nothing was written
        { "ProvisionedThroughputExceededException", 400, typeof(ThrottledException), true, true },
        { "ThrottlingException", 400, typeof(ThrottledException), true, true },
        { "RequestLimitExceeded", 400, typeof(ThrottledException), true, true },
        { "LimitExceededException", 400, typeof(ThrottledException), true, true },
        { "", 429, typeof(ThrottledException), true, true },
        { "TransactionConflictException", 400, typeof(ServiceFaultException), true, true },
        { "ReplicatedWriteConflictException", 400, typeof(ServiceFaultException), true, true },
        { "InvalidEndpointException", 421, typeof(EndpointUnavailableException), true, true },
        { "InternalServerError", 500, typeof(ServiceFaultException), true, false },
        { "InternalFailure", 500, typeof(ServiceFaultException), true, false },
        { "ServiceUnavailable", 503, typeof(ServiceFaultException), true, false },
        { "", 502, typeof(ServiceFaultException), true, false },
        { "", 504, typeof(ServiceFaultException), true, false },
        { "ValidationException", 400, typeof(InvalidRequestException), false, false },
        { "SerializationException", 400, typeof(InvalidRequestException), false, false },
        { "ItemCollectionSizeLimitExceededException", 400, typeof(InvalidRequestException), false, false },
        { "", 413, typeof(InvalidRequestException), false, false },
        { "ConditionalCheckFailedException", 400, typeof(ConditionFailedException), false, false },
        { "ResourceNotFoundException", 400, typeof(MissingTableException), false, false },
        { "AccessDeniedException", 400, typeof(AccessDeniedException), false, false },
        { "UnrecognizedClientException", 400, typeof(AccessDeniedException), false, false },
        { "ExpiredTokenException", 400, typeof(AccessDeniedException), false, false },
        { "KMSAccessDeniedException", 400, typeof(AccessDeniedException), false, false },
        { "SomethingNewException", 400, typeof(ServiceFaultException), false, false },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_read_is_repeated_by_what_the_answer_says(string code, int status, Type exception, bool repeated, bool _)
    {
        foreach (var operation in new[] { Operation.Get, Operation.Query, Operation.Scan })
            await Fails(operation, FakeHttp.Error(code, (HttpStatusCode)status), exception, repeated);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_idempotent_write_is_repeated_by_what_the_answer_says(string code, int status, Type exception, bool repeated, bool _)
    {
        foreach (var operation in new[] { Operation.Put, Operation.Delete })
            await Fails(operation, FakeHttp.Error(code, (HttpStatusCode)status), exception, repeated);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task A_create_is_repeated_too_but_in_the_end_nobody_knows_whether_it_was_applied(string code, int status, Type exception, bool repeated, bool certain)
    {
        var unknown = repeated && !certain;

        await Fails(Operation.Create, FakeHttp.Error(code, (HttpStatusCode)status), unknown ? typeof(UnknownOutcomeException) : exception, repeated);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task An_addition_is_repeated_only_when_it_was_surely_not_applied(string code, int status, Type exception, bool repeated, bool certain)
    {
        var unknown = repeated && !certain;

        await Fails(Operation.Add, FakeHttp.Error(code, (HttpStatusCode)status), unknown ? typeof(UnknownOutcomeException) : exception, repeated && certain);
    }

    [Theory]
    [InlineData(Operation.Get, true)]
    [InlineData(Operation.Put, true)]
    [InlineData(Operation.Delete, true)]
    [InlineData(Operation.Create, true)]
    [InlineData(Operation.Add, false)]
    public async Task A_broken_connection_is_repeated_where_twice_does_no_harm(Operation operation, bool repeated)
    {
        var broken = FakeHttp.Throw(new HttpRequestException("broken", new IOException("reset by peer")));

        await Fails(operation, broken, operation is Operation.Create or Operation.Add ? typeof(UnknownOutcomeException) : typeof(EndpointUnavailableException), repeated);
    }

    [Theory]
    [InlineData(Operation.Get, true)]
    [InlineData(Operation.Create, true)]
    [InlineData(Operation.Add, false)]
    public async Task An_answer_that_cannot_be_read_may_have_been_a_success(Operation operation, bool repeated) =>
        await Fails(operation, FakeHttp.Ok("{ \"Item\": "), operation == Operation.Get ? typeof(ServiceFaultException) : typeof(UnknownOutcomeException), repeated);

    [Theory]
    [InlineData(HttpRequestError.ConnectionError)]
    [InlineData(HttpRequestError.NameResolutionError)]
    [InlineData(HttpRequestError.SecureConnectionError)]
    public async Task Without_a_connection_even_a_create_is_repeated(HttpRequestError error) =>
        await Fails(Operation.Create, FakeHttp.Throw(new HttpRequestException(error, "refused")), typeof(EndpointUnavailableException), repeated: true);

    [Fact]
    public async Task A_success_after_failures_is_a_success()
    {
        var http = new FakeHttp(FakeHttp.Error("ThrottlingException"), FakeHttp.Error("InternalServerError", HttpStatusCode.InternalServerError), FakeHttp.Ok("""{"Item":{"Id":{"S":"a"}}}"""));
        using var client = http.Client();

        var found = await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        Assert.Equal("a", found!.Id);
        Assert.Equal(3, http.Requests.Count);
    }

    [Fact]
    public async Task Without_retries_there_is_one_request() => await Fails(Operation.Get, FakeHttp.Error("ThrottlingException"), typeof(ThrottledException), repeated: false, retries: 0);

    [Fact]
    public async Task A_retry_is_logged_without_the_key()
    {
        var log = new Lines();
        using var service = new FakeHttp(FakeHttp.Error("ThrottlingException"), FakeHttp.Ok()).Client();
        using var client = new DynamoGenClient(new() { BaseDelay = TimeSpan.Zero, ThrottleDelay = TimeSpan.Zero }, service.ServiceClient, loggerFactory: log);

        await client.GetAsync<Thing, ThingKey>(new("secret"), null, Token);

        var line = Assert.Single(log.All);
        Assert.Equal("Warning: GetItem on Things: request 1 failed (Throttled); the next one follows in 0 ms.", line);
    }

    private static async Task Fails(Operation operation, Func<CancellationToken, Task<HttpResponseMessage>> answer, Type expected, bool repeated, int retries = Retries)
    {
        var http = new FakeHttp(answer);
        using var client = http.Client(o => o.MaxRetries = retries);

        var exception = await Assert.ThrowsAnyAsync<DynamoGenException>(() => Run(client, operation));

        var requests = repeated ? retries + 1 : 1;
        Assert.Equal((expected, requests, requests), (exception.GetType(), exception.Attempts, http.Requests.Count));
    }

    private static readonly DynamoUpdate Addition = DynamoUpdate.Of<ThingUpdate>(u => u.Rank.Add(1));

    private static async Task Run(DynamoGenClient client, Operation operation)
    {
        switch (operation)
        {
            case Operation.Get: await client.GetAsync<Thing, ThingKey>(new("a"), null, Token); break;
            case Operation.Put: await client.PutAsync(new Thing { Id = "a" }, null, null, Token); break;
            case Operation.Create: await client.CreateAsync(new Thing { Id = "a" }, null, Token); break;
            case Operation.Add: await client.UpdateAsync<Thing, ThingKey>(new("a"), Addition, null, null, upsert: false, null, Token); break;
            case Operation.Delete: await client.DeleteAsync<Thing, ThingKey>(new("a"), null, null, null, Token); break;
            case Operation.Query: await client.PageAsync<Thing>(new() { Table = Thing.Table, Partition = [DynamoValue.String("a")] }, 10, null, Token); break;
            default: await client.ScanAsync<Thing>(null, Token).GetAsyncEnumerator(Token).MoveNextAsync(); break;
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
