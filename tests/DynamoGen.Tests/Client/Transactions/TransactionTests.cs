using System.Net;
using DynamoGen.Tests.Client.Settlement;

namespace DynamoGen.Tests.Client.Transactions;

public class TransactionTests
{
    private static readonly Func<CancellationToken, Task<HttpResponseMessage>> Conflict = Cancelled("None", "TransactionConflict");

    public static TheoryData<string[], bool> Reasons() => new()
    {
        { ["TransactionConflict", "None"], true },
        { ["TransactionConflict", "ThrottlingError"], true },
        { ["None", "ProvisionedThroughputExceeded"], true },
        { ["TransactionConflict", "ConditionalCheckFailed"], false },
        { ["None", "ValidationError"], false },
        { ["ItemCollectionSizeLimitExceeded", "None"], false },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public async Task A_cancelled_transaction_is_repeated_when_every_reason_allows_it(string[] reasons, bool repeated)
    {
        var http = new FakeHttp(Cancelled(reasons));
        using var client = http.Client(o => o.MaxRetries = 2);

        var failed = await Assert.ThrowsAsync<TransactionFailedException>(() => TwoAsync(client));

        Assert.Equal((repeated ? 3 : 1, repeated ? 3 : 1, false), (http.Requests.Count, failed.Attempts, failed.MayBeApplied));
        Assert.Equal(reasons.Where(reason => reason != "None"), failed.Failures.Select(failure => failure.Reason));
        Assert.Equal("TransactWriteItems", failed.Operation);
    }

    [Fact]
    public async Task Every_request_of_a_call_has_the_same_token_and_every_call_another()
    {
        var http = new FakeHttp(
            FakeHttp.Error("InternalServerError", HttpStatusCode.InternalServerError), Conflict, FakeHttp.Throw(new HttpRequestException("reset", new IOException())), FakeHttp.Ok(), FakeHttp.Ok());
        using var client = http.Client();

        await TwoAsync(client);
        await TwoAsync(client);

        var tokens = http.Requests.Select(request => request.Body["ClientRequestToken"]!.GetValue<string>()).ToList();
        Assert.Equal((5, 2, 4), (tokens.Count, tokens.Distinct().Count(), tokens.Count(token => token == tokens[0])));
        Assert.Equal(http.Requests[0].Body.ToJsonString(), http.Requests[3].Body.ToJsonString());
    }

    [Fact]
    public async Task A_transaction_without_a_clear_answer_has_an_unknown_outcome()
    {
        var http = new FakeHttp(FakeHttp.Error("InternalServerError", HttpStatusCode.InternalServerError));
        using var client = http.Client(o => o.MaxRetries = 1);

        var unknown = await Assert.ThrowsAsync<UnknownOutcomeException>(() => TwoAsync(client));

        Assert.Equal((2, true), (unknown.Attempts, unknown.MayBeApplied));
    }

    [Fact]
    public async Task A_cancellation_after_a_lost_answer_says_that_nothing_was_written()
    {
        var http = new FakeHttp(FakeHttp.Error("InternalServerError", HttpStatusCode.InternalServerError), Cancelled("ConditionalCheckFailed", "None"));
        using var client = http.Client();

        var failed = await Assert.ThrowsAsync<TransactionFailedException>(() => TwoAsync(client));

        Assert.Equal((2, false), (failed.Attempts, failed.MayBeApplied));
        Assert.IsType<ConditionFailedException>(Assert.Single(failed.Failures).Error);
    }

    [Fact]
    public async Task Two_actions_on_one_item_are_refused_before_sending()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        var refused = await Assert.ThrowsAsync<InvalidRequestException>(() => client.TransactAsync(
            t => t.Create(new PlainNote { Id = "a" }).Check(new PlainNoteKey("b"), n => n.Exists()).Delete(new PlainNoteKey("a")), cancellationToken: Token));

        Assert.Contains("Actions 1 and 3", refused.Message, StringComparison.Ordinal);
        Assert.Equal(("PlainNotes", "Id=a", 0), (refused.Table, refused.Key, http.Requests.Count));
    }

    [Fact]
    public async Task What_is_too_large_for_one_transaction_is_refused_before_sending()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();
        var large = Enumerable.Range(0, 11).Select(i => DynamoTransactionAction.Put(new PlainNote { Id = $"n{i}", Text = new string('x', 390 * 1024) })).ToList();

        await Assert.ThrowsAsync<InvalidRequestException>(() => client.TransactAsync(large, null, Token));
        await Assert.ThrowsAsync<InvalidRequestException>(() => client.TransactAsync([], null, Token));
        await Assert.ThrowsAsync<InvalidRequestException>(() => client.TransactGetAsync([], null, Token));
        Assert.Throws<InvalidRequestException>(() => DynamoTransactionAction.Check(new PlainNoteKey("a"), null));
        await Assert.ThrowsAsync<InvalidRequestException>(() => client.TransactAsync(t => t.Check(new PlainNoteKey("a"), _ => null!), cancellationToken: Token));

        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task The_action_of_a_type_without_versions_cannot_check_one()
    {
        using var client = new FakeHttp(FakeHttp.Ok()).Client();

        await Assert.ThrowsAsync<InvalidRequestException>(() => client.TransactAsync(t => t.Delete(new PlainNoteKey("a"), ifVersion: 3), cancellationToken: Token));
    }

    [Fact]
    public async Task A_read_that_conflicts_with_writers_is_repeated()
    {
        var http = new FakeHttp(Conflict, FakeHttp.Ok("""{"Responses":[{"Item":{"Id":{"S":"a"},"Text":{"S":"é"}}},{}]}"""));
        using var client = http.Client();

        var (first, second) = await client.TransactGetAsync(new PlainNoteKey("a"), new PlainNoteKey("b"), cancellationToken: Token);

        Assert.Equal(("é", null), (first!.Text, second));
        Assert.Equal(2, http.Requests.Count);
    }

    [Fact]
    public async Task Failures_do_not_tell_keys_that_are_to_be_kept()
    {
        using var client = new FakeHttp(Cancelled("ConditionalCheckFailed", "None")).Client(o => o.RedactKeys = true);

        var failed = await Assert.ThrowsAsync<TransactionFailedException>(() => TwoAsync(client));

        Assert.DoesNotContain("secret", failed.ToString(), StringComparison.Ordinal);
    }

    private static Task TwoAsync(DynamoGenClient client) =>
        client.TransactAsync(t => t.Create(new PlainNote { Id = "secret" }).Update(new CountedNoteKey("b"), u => u.Visits.Add(1), ifVersion: 3), cancellationToken: Token);

    private static Func<CancellationToken, Task<HttpResponseMessage>> Cancelled(params string[] reasons) => FakeHttp.Error(
        "TransactionCanceledException", more: $",\"CancellationReasons\":[{string.Join(",", reasons.Select(reason => $"{{\"Code\":\"{reason}\"}}"))}]");

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
