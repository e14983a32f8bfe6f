using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using DynamoGen.Transport;

namespace DynamoGen.Tests.Client;

public class OwnedServiceClientTests
{
    [Theory]
    [InlineData("ProvisionedThroughputExceededException", HttpStatusCode.BadRequest)]
    [InlineData("InternalServerError", HttpStatusCode.InternalServerError)]
    [InlineData("ServiceUnavailable", HttpStatusCode.ServiceUnavailable)]
    public async Task A_failing_call_is_one_request(string code, HttpStatusCode status)
    {
        var http = new FakeHttp(FakeHttp.Error(code, status));
        using var owned = Over(http);

        await Assert.ThrowsAnyAsync<AmazonDynamoDBException>(() => Get(owned, Token));

        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task A_lost_connection_is_one_request()
    {
        var http = new FakeHttp(FakeHttp.Throw(new HttpRequestException("reset", new IOException("reset"))));
        using var owned = Over(http);

        await Assert.ThrowsAsync<IOException>(() => Get(owned, Token));

        Assert.Single(http.Requests);
    }

    [Fact]
    public async Task A_body_that_hangs_ends_with_the_token()
    {
        var http = new FakeHttp(_ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new HangingStream()) }));
        using var owned = Over(http);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Get(owned, stop.Token));
    }

    [Fact]
    public async Task A_connection_that_cannot_be_made_in_time_counts_as_not_connected()
    {
        var http = new FakeHttp(FakeHttp.Throw(new TaskCanceledException("connect timeout", new TimeoutException())));
        using var owned = Over(http);

        var exception = await Assert.ThrowsAsync<HttpRequestException>(() => Get(owned, Token));

        Assert.Equal(HttpRequestError.ConnectionError, exception.HttpRequestError);
    }

    [Theory]
    [InlineData(null, "us-east-1")]
    [InlineData("eu-central-1", "eu-central-1")]
    public async Task An_endpoint_is_signed_for_the_region_of_the_options(string? region, string expected)
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var owned = Over(http, new DynamoGenOptions { Endpoint = new("http://127.0.0.1:9"), Region = region, Credentials = new BasicAWSCredentials("a", "b") });

        await Get(owned, Token);

        Assert.Contains($"/{expected}/dynamodb/", http.Requests[0].Authorization, StringComparison.Ordinal);
        Assert.Equal("http://127.0.0.1:9/", http.Requests[0].Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_region_alone_is_AWS_itself_or_the_endpoint_that_the_environment_names()
    {
        var http = new FakeHttp(FakeHttp.Ok());
        using var owned = Over(http, new DynamoGenOptions { Region = "eu-central-1", Credentials = new BasicAWSCredentials("a", "b") });

        await Get(owned, Token);

        var named = Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_DYNAMODB");
        Assert.Equal(new Uri(string.IsNullOrEmpty(named) ? "https://dynamodb.eu-central-1.amazonaws.com/" : named).AbsoluteUri, http.Requests[0].Address.AbsoluteUri);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static OwnedServiceClient Over(FakeHttp http, DynamoGenOptions? options = null)
    {
        options ??= new DynamoGenOptions().UseLocal();
        return OwnedServiceClient.Create(options, new PooledHttpClientFactory(options, http));
    }

    private static Task<GetItemResponse> Get(OwnedServiceClient owned, CancellationToken token) =>
        owned.Client.GetItemAsync("Things", new() { ["Id"] = new AttributeValue("1") }, token);

    private sealed class HangingStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => await Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
