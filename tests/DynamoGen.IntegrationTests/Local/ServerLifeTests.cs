using System.Diagnostics;
using DynamoGen.LocalServer;

namespace DynamoGen.IntegrationTests.LocalDatabase;

/// <summary>Servers of other processes: what becomes of them when those end, and what happens when two start on an empty cache.</summary>
public sealed class ServerLifeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("dynamogen-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_server_ends_when_its_program_is_killed()
    {
        RequireJava();
        await using var program = LocalServerProcess.Start();
        var endpoint = await program.EndpointAsync(Token);
        Assert.False(await ServerEnd.IsGoneAsync(endpoint));

        await program.KillAsync();

        await ServerEnd.AwaitAsync(endpoint);
    }

    [Fact]
    public async Task The_server_ends_when_the_terminal_sends_Ctrl_C_to_all()
    {
        RequireJava();
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has setsid, which gives the program a group of processes of its own.");
        // A shell starts what it runs in the background with the signal ignored, and that is inherited: the test would wait for ever.
        await using var program = LocalServerProcess.Start(launcher: ["env", "--default-signal=INT", "setsid"]);
        var endpoint = await program.EndpointAsync(Token);

        using (var kill = Process.Start("kill", ["-INT", "--", $"-{program.Id}"]))
            await kill.WaitForExitAsync(Token);
        await program.WaitForExitAsync(Token);

        await ServerEnd.AwaitAsync(endpoint);
    }

    [Fact]
    public async Task A_program_sees_the_tables_of_the_killed_one_that_had_its_data_folder()
    {
        RequireJava();
        await using var first = LocalServerProcess.Start(folder);
        await TestTable.CreateAsync(await first.EndpointAsync(Token), "Kept");
        await first.KillAsync();

        await using var second = LocalServerProcess.Start(folder);

        Assert.Equal(["Kept"], await TestTable.NamesAsync(await second.EndpointAsync(Token)));
    }

    [Fact]
    public async Task Two_programs_that_fill_the_cache_at_once_download_once()
    {
        RequireJava();
        Assert.SkipUnless(await SucceedsAsync("npm", "--version"), "Needs npm, which fills the cache.");
        var ownCache = new Dictionary<string, string?> { ["DYNAMODB_LOCAL_HOME"] = null };
        var first = LocalServerProcess.Start(cacheFolder: folder, variables: ownCache);
        var second = LocalServerProcess.Start(cacheFolder: folder, variables: ownCache);
        await using (first)
        await using (second)
            Assert.NotEqual(await first.EndpointAsync(Token), await second.EndpointAsync(Token));

        var progress = (await first.Progress + await second.Progress).Split('\n');
        Assert.Single(progress, line => line.StartsWith("Downloading DynamoDB Local", StringComparison.Ordinal));
        Assert.Equal(["1.25.1"], Directory.EnumerateDirectories(folder).Select(Path.GetFileName));
    }

    /// <summary>In CI there is one, so that nothing is skipped there.</summary>
    private static void RequireJava() =>
        Assert.SkipWhen(
            !DynamoDbFixture.IsRequired && !SucceedsAsync("java", "-version").GetAwaiter().GetResult(),
            "Needs Java, which runs the server.");

    private static async Task<bool> SucceedsAsync(string program, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, argument) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await process.WaitForExitAsync(Token);
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
