using System.Diagnostics;

namespace DynamoGen.PackageTests;

/// <summary>A program that ran to its end in a process of its own.</summary>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it printed, errors after the rest.</param>
public sealed record ProgramRun(int ExitCode, string Output)
{
    /// <summary>Runs a program with nothing in its environment that says where DynamoDB is, or how the build around it was made.</summary>
    /// <param name="command">The program and its arguments.</param>
    /// <param name="folder">Where it runs.</param>
    /// <param name="variables">Environment variables to set.</param>
    /// <param name="cancellationToken">Kills it and what it started.</param>
    public static async Task<ProgramRun> RunAsync(IReadOnlyList<string> command, string folder, IReadOnlyDictionary<string, string> variables, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(IsOfTheRun).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in variables)
            start.Environment[name] = value;

        using var process = Process.Start(start)!;
        await using var kill = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        cancellationToken.ThrowIfCancellationRequested();
        return new(process.ExitCode, await output + await errors);
    }

    /// <summary>This run, if the program said that it went well.</summary>
    /// <exception cref="InvalidOperationException">It did not; with what it printed.</exception>
    public ProgramRun Succeeded() => ExitCode == 0 ? this : throw new InvalidOperationException($"Ended with {ExitCode}:\n{Output}");

    private static bool IsOfTheRun(string variable) =>
        variable.StartsWith("AWS_", StringComparison.Ordinal) || variable.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || variable is "NUGET_PACKAGES";
}
