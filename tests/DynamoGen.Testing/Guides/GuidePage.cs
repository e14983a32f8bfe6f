using System.Globalization;
using System.Runtime.CompilerServices;

namespace DynamoGen.Testing;

/// <summary>
/// A page under docs, and the sources that its marked snippets make together: <c>```csharp declarations</c> is a file of types, <c>```csharp statements</c> the body of an
/// asynchronous method with a parameter <c>ct</c>. What readers need not see is <c>&lt;!-- csharp declarations … --&gt;</c>, or <c>&lt;!-- csharp members … --&gt;</c>: what
/// statements take for given, such as a repository.
/// </summary>
public static class GuidePage
{
    /// <summary>The class that has the page's members, and its statements as methods.</summary>
    public const string Class = "Shop.Snippets";

    private const string NotRun = "statements not run";

    private const string Usings = "global using DynamoGen;\nglobal using Microsoft.Extensions.DependencyInjection;\n";

    /// <summary>The folder of the pages.</summary>
    public static string Folder { get; } = FolderOf();

    /// <summary>The names of the pages that have marked snippets.</summary>
    /// <param name="kind">What they are marked as; anything when null.</param>
    public static IEnumerable<string> Marked(string? kind = null) =>
        Directory.GetFiles(Folder, "*.md").Where(file => Snippets(File.ReadAllText(file)).Any(snippet => kind is null || snippet.Kind == kind)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    private static IEnumerable<TestSource> Sources(string name, string text) =>
        Snippets(text).Select(snippet => new TestSource($"{name}.{snippet.Line}.cs", Source(name, snippet))).Prepend(new TestSource("Usings.cs", Usings));

    /// <summary>Generates and compiles a page's sources.</summary>
    /// <param name="generator">The generator.</param>
    /// <param name="name">The page's file name.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="AssertionFailedException">They do not compile without a warning.</exception>
    public static GeneratorRun Compile(GeneratorHarness generator, string name, string text)
    {
        ArgumentNullException.ThrowIfNull(generator);
        var run = generator.RunUnchecked(TestOptions.Application with { References = [.. TestReferences.Application, .. TestReferences.Libraries("Microsoft.Extensions.*.dll")] }, Sources(name, text));
        run.Output.RequireNoFaults($"docs/{name}");
        return run;
    }

    private static string Source(string page, Snippet snippet)
    {
        var code = string.Create(CultureInfo.InvariantCulture, $"#line {snippet.Line} \"{page}\"\n{snippet.Code}\n#line default\n");
        return snippet.Kind switch
        {
            "declarations" => code,
            "members" => $"namespace Shop;\ninternal static partial class Snippets\n{{\n{code}}}\n",
            // A snippet may show what a call returns without using it, and need not wait for anything.
            "statements" or NotRun => string.Create(
                CultureInfo.InvariantCulture,
                $"#pragma warning disable CS0219, CS1998\nnamespace Shop;\ninternal static partial class Snippets\n{{\ninternal static async Task {(snippet.Kind == NotRun ? "NotRun" : "Line")}{snippet.Line}(CancellationToken ct)\n{{\n{code}}}\n}}\n"),
            _ => throw new AssertionFailedException($"{page}, line {snippet.Line - 1}: a csharp snippet is marked 'declarations', 'members', 'statements' or '{NotRun}', not '{snippet.Kind}'."),
        };
    }

    private static IEnumerable<Snippet> Snippets(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (Opens(lines[i]) is var (kind, end))
            {
                var start = i + 1;
                while (++i < lines.Length && lines[i] != end) { }
                yield return new(kind, start + 1, string.Join('\n', lines[start..Math.Min(i, lines.Length)]));
            }
    }

    private static (string Kind, string End)? Opens(string line) => line switch
    {
        _ when line.StartsWith("```csharp ", StringComparison.Ordinal) => (line["```csharp ".Length..].Trim(), "```"),
        _ when line.StartsWith("<!-- csharp ", StringComparison.Ordinal) => (line["<!-- csharp ".Length..].Trim(), "-->"),
        _ => null,
    };

    private static string FolderOf([CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs"));

    /// <param name="Kind">What it is marked as.</param>
    /// <param name="Line">The number of its first line.</param>
    /// <param name="Code">Its text.</param>
    private sealed record Snippet(string Kind, int Line, string Code);
}
