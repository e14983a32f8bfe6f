namespace DynamoGen.Tests.Client;

public class CountTests
{
    private static readonly DynamoQueryRequest Owned = QueryTests.Owned;

    [Fact]
    public async Task A_count_is_summed_over_the_services_pages()
    {
        var http = new FakeHttp(Counted(3, more: true), Counted(0, more: true), Counted(2));
        using var client = http.Client();

        Assert.Equal(5, await client.CountAsync(Owned, Token));
        Assert.Equal(["COUNT", "COUNT", "COUNT"], http.Requests.Select(request => (string?)request.Body["Select"]));
        Assert.Equal("""{"Id":{"S":"x"},"Owner":{"S":"u"},"Rank":{"N":"1"}}""", http.LastBody["ExclusiveStartKey"]!.ToJsonString());
    }

    [Fact]
    public async Task A_count_ends_with_Take_and_evaluates_no_more_than_it_needs()
    {
        var http = new FakeHttp(Counted(3, more: true), Counted(2, more: true));
        using var client = http.Client();

        Assert.Equal(5, await client.CountAsync(Owned with { Take = 5 }, Token));
        Assert.Equal([5, 2], http.Requests.Select(request => (int)request.Body["Limit"]!));
    }

    [Fact]
    public async Task Behind_a_filter_a_count_is_no_more_than_Take()
    {
        var http = new FakeHttp(Counted(9, more: true));
        using var client = http.Client();

        Assert.Equal(5, await client.CountAsync(QueryTests.Readings with { Take = 5 }, Token));
        Assert.Null(http.LastBody["Limit"]);
    }

    [Fact]
    public async Task A_count_of_parts_of_items_projects_nothing()
    {
        var http = new FakeHttp(Counted(1));
        using var client = http.Client();

        await client.CountAsync(Owned with { Attributes = ["Text"] }, Token);

        Assert.Null(http.LastBody["ProjectionExpression"]);
        Assert.Equal(["#pk"], http.LastBody["ExpressionAttributeNames"]!.AsObject().Select(name => name.Key));
    }

    [Fact]
    public async Task Each_page_of_a_count_is_retried_on_its_own_and_reports_what_it_consumed()
    {
        var http = new FakeHttp(Counted(1, more: true), FakeHttp.Error("ThrottlingException"), Counted(2));
        using var client = http.Client(o => o.MaxRetries = 1);
        var reported = new List<double>();

        Assert.Equal(3, await client.CountAsync(Owned with { Options = new() { OnConsumed = units => reported.Add(units.Read) } }, Token));
        Assert.Equal([0.5, 0.5], reported);
    }

    [Fact]
    public async Task A_count_that_the_service_would_refuse_is_refused_before_sending()
    {
        var http = new FakeHttp(Counted(1));
        using var client = http.Client();

        await Assert.ThrowsAsync<InvalidRequestException>(() => client.CountAsync(Owned with { ConsistentRead = true }, Token));
        Assert.Empty(http.Requests);
    }

    private static Func<CancellationToken, Task<HttpResponseMessage>> Counted(int count, bool more = false) => FakeHttp.Ok(
        $$$"""{"Count":{{{count}}},"ConsumedCapacity":{"TableName":"Things","CapacityUnits":0.5}{{{(more ? ""","LastEvaluatedKey":{"Id":{"S":"x"},"Owner":{"S":"u"},"Rank":{"N":"1"}}""" : "")}}}}""");

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
