using System.Globalization;
using DynamoGen.Local.Files;
using DynamoGen.Local.Processes;

namespace DynamoGen.Local.Docker;

/// <summary>The third way: a container of <c>amazon/dynamodb-local</c>, by Docker's command line.</summary>
internal static class DockerServer
{
    /// <summary>Starts the container and waits until it answers; null when no engine runs, with the reason noted.</summary>
    /// <exception cref="DynamoDbLocalException">The image cannot be had, or the container failed.</exception>
    public static async Task<RunningServer?> TryStartAsync(StartContext context, DataFolder? folder, CancellationToken cancellationToken)
    {
        if (context.Host.FindProgram("docker") is not { } docker)
        {
            context.Unavailable("Docker: no 'docker' on the PATH");
            return null;
        }
        var engine = await Command.RunAsync(
            docker, ["version", "--format", "{{.Server.Version}}"], workingFolder: null, cancellationToken).ConfigureAwait(false);
        if (engine.ExitCode != 0)
        {
            context.Unavailable($"Docker: the engine does not run: {engine.Complaint}");
            return null;
        }

        context.Report(
            $"Starting {context.Options.DockerImage} with Docker; the image is pulled on first use. It is Amazon's software under the " +
            $"Amazon DynamoDB Local License Agreement, {StartContext.LicenseAddress}");
        var origin = ServerProbe.NewOrigin();
        var container = await DockerContainer.StartAsync(docker, Arguments(context.Options, origin, folder), cancellationToken).ConfigureAwait(false);
        try
        {
            var endpoint = await container.FindEndpointAsync(cancellationToken).ConfigureAwait(false);
            var answer = await ServerProbe.WaitAsync(
                endpoint, origin, context.Options.StartupTimeout, hopeless: () => false, cancellationToken).ConfigureAwait(false);
            if (answer != ProbeAnswer.Expected)
                throw await container.FailedAsync(endpoint, context.Options.StartupSeconds, cancellationToken).ConfigureAwait(false);
            return new RunningServer(endpoint, DynamoDbLocalSource.Docker, container);
        }
        catch
        {
            await container.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>What follows <c>docker create --rm --name …</c>. A data folder needs root inside, as in AWS's own compose file for DynamoDB Local.</summary>
    private static string[] Arguments(DynamoDbLocalOptions options, string origin, DataFolder? folder) =>
    [
        "--publish", string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{options.Port}:{DockerContainer.PortInside}"),
        .. folder is null ? (string[])[] : ["--user", "root", "--volume", $"{folder.Path}:/home/dynamodblocal/data", "--workdir", "/home/dynamodblocal"],
        options.DockerImage,
        "-jar", "DynamoDBLocal.jar", "-sharedDb", "-disableTelemetry", "-cors", origin,
        .. folder is null ? (string[])["-inMemory"] : ["-dbPath", "./data"],
    ];
}
