using Amazon;
using Amazon.DynamoDBv2;
using Amazon.Runtime;

namespace DynamoGen.Transport;

/// <summary>An SDK client that DynamoGen makes and disposes: one call is one request, and retries are the pipeline's alone.</summary>
internal sealed class OwnedServiceClient : IDisposable
{
    private readonly PooledHttpClientFactory http;

    private OwnedServiceClient(AmazonDynamoDBClient client, PooledHttpClientFactory http) => (Client, this.http) = (client, http);

    public AmazonDynamoDBClient Client { get; }

    /// <summary>Makes a client of checked options.</summary>
    /// <exception cref="InvalidOperationException">No region is given and the SDK's chain finds none.</exception>
    public static OwnedServiceClient Create(DynamoGenOptions options) => Create(options, new PooledHttpClientFactory(options));

    /// <summary>Over an HTTP client of the caller's, for tests.</summary>
    public static OwnedServiceClient Create(DynamoGenOptions options, PooledHttpClientFactory http)
    {
        try
        {
            var config = Config(options, http);
            return new(options.Credentials is { } credentials ? new AmazonDynamoDBClient(credentials, config) : new AmazonDynamoDBClient(config), http);
        }
        catch (AmazonClientException e)
        {
            http.Dispose();
            throw new InvalidOperationException(
                $"The DynamoDB client cannot be made: {e.Message.TrimEnd('.')}. Set the option {nameof(options.Region)} or the environment variable AWS_REGION, or for local work call {nameof(options.UseLocal)}().", e);
        }
    }

    private static AmazonDynamoDBConfig Config(DynamoGenOptions options, PooledHttpClientFactory http)
    {
        var config = new AmazonDynamoDBConfig
        {
            RetryMode = RequestRetryMode.Standard,
            MaxErrorRetry = 0,
            MaxStaleConnectionRetries = 0,
            ThrottleRetries = false,
            ConnectTimeout = options.ConnectTimeout,
            HttpClientFactory = http,
        };
        // ServiceURL and RegionEndpoint exclude each other in the SDK: the one set last wins.
        if (options.Endpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.AbsoluteUri;
            // Otherwise AWS_REGION would decide which of its databases a DynamoDB Local shows.
            config.AuthenticationRegion = options.Region ?? DynamoGenOptions.DefaultSigningRegion;
        }
        else if (options.Region is { } region)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }
        return config;
    }

    public void Dispose()
    {
        Client.Dispose();
        http.Dispose();
    }
}
