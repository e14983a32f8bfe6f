using System.Reflection;
using System.Runtime.CompilerServices;
using DynamoGen.PackageTests;

[assembly: AssemblyFixture(typeof(Consumers))]

namespace DynamoGen.PackageTests;

/// <summary>
/// The packages of this tree, packed once a run into a folder of its own, and the projects under <c>Consumers</c>, copied out of the tree and built on nothing but these packages: their package cache
/// is empty, and the one source that they know is that folder. What others have published is taken from where this tree was restored to.
/// </summary>
public sealed class Consumers : IAsyncLifetime
{
    private const string Version = "0.1.0-packagetests";

    /// <summary>Where this tree was restored to.</summary>
    private static readonly string OtherPackages = typeof(Consumers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == nameof(OtherPackages)).Value!;

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("dynamogen-packages-");

    /// <summary>What the build of all projects had to say.</summary>
    public IReadOnlyList<BuildMessage> Messages { get; private set; } = [];

    /// <summary>The folder of the projects.</summary>
    public string Folder => Path.Combine(root.FullName, "consumers");

    /// <summary>The file of a package.</summary>
    public string PackageFile(string id) => Path.Combine(root.FullName, "packed", $"{id}.{Version}.nupkg");

    /// <summary>Where a project's output is.</summary>
    public string OutputOf(string project) => Path.Combine(Folder, project, "bin", "Debug", "net10.0");

    /// <summary>The assembly that a project was compiled to.</summary>
    public string AssemblyOf(string project) => Path.Combine(OutputOf(project), $"{project}.dll");

    /// <summary>What the build had to say of one project, as <c>warning DGEN201 in File.cs</c>.</summary>
    public IEnumerable<string> MessagesOf(string project) =>
        Messages.Where(message => message.Project == project).Select(message => $"{message.Severity} {message.Id} in {message.File}").Order(StringComparer.Ordinal);

    /// <summary>Publishes a project and says where to.</summary>
    /// <param name="project">Its name.</param>
    /// <param name="name">A name for what is published, which no other test uses.</param>
    /// <param name="arguments">How to publish.</param>
    public async Task<string> PublishAsync(string project, string name, params string[] arguments)
    {
        var published = Path.Combine(root.FullName, name, "published");
        string[] command = ["publish", project, "-c", "Release", "-warnaserror", "-v", "quiet", "--artifacts-path", Path.Combine(root.FullName, name), "-o", published];
        (await DotnetAsync([.. command, .. arguments])).Succeeded();
        return published;
    }

    /// <summary>Runs <c>dotnet</c> among the projects, which know the packages and have a package cache of their own.</summary>
    public Task<ProgramRun> DotnetAsync(params string[] arguments) => DotnetAsync(Folder, arguments, new() { ["DynamoGenVersion"] = Version, ["OTHER_PACKAGES"] = OtherPackages });

    public async ValueTask InitializeAsync()
    {
        Copy(Source("Consumers"), Folder);
        var toolchain = Path.Combine(root.FullName, "toolchain");
        Copy(Source("Toolchain"), toolchain);
        var tree = Path.GetFullPath(Source(Path.Combine("..", "..")));
        File.Copy(Path.Combine(tree, "global.json"), Path.Combine(root.FullName, "global.json"));

        // The rules on the code of the tree have spoken when it was built.
        string[] pack = ["pack", "DynamoGen.Packages.slnf", "-c", "Release", "-warnaserror", "-v", "quiet", $"-p:Version={Version}", "-p:RunAnalyzers=false"];
        string[] folders = ["--artifacts-path", Path.Combine(root.FullName, "packing"), "-o", Path.Combine(root.FullName, "packed")];
        Dictionary<string, string> ordinary = new() { ["NUGET_PACKAGES"] = OtherPackages };
        foreach (var run in await Task.WhenAll(DotnetAsync(tree, [.. pack, .. folders], ordinary), DotnetAsync(toolchain, ["restore", "-v", "quiet"], ordinary)))
            run.Succeeded();

        // Some of them must not build.
        Messages = BuildMessage.In((await DotnetAsync("build", "Consumers.slnx", "-v", "quiet")).Output);
    }

    public ValueTask DisposeAsync()
    {
        root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static Task<ProgramRun> DotnetAsync(string folder, string[] arguments, Dictionary<string, string> variables) => ProgramRun.RunAsync(
        ["dotnet", .. arguments], folder, new Dictionary<string, string>(variables) { ["MSBUILDDISABLENODEREUSE"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en" }, TestContext.Current.CancellationToken);

    private static string Source(string folder, [CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, folder);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
