using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DynamoGen.Benchmarks.Rules;

/// <summary>
/// What the rules add to a build: <c>dotnet run -c Release -- rulecost --rounds 3</c> builds a project of 500 files, a fifth of which has to do with DynamoDB, with and without the rules by turns, and sets
/// the time that the compiler reports for each of our analyzers in proportion to the build. The reported times are sums over all threads and have the compiler's own work in them that whoever asks first
/// has to wait for, so that the share of the build is rather less; the medians of both kinds of builds tell it as far as the machine is quiet.
/// </summary>
internal static partial class RuleCost
{
    public static async Task<int> RunAsync(string[] args)
    {
        var rounds = args is [_, "--rounds", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 3;
        var (withRules, withoutRules) = (new List<double>(), new List<double>());
        var folder = Directory.CreateTempSubdirectory("rulecost").FullName;
        try
        {
            RuleCostProject.Write(folder);
            await BuildAsync(folder, "restore -v:q");
            await BuildAsync(folder, "build --no-restore -v:q");         // fills the caches of the machine
            for (var round = 1; round <= rounds; round++)
            {
                var (_, without) = await BuildAsync(folder, "build --no-restore -t:Rebuild -v:detailed -p:ReportAnalyzer=true -p:WithRules=false");
                var (log, with) = await BuildAsync(folder, "build --no-restore -t:Rebuild -v:detailed -p:ReportAnalyzer=true");
                withRules.Add(with.TotalSeconds);
                withoutRules.Add(without.TotalSeconds);
                var analyzers = Times(log, "DynamoGen.Analyzers").ToList();
                var spent = analyzers.Sum(each => each.Seconds);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"round {round}: build {with.TotalSeconds:F1} s, without our rules {without.TotalSeconds:F1} s; our analyzers {spent:F3} s, which is {spent / with.TotalSeconds:P1} of the build"));
                foreach (var (name, seconds) in analyzers.OrderByDescending(each => each.Seconds))
                    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {seconds,6:F3} s  {name}"));
            }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"medians of {rounds}: {Median(withRules):F2} s with our rules, {Median(withoutRules):F2} s without"));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

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
