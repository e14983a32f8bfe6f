using System.Text.RegularExpressions;

namespace DynamoGen.PackageTests;

/// <summary>A warning or an error of a build.</summary>
/// <param name="Project">The project's name.</param>
/// <param name="File">The file that it is about, without its folder.</param>
/// <param name="Severity">The word <c>warning</c> or <c>error</c>.</param>
/// <param name="Id">The rule; empty where it has none.</param>
/// <param name="Text">What it says.</param>
public sealed partial record BuildMessage(string Project, string File, string Severity, string Id, string Text)
{
    /// <summary>Finds the messages in what a build printed, each once.</summary>
    public static IReadOnlyList<BuildMessage> In(string output) =>
    [
        .. output.Split('\n')
            .Select(line => Line().Match(line.TrimEnd('\r')))
            .Where(match => match.Success)
            .Select(match => new BuildMessage(
                Path.GetFileNameWithoutExtension(match.Groups["project"].Value), Path.GetFileName(match.Groups["file"].Value),
                match.Groups["severity"].Value, match.Groups["id"].Value, match.Groups["text"].Value))
            .Distinct(),
    ];

    [GeneratedRegex(@"^\s*(?<file>[^(]*?)(\([\d,-]+\))?\s*: (?<severity>warning|error) (?<id>\w*)\s*: (?<text>.*) \[(?<project>[^\[\]:]*(:[\\/][^\[\]:]*)?\.csproj)(::.*)?\]$")]
    private static partial Regex Line();
}
