using System.Diagnostics;
using System.Globalization;

namespace DynamoGen.PackageTests;

/// <summary>The program of <c>Consumers/Shop</c>, however it was built.</summary>
/// <param name="command">What starts it.</param>
public sealed class ShopProgram(params string[] command)
{
    /// <summary>A program that was published as one that brings its runtime along.</summary>
    public static ShopProgram In(string folder) => new(Path.Combine(folder, OperatingSystem.IsWindows() ? "Shop.exe" : "Shop"));

    /// <summary>Has it make its table, put items and read them back by key and by query.</summary>
    public async Task WorksAgainst(Database database)
    {
        var (endpoint, prefix) = (database.Endpoint, Database.NewPrefix());

        var initDb = await RunAsync("init-db", "--endpoint", endpoint, "--table-prefix", prefix);
        Assert.EndsWith("Done.\n", initDb.Succeeded().Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);

        var run = await RunAsync(endpoint, prefix);
        Assert.Equal(
            """
            got 12.5: 2 tea, gift
            found 2026-05-18 3
            found 2026-05-17 12.5

            """,
            run.Succeeded().Output, ignoreLineEndingDifferences: true);
    }

    /// <summary>How long it takes from its start to its end when it has only a page of help to print, in words.</summary>
    public async Task<string> StartTimeAsync()
    {
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            var clock = Stopwatch.StartNew();
            (await RunAsync("init-db", "--help")).Succeeded();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        times.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"starts, prints its help and ends in {times[2]:0} ms ({times[0]:0} to {times[^1]:0})");
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) =>
        ProgramRun.RunAsync([.. command, .. arguments], Path.GetTempPath(), new Dictionary<string, string>(), TestContext.Current.CancellationToken);
}
