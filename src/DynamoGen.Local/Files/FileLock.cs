namespace DynamoGen.Local.Files;

/// <summary>A lock between processes, held by keeping a file open. The operating system lets go of it when its holder is gone.</summary>
internal sealed class FileLock : IDisposable
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(50);

    private readonly FileStream file;

    private FileLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock, waiting until its holder lets go or the token is cancelled.</summary>
    /// <param name="path">The lock's file, created when absent and never deleted: deleting it would let two processes lock two files of one name.</param>
    /// <param name="waiting">Called once when somebody else holds the lock.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<FileLock> TakeAsync(string path, Action waiting, CancellationToken cancellationToken)
    {
        for (var first = true; ; first = false)
        {
            if (TryTake(path) is { } taken)
                return taken;
            if (first)
                waiting();
            await Task.Delay(BetweenTries, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => file.Dispose();

    private static FileLock? TryTake(string path)
    {
        try
        {
            return new FileLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (e.GetType() == typeof(IOException)) // a sharing violation has no type of its own; a missing folder has
        {
            return null;
        }
    }
}
