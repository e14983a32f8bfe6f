using System.ComponentModel;
using System.Diagnostics;

namespace DynamoGen.Local.Processes;

/// <summary>
/// A program that runs beside this one and never longer: it ends when it is disposed, and when this process ends in whatever way, SIGKILL included.
/// </summary>
/// <remarks>
/// On Linux and macOS a shell stands between, whose standard input is a pipe that only this process holds. The kernel closes the pipe when this process
/// is gone, and the shell then does what its script says. Ctrl+C goes to every process of a terminal, so the shell ignores it and with it
/// its children: the program ends with this one, not before it. On Windows a job object does the same.
/// </remarks>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const int KeptLines = 40;

    private readonly Process process;
    private readonly IDisposable? job;
    private readonly Queue<string> lines = new();
    private int disposed;

    private ServerProcess(ProcessStartInfo start)
    {
        start.WorkingDirectory = Path.GetTempPath(); // DynamoDB Local drops a file where it is started, and that is not to be the user's folder
        process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        job = OperatingSystem.IsWindows() ? KillOnCloseJob.Of(process) : null;
    }

    /// <summary>Whether the program has ended by itself.</summary>
    public bool HasExited => process.HasExited;

    /// <summary>The last lines that the program wrote, to either stream.</summary>
    public string Output
    {
        get
        {
            lock (lines)
                return string.Join(Environment.NewLine, lines);
        }
    }

    /// <summary>Waits for the last words of a program that has ended: they may come after its end is seen.</summary>
    public async Task ReadToEndAsync()
    {
        try
        {
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(5)).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // A child of the program may hold its output open; what has come must do.
        }
    }

    /// <summary>Starts a program that is killed at the end.</summary>
    /// <exception cref="DynamoDbLocalException">The program cannot be started.</exception>
    public static ServerProcess Start(string program, IEnumerable<string> arguments) =>
        OperatingSystem.IsWindows() ? Run(Command.Piped(program, arguments)) : StartShell(ShellScripts.RunUntilInputEnds, [program, .. arguments]);

    /// <summary>Starts a shell script that ends by itself when its standard input does (Linux and macOS).</summary>
    /// <exception cref="DynamoDbLocalException">The shell cannot be started.</exception>
    public static ServerProcess StartShell(string script, IEnumerable<string> arguments) =>
        Run(Command.Piped("/bin/sh", ["-c", script, "sh", .. arguments]));

    /// <summary>Ends the program and returns when it is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref disposed, 1) != 0)
            return;
        try
        {
            process.StandardInput.Close();
            if (OperatingSystem.IsWindows())
                process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(15)).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            process.Kill(entireProcessTree: true);
        }
        finally
        {
            job?.Dispose();
            process.Dispose();
        }
    }

    private static ServerProcess Run(ProcessStartInfo start)
    {
        try
        {
            return new ServerProcess(start);
        }
        catch (Win32Exception e)
        {
            throw new DynamoDbLocalException($"'{start.FileName}' cannot be started: {e.Message}", e);
        }
    }

    private void Keep(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        lock (lines)
        {
            lines.Enqueue(line);
            if (lines.Count > KeptLines)
                lines.Dequeue();
        }
    }
}
