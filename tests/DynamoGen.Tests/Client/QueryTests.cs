using System.Text.Json.Nodes;
using DynamoGen.Mapping;

namespace DynamoGen.Tests.Client;

public class QueryTests
{
    public static TheoryData<KeyComparison, string> Comparisons() => new()
    {
        { KeyComparison.All, "#pk = :pk" },
        { KeyComparison.Equal, "#pk = :pk AND #sk = :low" },
        { KeyComparison.Less, "#pk = :pk AND #sk < :low" },
        { KeyComparison.LessOrEqual, "#pk = :pk AND #sk <= :low" },
        { KeyComparison.Greater, "#pk = :pk AND #sk > :low" },
        { KeyComparison.GreaterOrEqual, "#pk = :pk AND #sk >= :low" },
        { KeyComparison.Between, "#pk = :pk AND #sk BETWEEN :low AND :high" },
    };

    [Theory]
    [MemberData(nameof(Comparisons))]
    public async Task A_range_becomes_a_key_condition_with_aliases_for_all_names(KeyComparison comparison, string condition)
    {
        var range = comparison == KeyComparison.All ? null : new SortKeyRange(comparison, DynamoValue.Number("1"), comparison == KeyComparison.Between ? DynamoValue.Number("2") : null);

        var body = await Send(Owned with { Range = range });

        Assert.Equal(condition, (string?)body["KeyConditionExpression"]);
        Assert.Equal("Owner", (string?)body["ExpressionAttributeNames"]!["#pk"]);
        Assert.Equal("""{"S":"u"}""", body["ExpressionAttributeValues"]![":pk"]!.ToJsonString());
        Assert.Equal("OwnerThings", (string?)body["IndexName"]);
        Assert.Equal(condition.Split(':').Length - 1, body["ExpressionAttributeValues"]!.AsObject().Count);
    }

    [Fact]
    public async Task A_prefix_becomes_begins_with()
    {
        var body = await Send(Readings with { Index = Reading.Table.Indexes[0], Range = new(KeyComparison.StartsWith, DynamoValue.Binary(new byte[] { 1 })) });

        Assert.Equal("#pk = :pk AND begins_with(#sk, :low)", (string?)body["KeyConditionExpression"]);
    }

    [Fact]
    public async Task In_a_shared_table_other_types_are_filtered_out()
    {
        var body = await Send(Readings);

        Assert.Equal("#1 = :1 OR attribute_not_exists(#1)", (string?)body["FilterExpression"]);
        Assert.Equal("_type", (string?)body["ExpressionAttributeNames"]!["#1"]);
    }

    [Fact]
    public async Task The_order_and_consistency_are_those_of_the_query()
    {
        var body = await Send(Readings with { Descending = true, ConsistentRead = true });

        Assert.False((bool)body["ScanIndexForward"]!);
        Assert.True((bool)body["ConsistentRead"]!);
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(7, null, 7)]
    [InlineData(null, 7, 7)]
    [InlineData(5, 7, 5)]
    [InlineData(7, 5, 5)]
    public async Task No_more_items_are_evaluated_than_are_wanted(int? take, int? evaluate, int? limit) =>
        Assert.Equal(limit, (int?)(await Send(Owned with { Take = take, EvaluateAtMost = evaluate }))["Limit"]);

    [Fact]
    public async Task With_a_filter_more_may_have_to_be_evaluated_than_are_wanted() =>
        Assert.Null((await Send(Readings with { Take = 1 }))["Limit"]);

    [Fact]
    public async Task Pages_follow_until_the_service_has_no_key_to_go_on_from()
    {
        var http = new FakeHttp(Page("a b", next: "b"), Page("", next: "b2"), Page("c", emptyNext: true));
        using var client = http.Client();

        Assert.Equal(["a", "b", "c"], await Collect(client, Owned));
        Assert.Null(http.Requests[0].Body["ExclusiveStartKey"]);
        Assert.Equal("""{"S":"b2"}""", http.Requests[2].Body["ExclusiveStartKey"]!["Id"]!.ToJsonString());
    }

    [Fact]
    public async Task Take_ends_the_query_exactly()
    {
        var http = new FakeHttp(Page("a b", next: "b"), Page("c d", next: "d"));
        using var client = http.Client();

        Assert.Equal(["a", "b", "c"], await Collect(client, Owned with { Take = 3 }));
        Assert.Equal(2, http.Requests.Count);
        Assert.Equal(1, (int)http.LastBody["Limit"]!);
    }

    [Fact]
    public async Task The_next_page_is_not_asked_for_before_it_is_needed()
    {
        var http = new FakeHttp(Page("a b", next: "b"));
        using var client = http.Client();
        await using var items = client.StreamAsync<Thing>(Owned, Token).GetAsyncEnumerator(Token);

        await items.MoveNextAsync();
        await items.MoveNextAsync();

        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task Each_page_is_a_call_of_its_own()
    {
        var http = new FakeHttp(Page("a", next: "a"), FakeHttp.Error("ThrottlingException"), Page("b", next: "b"), FakeHttp.Error("ThrottlingException"), Page("c"));
        using var client = http.Client(o => o.MaxRetries = 1);

        Assert.Equal(["a", "b", "c"], await Collect(client, Owned));
    }

    [Fact]
    public async Task A_scan_reads_all_pages_of_a_table_that_allows_it()
    {
        var http = new FakeHttp(Page("a", next: "a"), Page("b"));
        using var client = http.Client();
        var found = new List<string>();

        await foreach (var thing in client.ScanAsync<Thing>(ReadOptions.Consistent, Token))
            found.Add(thing.Id);

        Assert.Equal(["a", "b"], found);
        Assert.Equal(["Scan", "Scan"], http.Requests.Select(request => request.Operation));
        Assert.True((bool)http.LastBody["ConsistentRead"]!);
    }

    [Fact]
    public void A_scan_of_another_table_is_refused()
    {
        using var client = new FakeHttp(FakeHttp.Ok()).Client();

        var exception = Assert.Throws<InvalidRequestException>(() => client.ScanAsync<Reading>(null, Token));

        Assert.Contains("AllowScan", exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<DynamoQueryRequest, string> Bad() => new()
    {
        { Owned with { ConsistentRead = true }, "global" },
        { Owned with { Partition = [DynamoValue.String("")] }, "empty" },
        { Owned with { Partition = [DynamoValue.Number("1")] }, "type S" },
        { Owned with { Range = new(KeyComparison.Equal, DynamoValue.String("x")) }, "type N" },
        { Owned with { Range = new(KeyComparison.StartsWith, DynamoValue.Number("1")) }, "no beginning" },
        { Owned with { Index = null, Range = new(KeyComparison.Equal, DynamoValue.Number("1")) }, "no sort key" },
        { Readings with { Index = Reading.Table.Indexes[0], Range = new(KeyComparison.Between, DynamoValue.Binary(new byte[1]), DynamoValue.Binary(new byte[1025])) }, "1025 bytes" },
    };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public async Task A_query_that_the_service_would_refuse_is_refused_before_sending(DynamoQueryRequest query, string detail)
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => client.PageAsync<Thing>(query, 1, null, Token));

        Assert.Contains(detail, exception.Message, StringComparison.Ordinal);
        Assert.Equal(query.Table.Name, exception.Table);
        Assert.Empty(http.Requests);
    }

    internal static DynamoQueryRequest Owned { get; } = new() { Table = Thing.Table, Index = Thing.Table.Indexes[0], Partition = [DynamoValue.String("u")] };

    internal static DynamoQueryRequest Readings { get; } = new() { Table = Reading.Table, Partition = [DynamoValue.String("s")], ItemType = "Reading" };

    /// <summary>A page of things with these ids, blank-separated.</summary>
    internal static Func<CancellationToken, Task<HttpResponseMessage>> Page(string ids, string? next = null, bool emptyNext = false)
    {
        var page = new JsonObject { ["Items"] = new JsonArray([.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Key)]) };
        if (next is not null)
            page["LastEvaluatedKey"] = Key(next);
        if (emptyNext)
            page["LastEvaluatedKey"] = new JsonObject();
        return FakeHttp.Ok(page.ToJsonString());

        static JsonNode? Key(string id) => JsonNode.Parse($$$"""{"Id":{"S":"{{{id}}}"},"Owner":{"S":"u"},"Rank":{"N":"1"}}""");
    }

    private static async Task<JsonNode> Send(DynamoQueryRequest query)
    {
        var http = new FakeHttp(FakeHttp.Ok("""{"Items":[]}"""));
        using var client = http.Client();
        await client.StreamAsync<Reading>(query, Token).GetAsyncEnumerator(Token).MoveNextAsync();
        return http.LastBody;
    }

    private static async Task<List<string>> Collect(DynamoGenClient client, DynamoQueryRequest query)
    {
        var ids = new List<string>();
        await foreach (var thing in client.StreamAsync<Thing>(query, Token))
            ids.Add(thing.Id);
        return ids;
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
