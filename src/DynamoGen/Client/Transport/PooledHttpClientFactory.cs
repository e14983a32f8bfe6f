using Amazon.Runtime;

namespace DynamoGen.Transport;

/// <summary>The HTTP client under one SDK client: one connection pool with the options' settings.</summary>
internal sealed class PooledHttpClientFactory : HttpClientFactory, IDisposable
{
    private readonly HttpClient client;

    public PooledHttpClientFactory(DynamoGenOptions options)
        : this(options, new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = options.ConnectTimeout,
            MaxConnectionsPerServer = options.MaxConnections,
            PooledConnectionIdleTimeout = options.IdleConnectionTimeout,
            PooledConnectionLifetime = options.ConnectionLifetime,
        })
    {
    }

    /// <summary>Over a handler of the caller's, for tests.</summary>
    public PooledHttpClientFactory(DynamoGenOptions options, HttpMessageHandler handler) =>
        // The pipeline ends each attempt before this does; it bounds the calls that go past the pipeline.
        client = new HttpClient(new BodyBufferingHandler(handler)) { Timeout = options.TotalTimeout };

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose() => client.Dispose();
}
