using System.Text;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoGen.Faults;

namespace DynamoGen.IntegrationTests.Faults;

/// <summary>A table of a test's own, a proxy before the database, and AWS's client to it, which tries once.</summary>
internal sealed class ProxySetup : IAsyncDisposable
{
    private readonly AmazonDynamoDBClient past;
    private readonly HttpClient http = new();

    private ProxySetup(FaultProxy proxy, AmazonDynamoDBClient past)
    {
        (Proxy, this.past) = (proxy, past);
        Client = new(
            new BasicAWSCredentials(DynamoDbFixture.AccessKey, DynamoDbFixture.SecretKey),
            new AmazonDynamoDBConfig { ServiceURL = proxy.Endpoint.AbsoluteUri, AuthenticationRegion = DynamoDbFixture.Region, MaxErrorRetry = 0, MaxStaleConnectionRetries = 0 });
    }

    public FaultProxy Proxy { get; }

    public AmazonDynamoDBClient Client { get; }

    public string Table { get; } = DynamoDbFixture.NewPrefix() + "Faults";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ProxySetup> StartAsync(DynamoDbFixture database, FaultSchedule schedule)
    {
        var setup = new ProxySetup(await FaultProxy.StartAsync(database.Endpoint, schedule, Token), database.CreateClient());
        await setup.past.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = setup.Table,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                KeySchema = [new("Id", KeyType.HASH)],
                AttributeDefinitions = [new("Id", ScalarAttributeType.S)],
            },
            Token);
        return setup;
    }

    public static Dictionary<string, AttributeValue> Key(string id) => new() { ["Id"] = new AttributeValue(id) };

    public static Dictionary<string, AttributeValue> Item(string id) => new() { ["Id"] = new AttributeValue(id), ["Text"] = new AttributeValue("stored") };

    public Task PutAsync(string id, CancellationToken? token = null) => Client.PutItemAsync(Put(id), token ?? Token);

    public Task PutPastAsync(string id) => past.PutItemAsync(Put(id), Token);

    public Task TransactAsync(params string[] ids) =>
        Client.TransactWriteItemsAsync(new TransactWriteItemsRequest { TransactItems = [.. ids.Select(id => new TransactWriteItem { Put = new Put { TableName = Table, Item = Item(id) } })] }, Token);

    /// <summary>A put over plain HTTP, answered when the headers are there.</summary>
    public Task<HttpResponseMessage> PostAsync()
    {
        var body = $$"""{"TableName":"{{Table}}","Item":{"Id":{"S":"a"} },"ReturnConsumedCapacity":"TOTAL" }""";
        var request = new HttpRequestMessage(HttpMethod.Post, Proxy.Endpoint)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.0"),
            Headers = { { "X-Amz-Target", "DynamoDB_20120810.PutItem" } },
        };
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"AWS4-HMAC-SHA256 Credential={DynamoDbFixture.AccessKey}/20260101/{DynamoDbFixture.Region}/dynamodb/aws4_request, SignedHeaders=host, Signature=0");
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Token);
    }

    /// <summary>Waits until the proxy has a request, of which something may have to hold.</summary>
    public async Task ArrivedAsync(Func<ProxiedRequest, bool>? state = null)
    {
        while (!Proxy.Requests.Any(state ?? (_ => true)))
            await Task.Delay(5, Token);
    }

    /// <summary>Whether the item 'a' is stored, and the last request known as applied.</summary>
    public async Task AssertAppliedAsync(bool applied)
    {
        await Proxy.WhenQuietAsync();
        Assert.Equal(applied ? ["a"] : [], await StoredAsync());
        Assert.Equal(applied, Proxy.Requests[^1].IsApplied);
    }

    public async Task<List<string>> StoredAsync() => [.. (await past.ScanAsync(new ScanRequest(Table), Token)).Items.Select(item => item["Id"].S).Order(StringComparer.Ordinal)];

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        past.Dispose();
        http.Dispose();
        await Proxy.DisposeAsync();
    }

    private PutItemRequest Put(string id) => new(Table, Item(id));
}
