using System.Globalization;
using System.Net;
using System.Net.Sockets;
using DynamoGen.Local.Files;
using DynamoGen.Local.Processes;

namespace DynamoGen.Local.Java;

/// <summary>The second way: DynamoDB Local run by this machine's Java.</summary>
internal static class JavaServer
{
    /// <summary>A free port can be lost to another program before the server listens on it; then another one is taken.</summary>
    private const int PortTries = 5;

    /// <summary>Starts the server and waits until it answers; null when there is no Java or no DynamoDB Local to run, with the reason noted.</summary>
    /// <exception cref="DynamoDbLocalException">The server was started and failed.</exception>
    public static async Task<RunningServer?> TryStartAsync(StartContext context, DataFolder? folder, CancellationToken cancellationToken)
    {
        if (await JavaProgram.FindAsync(context, cancellationToken).ConfigureAwait(false) is not { } java
            || await Distribution.FindAsync(context, cancellationToken).ConfigureAwait(false) is not { } home)
        {
            return null;
        }

        for (var tries = 1; tries <= PortTries; tries++)
        {
            var port = context.Options.Port ?? FreePort();
            if (await TryStartAsync(java, home, port, folder, context, cancellationToken).ConfigureAwait(false) is { } server)
                return server;
            if (context.Options.Port is not null)
            {
                throw new DynamoDbLocalException(
                    $"Port {port} is in use by another program. Name another one, or leave DynamoDbLocalOptions.Port null for a free one.");
            }
        }
        throw new DynamoDbLocalException(
            $"{PortTries} free ports in a row were taken by other programs before DynamoDB Local could listen on them. " +
            "Name one with DynamoDbLocalOptions.Port.");
    }

    /// <summary>Starts the server on a port; null when another program has it.</summary>
    private static async Task<RunningServer?> TryStartAsync(
        string java, string home, int port, DataFolder? folder, StartContext context, CancellationToken cancellationToken)
    {
        // Not "localhost": that is tried as ::1 first on some systems, which costs time on every new connection.
        var endpoint = new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", port).Uri;
        var origin = ServerProbe.NewOrigin();
        var process = ServerProcess.Start(java, Arguments(home, port, origin, folder));
        try
        {
            var answer = await ServerProbe.WaitAsync(
                endpoint,
                origin,
                context.Options.StartupTimeout,
                hopeless: () => process.HasExited || PortIsTaken(process),
                cancellationToken).ConfigureAwait(false);
            if (answer == ProbeAnswer.Expected)
                return new RunningServer(endpoint, DynamoDbLocalSource.Java, process);
            if (process.HasExited)
                await process.ReadToEndAsync().ConfigureAwait(false);
            if (answer == ProbeAnswer.None && !PortIsTaken(process))
                throw Failed(process, context.Options.StartupSeconds);
        }
        catch
        {
            await process.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        await process.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    /// <summary>On a port that is in use, DynamoDB Local prints Java's exception and stays, listening nowhere.</summary>
    private static bool PortIsTaken(ServerProcess process) => process.Output.Contains("java.net.BindException", StringComparison.Ordinal);

    private static DynamoDbLocalException Failed(ServerProcess process, string timeout)
    {
        var what = process.HasExited
            ? "ended at once"
            : $"did not answer within {timeout} (DynamoDbLocalOptions.StartupTimeout)";
        return new DynamoDbLocalException($"DynamoDB Local was started with Java and {what}. It wrote:{Environment.NewLine}{process.Output}");
    }

    /// <summary>The first options halve the start-up time and the memory of a server that lives for minutes.</summary>
    private static string[] Arguments(string home, int port, string origin, DataFolder? folder) =>
    [
        "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xms32m", "-Xmx512m",
        $"-Djava.library.path={Path.Combine(home, "DynamoDBLocal_lib")}",
        "-jar", Path.Combine(home, Distribution.JarName),
        "-port", port.ToString(CultureInfo.InvariantCulture),
        "-sharedDb", "-disableTelemetry", "-cors", origin,
        .. folder is null ? (string[])["-inMemory"] : ["-dbPath", folder.Path],
    ];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Any, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
