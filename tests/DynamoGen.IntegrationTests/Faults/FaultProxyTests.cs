using System.Diagnostics;
using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoGen.Faults;

namespace DynamoGen.IntegrationTests.Faults;

/// <summary>What the proxy does to requests, seen with AWS's client, which tries once.</summary>
public class FaultProxyTests(DynamoDbFixture database)
{
    private static readonly TimeSpan Hold = TimeSpan.FromMilliseconds(200);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_a_fault_requests_and_answers_pass()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.None);

        await setup.PutAsync("a");

        Assert.Equal("a", (await setup.Client.GetItemAsync(setup.Table, ProxySetup.Key("a"), true, Token)).Item["Id"].S);
        Assert.Equal(["PutItem: none, applied, answered 200", "GetItem: none, applied, answered 200"], setup.Proxy.Requests.Select(each => each.ToString()));
    }

    [Fact]
    public async Task What_the_database_refuses_is_not_applied()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.None);

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => setup.Client.GetItemAsync("missing", ProxySetup.Key("a"), Token));

        Assert.Equal("GetItem: none, not applied, answered 400 ResourceNotFoundException", Assert.Single(setup.Proxy.Requests).ToString());
    }

    [Fact]
    public async Task Used_up_capacity_has_its_reasons_and_the_time_to_wait()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.CapacityExceeded(TimeSpan.FromMilliseconds(1500))));

        var error = await Assert.ThrowsAsync<ProvisionedThroughputExceededException>(() => setup.PutAsync("a"));
        using var answer = await setup.PostAsync();

        Assert.Equal("TableWriteProvisionedThroughputExceeded", Assert.Single(error.ThrottlingReasons).Reason);
        Assert.Equal(["1500"], answer.Headers.GetValues("x-amz-retry-after"));
        await setup.AssertAppliedAsync(false);
    }

    [Fact]
    public async Task Throttling_has_its_reasons()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.Throttled()));

        var error = await Assert.ThrowsAsync<ThrottlingException>(() => setup.PutAsync("a"));

        Assert.Equal("TableWriteKeyRangeThroughputExceeded", Assert.Single(error.ThrottlingReasons).Reason);
        await setup.AssertAppliedAsync(false);
    }

    [Fact]
    public async Task The_accounts_quota_is_used_up()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.RequestLimitExceeded()));

        await Assert.ThrowsAsync<RequestLimitExceededException>(() => setup.PutAsync("a"));

        await setup.AssertAppliedAsync(false);
    }

    [Theory, InlineData(500, true), InlineData(500, false), InlineData(503, true), InlineData(503, false)]
    public async Task The_service_fails_before_or_after_applying(int status, bool applied)
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.ServerError(status, applied)));

        var error = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => setup.PutAsync("a"));

        Assert.Equal((HttpStatusCode)status, error.StatusCode);
        await setup.AssertAppliedAsync(applied);
    }

    [Fact]
    public async Task A_transaction_holds_the_item()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.TransactionConflict));

        await Assert.ThrowsAsync<TransactionConflictException>(() => setup.PutAsync("a"));

        await setup.AssertAppliedAsync(false);
    }

    [Fact]
    public async Task A_transaction_is_in_progress()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.TransactionInProgress));

        await Assert.ThrowsAsync<TransactionInProgressException>(() => setup.TransactAsync("a", "b"));

        await setup.AssertAppliedAsync(false);
    }

    [Fact]
    public async Task A_transaction_is_cancelled_for_a_reason()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.TransactionCanceled("ThrottlingError", actions: 2)));

        var error = await Assert.ThrowsAsync<TransactionCanceledException>(() => setup.TransactAsync("a", "b"));

        Assert.Equal(["ThrottlingError", "None"], error.CancellationReasons.Select(reason => reason.Code));
        await setup.AssertAppliedAsync(false);
    }

    [Fact]
    public async Task Credentials_expire()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.ExpiredCredentials));

        var error = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => setup.PutAsync("a"));

        Assert.Equal("ExpiredTokenException", error.ErrorCode);
        await setup.AssertAppliedAsync(false);
    }

    [Fact]
    public async Task A_request_is_too_large()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.TooLarge));

        var error = await Assert.ThrowsAsync<AmazonDynamoDBException>(() => setup.PutAsync("a"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, error.StatusCode);
        await setup.AssertAppliedAsync(false);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_connection_is_reset_before_or_after_applying(bool applied)
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.Reset(applied)));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => setup.PostAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => setup.PutAsync("a"));

        await setup.AssertAppliedAsync(applied);
    }

    [Theory, InlineData(Damage.Truncated), InlineData(Damage.WrongBody), InlineData(Damage.WrongChecksum)]
    public async Task A_damaged_answer_is_noticed_and_applied(Damage damage)
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.Damaged(damage)));

        var error = await Assert.ThrowsAnyAsync<Exception>(() => setup.PutAsync("a"));

        Assert.IsNotType<TimeoutException>(error);
        await setup.AssertAppliedAsync(true);
    }

    [Fact]
    public async Task A_request_is_held()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.Delayed(Hold)));
        var clock = Stopwatch.StartNew();

        await setup.PutAsync("a");

        Assert.InRange(clock.Elapsed, Hold, TimeSpan.MaxValue);
        await setup.AssertAppliedAsync(true);
    }

    [Fact]
    public async Task A_held_request_whose_sender_hangs_up_is_never_applied()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.Delayed(TimeSpan.FromMinutes(1))));
        using var patience = new CancellationTokenSource();

        var put = setup.PutAsync("a", patience.Token);
        await setup.ArrivedAsync();
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => put);
        await setup.AssertAppliedAsync(false);
        Assert.True(Assert.Single(setup.Proxy.Requests).HungUp);
    }

    [Fact]
    public async Task A_held_answer_whose_reader_hangs_up_was_applied()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.AnswerDelayed(TimeSpan.FromMinutes(1))));
        using var patience = new CancellationTokenSource();

        var put = setup.PutAsync("a", patience.Token);
        await setup.ArrivedAsync(request => request.IsApplied);
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => put);
        await setup.AssertAppliedAsync(true);
        Assert.True(Assert.Single(setup.Proxy.Requests).HungUp);
    }

    [Theory, InlineData(1), InlineData(5)]
    public async Task A_body_comes_after_its_headers(int pieces)
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Always(Fault.SlowBody(Hold / pieces, pieces)));
        var clock = Stopwatch.StartNew();

        using var answer = await setup.PostAsync();
        var headers = clock.Elapsed;
        var body = await answer.Content.ReadAsByteArrayAsync(Token);

        Assert.NotEmpty(body);
        Assert.InRange(clock.Elapsed - headers, Hold / 2, TimeSpan.MaxValue);
    }

    [Fact]
    public async Task Part_of_a_batch_of_writes_comes_back()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.Script(Fault.PartialBatch));

        List<WriteRequest> writes = [.. "abcde".Select(id => new WriteRequest(new PutRequest(ProxySetup.Item($"{id}"))))];

        var answer = await setup.Client.BatchWriteItemAsync(new BatchWriteItemRequest { RequestItems = new() { [setup.Table] = writes } }, Token);

        Assert.Equal(["b", "d"], answer.UnprocessedItems[setup.Table].Select(entry => entry.PutRequest.Item["Id"].S));
        Assert.Equal(["a", "c", "e"], await setup.StoredAsync());
    }

    [Fact]
    public async Task Part_of_a_batch_of_reads_comes_back_with_all_that_was_asked()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.None);
        foreach (var id in "abc")
            await setup.PutAsync($"{id}");
        setup.Proxy.Schedule = FaultSchedule.Script(Fault.PartialBatch);
        var keys = new KeysAndAttributes
        {
            Keys = [.. "abc".Select(id => ProxySetup.Key($"{id}"))],
            ConsistentRead = true,
            ProjectionExpression = "#i",
            ExpressionAttributeNames = new() { ["#i"] = "Id" },
        };

        var answer = await setup.Client.BatchGetItemAsync(new BatchGetItemRequest { RequestItems = new() { [setup.Table] = keys } }, Token);

        Assert.Equal(["a", "c"], answer.Responses[setup.Table].Select(item => item["Id"].S).Order());
        var rest = answer.UnprocessedKeys[setup.Table];
        Assert.Equal("b", Assert.Single(rest.Keys)["Id"].S);
        Assert.Equal((true, "#i", "Id"), (rest.ConsistentRead, rest.ProjectionExpression, rest.ExpressionAttributeNames["#i"]));
    }

    [Fact]
    public async Task Somebody_else_may_write_in_between()
    {
        await using var setup = await ProxySetup.StartAsync(database, FaultSchedule.None);
        setup.Proxy.BeforeForwarding = _ => setup.PutPastAsync("a");

        await Assert.ThrowsAsync<ConditionalCheckFailedException>(
            () => setup.Client.PutItemAsync(new PutItemRequest { TableName = setup.Table, Item = ProxySetup.Item("a"), ConditionExpression = "attribute_not_exists(Id)" }, Token));
    }

    [Fact]
    public void The_same_seed_gives_the_same_faults()
    {
        static List<Fault> Faults(int seed)
        {
            var schedule = FaultSchedule.Random(new Random(seed), 0.5, [Fault.Reset(true), Fault.PartialBatch, Fault.ExpiredCredentials]);
            return [.. Enumerable.Range(0, 50).Select(n => schedule.Next(n % 2 == 0 ? "PutItem" : "BatchGetItem"))];
        }

        Assert.Equal(Faults(7), Faults(7));
        Assert.NotEqual(Faults(7), Faults(8));
        Assert.DoesNotContain(Fault.PartialBatch, Faults(7).Where((_, n) => n % 2 == 0));
        Assert.Contains(Fault.PartialBatch, Faults(7));
    }
}
