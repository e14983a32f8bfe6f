using System.Net;
using DynamoGen.Local.Processes;

namespace DynamoGen.Local.Docker;

/// <summary>
/// A container that lives as long as this object and, on Linux and macOS, never longer than this process: a shell that waits for the end of this process
/// removes it. On Windows it is removed on disposal only.
/// </summary>
internal sealed class DockerContainer : IAsyncDisposable
{
    /// <summary>The port that DynamoDB Local listens on inside of the container.</summary>
    public const string PortInside = "8000";

    private readonly string docker;
    private readonly string name;
    private readonly ServerProcess? remover;

    private DockerContainer(string docker, string name)
    {
        this.docker = docker;
        this.name = name;
        remover = OperatingSystem.IsWindows() ? null : ServerProcess.StartShell(ShellScripts.RunWhenInputEnds, [docker, .. Removal(name)]);
    }

    /// <summary>
    /// Creates the container, which pulls its image if need be, and then starts it. Two steps, so that a program that is killed during a long pull
    /// leaves no server behind: what it asked for is created at most.
    /// </summary>
    /// <exception cref="DynamoDbLocalException">Docker refuses; with what it said.</exception>
    public static async Task<DockerContainer> StartAsync(string docker, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        var name = "dynamogen-" + Guid.NewGuid().ToString("N");
        var container = new DockerContainer(docker, name);
        try
        {
            await RunAsync(docker, ["create", "--rm", "--name", name, .. arguments], cancellationToken).ConfigureAwait(false);
            await RunAsync(docker, ["start", name], cancellationToken).ConfigureAwait(false);
            return container;
        }
        catch
        {
            await container.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>The address on this machine that leads to the server.</summary>
    /// <exception cref="DynamoDbLocalException">The container has ended, or Docker's answer is no address.</exception>
    public async Task<Uri> FindEndpointAsync(CancellationToken cancellationToken)
    {
        var answer = await RunAsync(docker, ["port", name, PortInside + "/tcp"], cancellationToken).ConfigureAwait(false);
        return IPEndPoint.TryParse(answer.Output.Split('\n')[0].Trim(), out var published)
            ? new UriBuilder(Uri.UriSchemeHttp, published.Address.ToString(), published.Port).Uri
            : throw new DynamoDbLocalException($"'docker port {name} {PortInside}/tcp' answers '{answer.Output.Trim()}', which is no address.");
    }

    /// <summary>The error for a container that does not answer, with its log.</summary>
    public async Task<DynamoDbLocalException> FailedAsync(Uri endpoint, string waited, CancellationToken cancellationToken)
    {
        var log = await Command.RunAsync(docker, ["logs", "--tail", "40", name], workingFolder: null, cancellationToken).ConfigureAwait(false);
        return new DynamoDbLocalException(
            $"DynamoDB Local was started with Docker and did not answer at {endpoint} within {waited} (DynamoDbLocalOptions.StartupTimeout). " +
            $"Its log:{Environment.NewLine}{log.Output}{log.Error}");
    }

    /// <summary>Removes the container and returns when it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (remover is not null)
            await remover.DisposeAsync().ConfigureAwait(false);
        else
            await Command.RunAsync(docker, Removal(name), workingFolder: null, CancellationToken.None).ConfigureAwait(false);
    }

    private static string[] Removal(string name) => ["rm", "--force", "--volumes", name];

    private static async Task<CommandResult> RunAsync(string docker, string[] arguments, CancellationToken cancellationToken)
    {
        var result = await Command.RunAsync(docker, arguments, workingFolder: null, cancellationToken).ConfigureAwait(false);
        return result.ExitCode == 0 ? result : throw new DynamoDbLocalException($"'docker {string.Join(' ', arguments)}' fails: {result.Complaint}");
    }
}
