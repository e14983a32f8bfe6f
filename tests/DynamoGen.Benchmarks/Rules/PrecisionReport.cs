using System.Collections.Immutable;
using DynamoGen.Analyzers;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Benchmarks.Rules;

/// <summary>
/// Runs all rules over public code, so that each report can be checked by hand: <c>dotnet run -c Release -- precision FOLDER</c>, where FOLDER has a folder for each repository. What the code
/// references beside .NET and the AWS SDK is missing, which the rules have to bear.
/// </summary>
internal static class PrecisionReport
{
    private static readonly string[] Usings = ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [.. typeof(DeclarationAnalyzer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract).Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    public static async Task<int> RunAsync(string folder)
    {
        var (repositories, files, reports) = (0, 0, 0);
        foreach (var repository in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            var sources = Directory.GetFiles(repository, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
            var found = await LookAsync(sources);
            (repositories, files, reports) = (repositories + 1, files + sources.Count, reports + found.Count);
            foreach (var report in found)
                Console.WriteLine($"{Path.GetFileName(repository)}/{Path.GetRelativePath(repository, report.Location.SourceTree!.FilePath)}({report.Location.GetLineSpan().StartLinePosition.Line + 1}): {report.Id} {report.GetMessage(null)}\n"
                    + $"    {report.Location.SourceTree!.GetText().Lines[report.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()}");
        }
        Console.WriteLine($"{reports} reports in {files} files of {repositories} repositories");
        return 0;
    }

    private static async Task<IReadOnlyList<Diagnostic>> LookAsync(IEnumerable<string> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))
            .Append(CSharpSyntaxTree.ParseText(string.Concat(Usings.Select(name => $"global using {name};")), options, "Usings.cs"));
        var compilation = CSharpCompilation.Create("Public", trees, TestReferences.Application, new(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        var found = await AnalyzerRun.DiagnosticsAsync(compilation, Analyzers);
        return [.. found.Where(each => each.Location.SourceTree is not null).OrderBy(each => each.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(each => each.Location.SourceSpan.Start)];
    }
}
