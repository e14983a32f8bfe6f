using System.Net.Sockets;

namespace DynamoGen.IntegrationTests.LocalDatabase;

/// <summary>Says whether the server of an endpoint is gone: its process and its listening socket.</summary>
internal static class ServerEnd
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Waits until the server is gone, and fails when it stays.</summary>
    public static async Task AwaitAsync(Uri endpoint)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Patience);
        while (!await IsGoneAsync(endpoint))
        {
            Assert.False(deadline.IsCancellationRequested, $"The server at {endpoint} is still there after {Patience.TotalSeconds} s.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    public static async Task<bool> IsGoneAsync(Uri endpoint) => !HasProcess(endpoint.Port) && !await ListensAsync(endpoint);

    /// <summary>Whether a process was started with the port as its option; known on Linux only.</summary>
    private static bool HasProcess(int port) =>
        OperatingSystem.IsLinux()
        && Directory.EnumerateDirectories("/proc").Any(folder => CommandLine(folder).Contains($"DynamoDBLocal.jar\0-port\0{port}\0", StringComparison.Ordinal));

    private static string CommandLine(string processFolder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(processFolder, "cmdline"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // no process, or one that ended meanwhile
        }
    }

    private static async Task<bool> ListensAsync(Uri endpoint)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(endpoint.Host, endpoint.Port, TestContext.Current.CancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
