using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DynamoGen.Benchmarks.Rules;

/// <summary>
/// What the rules add to a build: <c>dotnet run -c Release -- rulecost --rounds 5</c> builds a project of 500 files, a fifth of which has to do with DynamoDB, with and without the rules by turns, and sets
/// the time that the compiler reports for each of our analyzers in proportion to the build. It does so with a compiler that keeps running, which is the SDK's default, and with one that is started for each
/// build and has to compile the rules themselves first. The reported times are sums over all threads, which wait for each other and for a processor, so that the share of the build is rather less; the
/// medians of both kinds of builds tell it as far as the machine is quiet.
/// </summary>
internal static partial class RuleCost
{
    /// <summary>Builds until a running compiler has compiled what it does often.</summary>
    private const int WarmUps = 4;

    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args is [_, "--rounds", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 5;
        var folder = Directory.CreateTempSubdirectory("rulecost").FullName;
        try
        {
            RuleCostProject.Write(folder);
            await BuildAsync(folder, "restore -v:q");
            for (var warmUp = 0; warmUp < WarmUps; warmUp++)
                await BuildAsync(folder, "build --no-restore -v:q -t:Rebuild -p:UseSharedCompilation=true");
            await MeasureAsync(folder, rounds, "a compiler that keeps running", "-p:UseSharedCompilation=true");
            await MeasureAsync(folder, rounds, "a compiler started for each build", "-p:UseSharedCompilation=false");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string folder, int rounds, string how, string property)
    {
        var (withRules, withoutRules, shares) = (new List<double>(), new List<double>(), new List<double>());
        var times = new Dictionary<string, List<double>>();
        Console.WriteLine($"With {how}:");
        for (var round = 1; round <= rounds; round++)
        {
            var (_, without) = await BuildAsync(folder, $"build --no-restore -t:Rebuild -v:detailed -p:ReportAnalyzer=true -p:WithRules=false {property}");
            var (log, with) = await BuildAsync(folder, $"build --no-restore -t:Rebuild -v:detailed -p:ReportAnalyzer=true {property}");
            var analyzers = Times(log, "DynamoGen.Analyzers").ToList();
            var spent = analyzers.Sum(each => each.Seconds);
            withRules.Add(with.TotalSeconds);
            withoutRules.Add(without.TotalSeconds);
            shares.Add(spent / with.TotalSeconds);
            foreach (var (name, seconds) in analyzers)
                (times.TryGetValue(name, out var all) ? all : times[name] = []).Add(seconds);
            Write($"    round {round}: build {with.TotalSeconds:F1} s, without our rules {without.TotalSeconds:F1} s; our analyzers {spent:F3} s, which is {shares[^1]:P1} of the build");
        }
        foreach (var (name, seconds) in times.OrderByDescending(each => Median(each.Value)))
            Write($"    {Median(seconds),6:F3} s  {name}");
        Write($"    medians of {rounds}: our analyzers {Median(shares):P1} of the build; {Median(withRules):F2} s with our rules, {Median(withoutRules):F2} s without");
    }

    private static void Write(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    // Lines such as "0.012    3      DynamoGen.Analyzers.ScanAnalyzer (DGEN201)"; below a millisecond the compiler says "<0.001".
    private static IEnumerable<(string Name, double Seconds)> Times(string log, string from) => AnalyzerLine().Matches(log)
        .Where(line => line.Groups["name"].Value.StartsWith(from + ".", StringComparison.Ordinal))
        .Select(line => (line.Groups["name"].Value[(from.Length + 1)..], double.Parse(line.Groups["seconds"].Value, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"^\s*<?(?<seconds>\d+\.\d+)\s+<?\d+\s+(?<name>\S+)", RegexOptions.Multiline)]
    private static partial Regex AnalyzerLine();

    private static async Task<(string Log, TimeSpan Elapsed)> BuildAsync(string folder, string arguments)
    {
        var watch = Stopwatch.StartNew();
        using var build = Process.Start(new ProcessStartInfo("dotnet", $"{arguments} --nologo")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_CLI_UI_LANGUAGE"] = "en" },
        })!;
        var log = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return build.ExitCode == 0 ? (log, watch.Elapsed) : throw new InvalidOperationException($"dotnet {arguments} failed:\n{log}");
    }
}
