using System.Net;
using System.Text.Json.Nodes;

namespace DynamoGen.Tests.Client.Settlement;

/// <summary>Conditional writes whose first answer was lost, and whose repetition finds that the condition does not hold.</summary>
public class SettlementTests
{
    [Fact]
    public async Task A_create_whose_answer_was_lost_is_reported_as_created()
    {
        using var lost = new LostAnswer(sent => sent["Item"]!);

        var created = await new PlainNoteRepository(lost.Client).CreateAsync(new() { Id = "a", Text = "é😀", Price = 1.50m, Marks = new HashSet<int> { 2, 1 } }, cancellationToken: Token);

        Assert.Equal(("a", "é😀", 1.5m), (created.Id, created.Text, created.Price));
        Assert.Equal(2, lost.Http.Requests.Count);
    }

    [Fact]
    public async Task Numbers_and_sets_are_compared_as_the_service_gives_them_back()
    {
        using var lost = new LostAnswer(sent => new JsonObject(sent["Item"]!.DeepClone().AsObject().Select(entry => entry.Key switch
        {
            "Price" => new("Price", new JsonObject { ["N"] = "150.0" }),
            "Marks" => new("Marks", new JsonObject { ["NS"] = new JsonArray("2", "1.0") }),
            _ => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()),
        })));

        var created = await new PlainNoteRepository(lost.Client).CreateAsync(new() { Id = "a", Price = 150m, Marks = new HashSet<int> { 1, 2 } }, cancellationToken: Token);

        Assert.Equal(150m, created.Price);
    }

    [Fact]
    public async Task A_create_that_finds_another_item_may_have_been_there_before_it()
    {
        using var lost = new LostAnswer(_ => Item(("Id", "S", "a"), ("Text", "S", "another's")));

        var unknown = await Assert.ThrowsAsync<UnknownOutcomeException>(() => new PlainNoteRepository(lost.Client).CreateAsync(new() { Id = "a" }, cancellationToken: Token));

        Assert.True(unknown.MayBeApplied);
        Assert.Equal(("PutItem", "PlainNotes", "Id=a", 2), (unknown.Operation, unknown.Table, unknown.Key, unknown.Attempts));
    }

    [Fact]
    public async Task After_an_answer_that_proves_that_nothing_was_written_a_failed_condition_is_one()
    {
        using var throttled = new LostAnswer(sent => sent["Item"]!, FakeHttp.Error("ThrottlingException"));

        var failure = await Assert.ThrowsAsync<ConditionFailedException>(() => new PlainNoteRepository(throttled.Client).CreateAsync(new() { Id = "a" }, cancellationToken: Token));

        Assert.False(failure.MayBeApplied);
    }

    [Fact]
    public async Task A_write_id_tells_a_write_from_another_of_the_same_content()
    {
        using var own = new LostAnswer(sent => sent["Item"]!);
        using var others = new LostAnswer(sent => new JsonObject(sent["Item"]!.DeepClone().AsObject().Select(entry =>
            KeyValuePair.Create(entry.Key, entry.Key == "LastWrite" ? new JsonObject { ["S"] = Guid.NewGuid().ToString() } : entry.Value?.DeepClone()))));

        var created = await new SignedNoteRepository(own.Client).CreateAsync(new() { Id = "a" }, cancellationToken: Token);

        Assert.Equal(created.LastWrite.ToString(), own.Sent["Item"]!["LastWrite"]!["S"]!.GetValue<string>());
        Assert.Equal(own.Sent["Item"]!.ToJsonString(), own.Http.LastBody["Item"]!.ToJsonString());
        await Assert.ThrowsAsync<UnknownOutcomeException>(() => new SignedNoteRepository(others.Client).CreateAsync(new() { Id = "a" }, cancellationToken: Token));
    }

    [Theory]
    [InlineData(4, "mine", null)]                                          // moved on once, with what was written
    [InlineData(4, "another's", typeof(OptimisticLockException))]          // moved on once, by another
    [InlineData(5, "mine", typeof(UnknownOutcomeException))]               // moved on more than once
    [InlineData(2, "mine", typeof(UnknownOutcomeException))]               // another item under the same key
    public async Task A_put_is_settled_by_the_version_and_the_content(int version, string text, Type? expected)
    {
        using var lost = new LostAnswer(_ => Item(("Id", "S", "a"), ("Text", "S", text), ("Visits", "N", "0"), ("Version", "N", $"{version}")));
        var notes = new CountedNoteRepository(lost.Client);

        await Ends(() => notes.PutAsync(new() { Id = "a", Text = "mine", Version = 3 }, cancellationToken: Token), expected);
        await Ends(() => notes.SaveAsync(new() { Id = "a", Text = "mine", Version = 3 }, cancellationToken: Token), expected);
    }

    [Theory]
    [InlineData(1, "mine", null)]
    [InlineData(1, "another's", typeof(UnknownOutcomeException))]          // also where another has deleted it since, and made it anew
    [InlineData(2, "mine", typeof(UnknownOutcomeException))]
    public async Task A_create_is_settled_by_what_was_written(int version, string text, Type? expected)
    {
        using var lost = new LostAnswer(_ => Item(("Id", "S", "a"), ("Text", "S", text), ("Visits", "N", "0"), ("Version", "N", $"{version}")));

        await Ends(() => new CountedNoteRepository(lost.Client).CreateAsync(new() { Id = "a", Text = "mine" }, cancellationToken: Token), expected);
    }

    [Theory]
    [InlineData(3, "mine", typeof(ConditionFailedException))]              // the version still is what it was: the condition is what fails
    [InlineData(4, "mine", null)]
    [InlineData(4, "another's", typeof(OptimisticLockException))]
    [InlineData(6, "mine", typeof(UnknownOutcomeException))]
    public async Task An_update_is_settled_by_the_version_and_what_it_sets(int version, string text, Type? expected)
    {
        using var lost = new LostAnswer(_ => Item(("Id", "S", "a"), ("Text", "S", text), ("Visits", "N", "7"), ("Version", "N", $"{version}")));

        await Ends(() => new CountedNoteRepository(lost.Client).UpdateAsync("a", u => u.Text.Set("mine"), when: n => n.Visits < 5, ifVersion: 3, cancellationToken: Token), expected);
    }

    [Fact]
    public async Task A_sum_does_not_tell_who_added()
    {
        using var lost = new LostAnswer(_ => Item(("Id", "S", "a"), ("Text", "S", ""), ("Visits", "N", "7"), ("Version", "N", "4")));

        await Ends(() => new CountedNoteRepository(lost.Client).UpdateAsync("a", u => u.Visits.Add(1), ifVersion: 3, cancellationToken: Token), typeof(UnknownOutcomeException));
    }

    [Fact]
    public async Task The_time_of_the_write_tells_who_added()
    {
        using var own = new LostAnswer(sent => Item(("Id", "S", "a"), ("Visits", "N", "7"), ("Version", "N", "4"), ("At", "S", Time(sent))));
        using var others = new LostAnswer(_ => Item(("Id", "S", "a"), ("Visits", "N", "7"), ("Version", "N", "4"), ("At", "S", "2026-01-01T00:00:00.0000000Z")));

        var updated = await new TimedNoteRepository(own.Client).UpdateAsync("a", u => u.Visits.Add(1), ifVersion: 3, cancellationToken: Token);

        Assert.Equal((7, 4L), (updated.Visits, updated.Version));
        await Ends(() => new TimedNoteRepository(others.Client).UpdateAsync("a", u => u.Visits.Add(1), ifVersion: 3, cancellationToken: Token), typeof(OptimisticLockException));
    }

    [Fact]
    public async Task The_write_id_tells_who_added()
    {
        using var own = new LostAnswer(sent => Item(("Id", "S", "a"), ("Visits", "N", "7"), ("Version", "N", "4"), ("LastWrite", "S", WriteId(sent))));
        using var others = new LostAnswer(_ => Item(("Id", "S", "a"), ("Visits", "N", "7"), ("Version", "N", "4"), ("LastWrite", "S", "another's")));

        var updated = await new SignedAndCountedNoteRepository(own.Client).UpdateAsync("a", u => u.Visits.Add(1), ifVersion: 3, cancellationToken: Token);

        Assert.Equal(7, updated.Visits);
        await Ends(() => new SignedAndCountedNoteRepository(others.Client).UpdateAsync("a", u => u.Visits.Add(1), ifVersion: 3, cancellationToken: Token), typeof(OptimisticLockException));
    }

    [Theory]
    [InlineData(4)]                                                        // made anew, and updated since, perhaps
    [InlineData(2)]
    [InlineData(null)]                                                     // gone, by whomever
    public async Task Nothing_tells_who_deleted(int? version)
    {
        using var lost = new LostAnswer(_ => version is null ? null : Item(("Id", "S", "a"), ("Text", "S", ""), ("Visits", "N", "7"), ("Version", "N", $"{version}")));

        await Ends(() => new CountedNoteRepository(lost.Client).DeleteAsync("a", ifVersion: 3, cancellationToken: Token), typeof(UnknownOutcomeException));
    }

    [Fact]
    public async Task An_update_that_returns_what_was_before_is_not_sent_twice()
    {
        using var lost = new LostAnswer(_ => null);

        await Ends(() => new PlainNoteRepository(lost.Client).UpdateReturningOldAsync("a", u => u.Text.Set("x"), cancellationToken: Token), typeof(UnknownOutcomeException));

        Assert.Single(lost.Http.Requests);
    }

    [Fact]
    public async Task An_update_of_an_item_that_is_missing_now_may_have_been_applied()
    {
        using var lost = new LostAnswer(_ => null);

        await Ends(() => new PlainNoteRepository(lost.Client).UpdateAsync("a", u => u.Text.Set("x"), when: n => n.Price == 3, cancellationToken: Token), typeof(UnknownOutcomeException));
    }

    private static async Task Ends(Func<Task> call, Type? expected)
    {
        var error = await Record.ExceptionAsync(call);

        Assert.Equal(expected, error?.GetType());
        Assert.Equal(expected == typeof(UnknownOutcomeException), error is DynamoGenException { MayBeApplied: true });
    }

    private static JsonObject Item(params (string Name, string Type, string Value)[] attributes) =>
        new(attributes.Select(attribute => KeyValuePair.Create(attribute.Name, (JsonNode?)new JsonObject { [attribute.Type] = attribute.Value })));

    private static string Time(JsonNode sent) => Values(sent).First(text => text.StartsWith("20", StringComparison.Ordinal) && text.EndsWith('Z'));

    private static string WriteId(JsonNode sent) => Values(sent).First(text => Guid.TryParse(text, out _));

    private static IEnumerable<string> Values(JsonNode sent) => sent["ExpressionAttributeValues"]!.AsObject().Select(value => value.Value!["S"]?.GetValue<string>()).OfType<string>();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A service that fails with the first request, and then finds that the condition does not hold.</summary>
    private sealed class LostAnswer : IDisposable
    {
        public LostAnswer(Func<JsonNode, JsonNode?> stored, Func<CancellationToken, Task<HttpResponseMessage>>? first = null)
        {
            var lost = first ?? FakeHttp.Error("InternalServerError", HttpStatusCode.InternalServerError);
            Http = new FakeHttp(token => (Http!.Requests.Count % 2 == 1 ? lost : Refused(stored(Sent)))(token));
            Client = Http.Client();
        }

        public FakeHttp Http { get; }

        public DynamoGenClient Client { get; }

        /// <summary>The body of the request whose answer was lost.</summary>
        public JsonNode Sent => Http.Requests[^2].Body;

        public void Dispose() => Client.Dispose();

        private static Func<CancellationToken, Task<HttpResponseMessage>> Refused(JsonNode? stored) =>
            FakeHttp.Error("ConditionalCheckFailedException", more: stored is null ? "" : $",\"Item\":{stored.ToJsonString()}");
    }
}
