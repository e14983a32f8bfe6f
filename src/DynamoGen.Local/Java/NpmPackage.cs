using System.Globalization;
using System.Security.Cryptography;
using DynamoGen.Local.Processes;

namespace DynamoGen.Local.Java;

/// <summary>The npm package that carries DynamoDB Local, pinned to one version and its published hash.</summary>
internal static class NpmPackage
{
    /// <summary>The version of DynamoDB Local in the package.</summary>
    public const string LocalVersion = "1.25.1";

    private const string Name = "amplify-dynamodb-simulator";
    private const string Version = "2.9.30";
    private const string PublishedSha512 = "xTeeRLvzEfqyd5lh3bH4c0kHvSHHmmhD5ZDsHFKAQ5g2Zl6JqlFdutaQhCLHzxEp6Ry1o7TB6niIoXuQAnSewQ==";
    private const int Megabytes = 57;

    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(2);

    /// <summary>Downloads the package into a folder and checks it; returns its path, or null when npm fails, with the reason noted.</summary>
    /// <exception cref="DynamoDbLocalException">The package has another hash than the published one.</exception>
    public static async Task<string?> TryDownloadAsync(string npm, string folder, StartContext context, CancellationToken cancellationToken)
    {
        context.Report(
            $"Downloading DynamoDB Local {LocalVersion} once ({Megabytes} MB, npm package {Name} {Version}). It is Amazon's software under the " +
            $"Amazon DynamoDB Local License Agreement, {StartContext.LicenseAddress}");
        // A cache of its own keeps another 57 MB out of the user's; no script of the package is run.
        var download = Command.RunAsync(
            npm,
            ["pack", $"{Name}@{Version}", "--pack-destination", folder, "--cache", Path.Combine(folder, "npm-cache"), "--ignore-scripts", "--loglevel=error"],
            folder,
            cancellationToken);
        while (await Task.WhenAny(download, Task.Delay(BetweenReports, CancellationToken.None)).ConfigureAwait(false) != download)
            context.Report(string.Create(CultureInfo.InvariantCulture, $"Downloading: {BytesIn(folder) / 1_000_000} of {Megabytes} MB"));

        var result = await download.ConfigureAwait(false);
        var package = Path.Combine(folder, $"{Name}-{Version}.tgz");
        if (result.ExitCode != 0 || !File.Exists(package))
        {
            context.Unavailable($"Java: found, but '{npm} pack {Name}@{Version}' fails: {result.Complaint}");
            return null;
        }
        await CheckAsync(package, PublishedSha512, cancellationToken).ConfigureAwait(false);
        return package;
    }

    /// <summary>Compares a file with the hash it should have.</summary>
    /// <exception cref="DynamoDbLocalException">It has another one.</exception>
    internal static async Task CheckAsync(string path, string sha512, CancellationToken cancellationToken)
    {
        var stream = File.OpenRead(path);
        await using (stream.ConfigureAwait(false))
        {
            var actual = Convert.ToBase64String(await SHA512.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
            if (actual != sha512)
            {
                throw new DynamoDbLocalException(
                    $"The downloaded {Path.GetFileName(path)} is not the published one and was not used: its sha512 is {actual}, expected is {sha512}. " +
                    $"Check the registry that npm is configured with, or set {Distribution.HomeVariable} to a DynamoDB Local that you trust.");
            }
        }
    }

    private static long BytesIn(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.Length).DefaultIfEmpty().Max();
        }
        catch (IOException)
        {
            return 0; // npm moved a file under our eyes; the next look sees it
        }
    }
}
