using System.Globalization;

namespace DynamoGen.Local.Files;

/// <summary>
/// A folder of tables that this process alone uses. Two servers on one folder both answer, and then fail one in two writes with an internal error,
/// because SQLite locks its file under them: so the second waits for the first.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileLock held;

    private DataFolder(string path, FileLock held)
    {
        Path = path;
        this.held = held;
    }

    /// <summary>The full path of the folder, which exists.</summary>
    public string Path { get; }

    /// <summary>Creates the folder when absent and takes it, waiting for another server to leave it.</summary>
    /// <exception cref="DynamoDbLocalException">The folder cannot be created, or is still in use when the start-up time is over.</exception>
    public static async Task<DataFolder> TakeAsync(string folder, StartContext context, CancellationToken cancellationToken)
    {
        var path = System.IO.Path.GetFullPath(folder);
        try
        {
            Directory.CreateDirectory(path);
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            deadline.CancelAfter(context.Options.StartupTimeout);
            var held = await FileLock.TakeAsync(
                System.IO.Path.Combine(path, "dynamogen.lock"),
                waiting: () => context.Report($"Waiting for the data folder {path}: another server uses it."),
                deadline.Token).ConfigureAwait(false);
            return new DataFolder(path, held);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw InUse(path, context.Options.StartupSeconds);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DynamoDbLocalException($"The data folder {path} cannot be used: {e.Message}", e);
        }
    }

    /// <summary>Leaves word where the folder's server listens, for the error of those who cannot have the folder.</summary>
    public void NoteServer(Uri endpoint) =>
        File.WriteAllText(ServerNote(Path), string.Create(CultureInfo.InvariantCulture, $"{endpoint} process {Environment.ProcessId}"));

    public void Dispose() => held.Dispose();

    private static string ServerNote(string folder) => System.IO.Path.Combine(folder, "dynamogen.server");

    private static DynamoDbLocalException InUse(string folder, string waited)
    {
        var note = File.Exists(ServerNote(folder)) ? File.ReadAllText(ServerNote(folder)).Split(' ') : [];
        var holder = note is [_, _, var process] ? $"process {process}" : "another process";
        var advice = note is [var endpoint, ..]
            ? $"End that process, or use its server:{Environment.NewLine}  {NoWay.SetVariable(EnvironmentEndpoint.VariableName, endpoint)}"
            : "End that process, or name another folder.";
        return new DynamoDbLocalException(
            $"The data folder {folder} is in use by the DynamoDB Local of {holder} and did not become free within {waited}. {advice}");
    }
}
