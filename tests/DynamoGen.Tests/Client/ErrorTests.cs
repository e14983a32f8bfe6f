using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoGen.Mapping;

namespace DynamoGen.Tests.Client;

public class ErrorTests
{
    [Fact]
    public async Task An_error_tells_operation_table_key_attempts_and_request()
    {
        var exception = await Fails<InvalidRequestException>(FakeHttp.Error("ValidationException"), o => o.TablePrefix = "dev-");

        Assert.Equal(("GetItem", "dev-Things", null, "Id=a", 1, "REQ1"), (exception.Operation, exception.Table, exception.Index, exception.Key, exception.Attempts, exception.RequestId));
        Assert.IsAssignableFrom<AmazonServiceException>(exception.InnerException);
    }

    [Fact]
    public async Task An_error_of_a_query_tells_the_index_and_the_partition()
    {
        using var client = new FakeHttp(FakeHttp.Error("ValidationException")).Client();
        var query = new DynamoQueryRequest { Table = Thing.Table, Index = Thing.Table.Indexes[0], Partition = [DynamoValue.String("u1")] };

        var exception = await Assert.ThrowsAsync<InvalidRequestException>(() => client.PageAsync<Thing>(query, 1, null, Token));

        Assert.Equal(("Query", "OwnerThings", "Owner=u1"), (exception.Operation, exception.Index, exception.Key));
    }

    [Fact]
    public async Task Keys_can_be_kept_out_of_errors()
    {
        var exception = await Fails<InvalidRequestException>(FakeHttp.Error("ValidationException"), o => o.RedactKeys = true);

        Assert.Null(exception.Key);
        Assert.DoesNotContain("Id=a", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_table_is_named_with_its_endpoint_and_the_command_that_creates_it()
    {
        var exception = await Fails<MissingTableException>(FakeHttp.Error("ResourceNotFoundException"));

        Assert.Contains("'Things'", exception.Message, StringComparison.Ordinal);
        Assert.Contains("http://localhost:8000", exception.Message, StringComparison.Ordinal);
        Assert.Contains("init-db", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_create_brings_the_stored_item()
    {
        using var client = new FakeHttp(FakeHttp.Error("ConditionalCheckFailedException", more: ""","Item":{"Id":{"S":"a"},"Text":{"S":"first"}}""")).Client();

        var exception = await Assert.ThrowsAsync<ConditionFailedException>(() => client.CreateAsync(new Thing { Id = "a", Text = "second" }, null, Token));

        Assert.Equal(new Thing { Id = "a", Text = "first" }, exception.StoredItem);
        Assert.Equal(("PutItem", "Id=a", "REQ1"), (exception.Operation, exception.Key, exception.RequestId));
    }

    [Fact]
    public async Task A_failed_create_stays_one_though_the_stored_item_is_of_another_type()
    {
        using var client = new FakeHttp(FakeHttp.Error("ConditionalCheckFailedException", more: ""","Item":{"Id":{"N":"1"}}""")).Client();

        var exception = await Assert.ThrowsAsync<ConditionFailedException>(() => client.CreateAsync(new Thing { Id = "a" }, null, Token));

        Assert.Null(exception.StoredItem);
        Assert.Contains("cannot be read as Thing", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Throttling_tells_the_services_reasons_and_what_to_do()
    {
        var exception = await Fails<ThrottledException>(FakeHttp.Error(
            "ThrottlingException", more: ""","throttlingReasons":[{"reason":"TableReadKeyRangeThroughputExceeded","resource":"arn:aws:dynamodb:eu-central-1:1:table/Things"}]"""));

        Assert.Contains("TableReadKeyRangeThroughputExceeded", exception.Message, StringComparison.Ordinal);
        Assert.Contains("spread", exception.Message, StringComparison.Ordinal);
        Assert.Equal(new ThrottleReason("TableReadKeyRangeThroughputExceeded", "arn:aws:dynamodb:eu-central-1:1:table/Things"), Assert.Single(exception.Reasons));
    }

    [Theory]
    [InlineData("TableReadKeyRangeThroughputExceeded", "spread")]
    [InlineData("IndexWriteMaxOnDemandThroughputExceeded", "maximum")]
    [InlineData("TableWriteAccountLimitExceeded", "quota")]
    [InlineData("IndexReadProvisionedThroughputExceeded", "provisioned")]
    [InlineData("SomethingNew", "Raise the capacity")]
    public void Every_reason_has_its_advice(string reason, string word) => Assert.Contains(word, new ThrottleReason(reason, "").Advice, StringComparison.Ordinal);

    [Theory]
    [InlineData("AccessDeniedException", "dynamodb:GetItem on 'Things'")]
    [InlineData("ExpiredTokenException", "expired")]
    [InlineData("KMSAccessDeniedException", "encryption key")]
    public async Task A_call_that_is_not_allowed_says_what_is_missing(string code, string word) =>
        Assert.Contains(word, (await Fails<AccessDeniedException>(FakeHttp.Error(code))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_refused_connection_names_the_endpoint_and_the_way_out()
    {
        var exception = await Fails<EndpointUnavailableException>(FakeHttp.Throw(new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused")));

        Assert.Contains("http://localhost:8000", exception.Message, StringComparison.Ordinal);
        Assert.Contains("DynamoDbLocal.StartAsync", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_credentials_say_where_they_are_looked_for()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client(o => o.Credentials = new NoCredentials());

        var exception = await Assert.ThrowsAsync<AccessDeniedException>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));

        Assert.Contains("AWS_PROFILE", exception.Message, StringComparison.Ordinal);
        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task Bad_data_tells_table_attribute_and_key()
    {
        var exception = await Fails<MappingException>(FakeHttp.Ok("""{"Item":{"Id":{"S":"a"},"Rank":{"S":"high"}}}"""));

        Assert.Equal(("GetItem", "Things", "Id=a", "Rank"), (exception.Operation, exception.Table, exception.Key, exception.AttributePath));
    }

    [Fact]
    public async Task What_was_consumed_is_told_when_asked_for()
    {
        var http = new FakeHttp(FakeHttp.Ok("""{"ConsumedCapacity":{"TableName":"Things","CapacityUnits":2.5}}"""));
        using var client = http.Client();
        var told = new List<ConsumedUnits>();

        await client.GetAsync<Thing, ThingKey>(new("a"), new() { OnConsumed = told.Add }, Token);
        await client.PutAsync(new Thing { Id = "a" }, null, new() { OnConsumed = told.Add }, Token);

        Assert.Equal([new("Things", 2.5, 0), new("Things", 0, 2.5)], told);
        Assert.Equal("INDEXES", (string?)http.LastBody["ReturnConsumedCapacity"]);
    }

    [Fact]
    public async Task What_was_consumed_is_not_asked_for_otherwise()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var client = http.Client();

        await client.GetAsync<Thing, ThingKey>(new("a"), null, Token);

        Assert.Null(http.LastBody["ReturnConsumedCapacity"]);
    }

    private static async Task<T> Fails<T>(Func<CancellationToken, Task<HttpResponseMessage>> answer, Action<DynamoGenOptions>? configure = null) where T : DynamoGenException
    {
        using var client = new FakeHttp(answer).Client(configure);
        return await Assert.ThrowsAsync<T>(() => client.GetAsync<Thing, ThingKey>(new("a"), null, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private sealed class NoCredentials : AWSCredentials
    {
        public override ImmutableCredentials GetCredentials() => throw new AmazonClientException("Failed to resolve AWS Credentials");
    }
}
