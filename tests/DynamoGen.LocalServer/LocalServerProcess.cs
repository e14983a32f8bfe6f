using System.Diagnostics;

namespace DynamoGen.LocalServer;

/// <summary>This program, run by a test that needs a process of its own: to kill it, or to have two of them.</summary>
public sealed class LocalServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task<string> progress;

    private LocalServerProcess(Process process)
    {
        this.process = process;
        progress = process.StandardError.ReadToEndAsync();
    }

    public int Id => process.Id;

    /// <summary>What the program wrote to its standard error, complete when it has ended.</summary>
    public Task<string> Progress => progress;

    /// <summary>Starts the program.</summary>
    /// <param name="dataFolder">Where its tables are; null for in memory.</param>
    /// <param name="cacheFolder">Where its DynamoDB Local is; null for the user's cache.</param>
    /// <param name="variables">Environment variables to set, or with null to remove.</param>
    /// <param name="launcher">A program to start it with, and its arguments, such as <c>setsid</c>.</param>
    public static LocalServerProcess Start(
        string? dataFolder = null, string? cacheFolder = null, IReadOnlyDictionary<string, string?>? variables = null, IReadOnlyList<string>? launcher = null)
    {
        string[] command = [.. launcher ?? [], "dotnet", "exec", typeof(LocalServerProcess).Assembly.Location, dataFolder ?? "-"];
        var start = new ProcessStartInfo(command[0], [.. command[1..], .. cacheFolder is null ? (string[])[] : [cacheFolder]])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in variables ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        return new LocalServerProcess(Process.Start(start)!);
    }

    /// <summary>Waits for the program's line of output: the address of its server.</summary>
    /// <exception cref="InvalidOperationException">The program ended without one; with what it wrote.</exception>
    public async Task<Uri> EndpointAsync(CancellationToken cancellationToken) =>
        await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line ? new Uri(line) : throw new InvalidOperationException(await progress);

    /// <summary>Ends the program without giving it a chance to clean up (SIGKILL), and only it: its children stay.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Waits until the program has ended by itself.</summary>
    public Task WaitForExitAsync(CancellationToken cancellationToken) => process.WaitForExitAsync(cancellationToken);

    /// <summary>Ends the program as its user would.</summary>
    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
