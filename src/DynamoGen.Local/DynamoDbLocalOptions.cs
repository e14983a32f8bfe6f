using System.Globalization;

namespace DynamoGen.Local;

/// <summary>How <see cref="DynamoDbLocal.StartAsync"/> starts its server. Every option has a default that suits tests.</summary>
public sealed record DynamoDbLocalOptions
{
    /// <summary>
    /// The folder that keeps the tables, created when absent; <see langword="null"/> (the default) keeps them in memory until the server ends.
    /// One server uses a folder at a time: a second start with the same folder waits up to <see cref="StartupTimeout"/> for the first to end.
    /// Without effect on a server that <c>AWS_ENDPOINT_URL_DYNAMODB</c> names.
    /// </summary>
    public string? DataFolder { get; init; }

    /// <summary>
    /// The TCP port to listen on, 1 to 65535; <see langword="null"/> (the default) takes a free one.
    /// Without effect on a server that <c>AWS_ENDPOINT_URL_DYNAMODB</c> names.
    /// </summary>
    public int? Port { get; init; }

    /// <summary>
    /// The folder that keeps the downloaded DynamoDB Local (64 MB) from one run to the next; the default is <c>DynamoGen/dynamodb-local</c> in the
    /// user's folder for local application data (<c>~/.local/share</c> on Linux). Only you should be able to write to it: what lies in it is run.
    /// </summary>
    public string? CacheFolder { get; init; }

    /// <summary>Whether a server of its own is started even when <c>AWS_ENDPOINT_URL_DYNAMODB</c> names one. The default is <see langword="false"/>.</summary>
    public bool IgnoreEnvironmentEndpoint { get; init; }

    /// <summary>
    /// How long a started server may take until it answers, and how long to wait for a data folder that another server uses; 60 seconds by default.
    /// Downloads are not counted: end those with the cancellation token.
    /// </summary>
    public TimeSpan StartupTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The image that is run when Docker is the way taken.</summary>
    public string DockerImage { get; init; } = "amazon/dynamodb-local:1.25.1";

    /// <summary>Told in one line each what is being done: the endpoint found, the download and its licence, the server started.</summary>
    public IProgress<string>? Progress { get; init; }

    /// <summary><see cref="StartupTimeout"/> as errors show it.</summary>
    internal string StartupSeconds => StartupTimeout.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture) + " s";

    /// <exception cref="ArgumentException">An option has a value that cannot work.</exception>
    internal void Validate()
    {
        if (Port is < 1 or > 65535)
            throw new ArgumentOutOfRangeException(nameof(Port), Port, "A TCP port is 1 to 65535; leave Port null for a free one.");
        if (StartupTimeout <= TimeSpan.Zero || StartupTimeout.TotalMilliseconds > int.MaxValue)
            throw new ArgumentOutOfRangeException(nameof(StartupTimeout), StartupTimeout, "StartupTimeout must be positive and at most 24 days.");
        RequireText(DataFolder, nameof(DataFolder));
        RequireText(CacheFolder, nameof(CacheFolder));
        ArgumentException.ThrowIfNullOrWhiteSpace(DockerImage);
    }

    private static void RequireText(string? folder, string name)
    {
        if (folder is not null && string.IsNullOrWhiteSpace(folder))
            throw new ArgumentException($"{name} is empty; leave it null for the default.", name);
    }
}
