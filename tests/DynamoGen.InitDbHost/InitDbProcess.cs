using System.Diagnostics;

namespace DynamoGen.InitDbHost;

/// <summary>This program, run by a test in a process of its own.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Error">What it printed as errors.</param>
public sealed record InitDbProcess(int ExitCode, string Output, string Error)
{
    /// <summary>Runs <c>init-db</c> and returns when it has ended.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="cancellationToken">Kills it.</param>
    public static async Task<InitDbProcess> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", typeof(InitDbProcess).Assembly.Location, InitDb.Verb, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // No credentials from anywhere, and nothing that points to another endpoint.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("AWS_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["AWS_EC2_METADATA_DISABLED"] = "true";
        start.Environment["AWS_SHARED_CREDENTIALS_FILE"] = "/nowhere";
        start.Environment["AWS_CONFIG_FILE"] = "/nowhere";

        using var process = Process.Start(start)!;
        await using var kill = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return new InitDbProcess(process.ExitCode, await output, await error);
    }
}
