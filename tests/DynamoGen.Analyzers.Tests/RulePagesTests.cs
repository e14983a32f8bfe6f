using System.Runtime.CompilerServices;
using DynamoGen.Generators;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace DynamoGen.Analyzers.Tests;

/// <summary>Holds the pages under docs/rules to the rules: each has one, and what it shows is reported, or not, as it says.</summary>
public sealed class RulePagesTests
{
    private const string Usings = "using System.ComponentModel.DataAnnotations;\nusing DynamoGen;\n";

    public static TheoryData<string> Ids => [.. Shipped.Rules.Select(rule => rule.Id)];

    [Fact]
    public void Every_rule_has_an_id_of_its_own() => Assert.Equal(Shipped.Rules.Length, Shipped.Rules.Select(rule => rule.Id).Distinct().Count());

    [Fact]
    public void Every_rule_has_a_page_and_every_page_a_rule()
    {
        var pages = Directory.GetFiles(Folder(), "DGEN*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);

        Assert.Equal(Shipped.Rules.Select(rule => rule.Id), pages);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_help_link_leads_to_the_page(string id) =>
        Assert.Equal($"https://github.com/dynamogen/dynamogen/blob/main/docs/rules/{id}.md", Rule(id).HelpLinkUri);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_begins_with_title_severity_category_and_fix(string id)
    {
        var rule = Rule(id);
        var page = Page(id);

        Assert.StartsWith($"# {id}: {rule.Title}\n\n{Severity(rule)}, category `{rule.Category}`. Fix: ", page, StringComparison.Ordinal);
        Assert.Equal(Shipped.Fixable.Contains(id), !page.Contains("Fix: none", StringComparison.Ordinal));
        Assert.Equal(["What it says", "Why", "Bad", "Good", "When to suppress"], page.Split('\n').Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_the_page_calls_bad_is_reported(string id) => Assert.Contains(id, await ReportedAsync(id, "## Bad"));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task What_the_page_calls_good_is_not_reported(string id) =>
        Assert.DoesNotContain(await ReportedAsync(id, "## Good"), reported => reported == id || Rule(reported).DefaultSeverity > DiagnosticSeverity.Info);

    /// <summary>With DYNAMOGEN_APPROVE=1 the catalogue is written anew.</summary>
    [Fact]
    public void The_catalogue_is_that_of_the_rules()
    {
        var file = Path.Combine(Folder(), "README.md");
        var lines = File.ReadAllLines(file);
        var rows = Shipped.Rules.Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | {Severity(rule).ToLowerInvariant()} | {(Shipped.Fixable.Contains(rule.Id) ? "yes" : "")} |").ToList();

        if (Approved.IsApproving)
            File.WriteAllLines(file, [.. lines.TakeWhile(line => !IsRow(line)), .. rows, .. lines.SkipWhile(line => !IsRow(line)).SkipWhile(IsRow)]);
        else
            Assert.Equal(rows, lines.Where(IsRow));

        static bool IsRow(string line) => line.StartsWith("| [", StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> ReportedAsync(string id, string section)
    {
        var page = Page(id);
        var from = page.IndexOf("```csharp\n", page.IndexOf(section, StringComparison.Ordinal), StringComparison.Ordinal) + "```csharp\n".Length;
        var snippet = page[from..page.IndexOf("```", from, StringComparison.Ordinal)];
        var version = snippet.Contains("<LangVersion>12<", StringComparison.Ordinal) ? LanguageVersion.CSharp12 : LanguageVersion.CSharp13;
        var run = new GeneratorHarness(() => new DynamoGenerator()).RunUnchecked(TestOptions.Application with { LanguageVersion = version }, Usings + snippet);
        if (section == "## Good")
            run.Output.RequireNoFaults($"The good example of {id}");
        return (await AnalyzerRun.DiagnosticsAsync(run.Output, Shipped.Analyzers, TestContext.Current.CancellationToken)).Select(diagnostic => diagnostic.Id);
    }

    private static DiagnosticDescriptor Rule(string id) => Shipped.Rules.Single(rule => rule.Id == id);

    private static string Severity(DiagnosticDescriptor rule) => rule.DefaultSeverity == DiagnosticSeverity.Info ? "Suggestion" : rule.DefaultSeverity.ToString();

    private static string Page(string id) => File.ReadAllText(Path.Combine(Folder(), $"{id}.md")).ReplaceLineEndings("\n");

    private static string Folder([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "docs", "rules"));
}
