using System.ComponentModel;
using System.Diagnostics;

namespace DynamoGen.Local.Processes;

/// <summary>Runs a short command to its end.</summary>
internal static class Command
{
    /// <summary>Runs a program and collects what it writes. A program that cannot be started gives exit code -1; on cancellation it is killed.</summary>
    public static async Task<CommandResult> RunAsync(string program, IEnumerable<string> arguments, string? workingFolder, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Piped(program, arguments) };
        process.StartInfo.WorkingDirectory = workingFolder ?? "";
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new CommandResult(-1, "", e.Message);
        }

        process.StandardInput.Close();
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var error = process.StandardError.ReadToEndAsync(cancellationToken);
            await Task.WhenAll(output, error).ConfigureAwait(false);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return new CommandResult(process.ExitCode, await output.ConfigureAwait(false), await error.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Start information with all three streams redirected and no window.</summary>
    public static ProcessStartInfo Piped(string program, IEnumerable<string> arguments) => new(program, arguments)
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        UseShellExecute = false,
        CreateNoWindow = true,
    };
}
