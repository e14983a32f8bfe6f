using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Testing;

/// <summary>How a source is compiled and looked at in a test of an analyzer or a fix.</summary>
public sealed record AnalyzerSetup
{
    /// <summary>How it is compiled; as an application by default.</summary>
    public TestOptions Options { get; init; } = TestOptions.Application;

    /// <summary>The only rules that count; all of the analyzer's when empty.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>Sources beside the one that is looked at.</summary>
    public IReadOnlyList<TestSource> Others { get; init; } = [];

    /// <summary>Analyzers that look too.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Beside { get; init; } = [];

    /// <summary>Whether the source may have errors; those of the compiler do not matter then.</summary>
    public bool MayHaveErrors { get; init; }

    /// <summary>The generator whose output the source needs.</summary>
    public Func<IIncrementalGenerator>? Generator { get; init; }

    /// <summary>Ends the verification.</summary>
    public CancellationToken CancellationToken { get; init; }

    internal bool Wants(string id) => Rules.Count == 0 || Rules.Contains(id);

    /// <summary>The rule that marks without an id stand for.</summary>
    internal string Id(DiagnosticAnalyzer analyzer) => Rules.Count == 1
        ? Rules[0]
        : analyzer.SupportedDiagnostics is [var only] ? only.Id : throw new AssertionFailedException($"{analyzer.GetType().Name} has several rules: name one in the mark or in {nameof(Rules)}.");

    /// <summary>What the generator, if there is one, makes of sources.</summary>
    internal IEnumerable<SyntaxTree> Generated(Compilation compilation) => Generator is null
        ? []
        : CSharpGeneratorDriver.Create([Generator().AsSourceGenerator()], parseOptions: Options.ParseOptions).RunGenerators(compilation, CancellationToken).GetRunResult().GeneratedTrees;

    internal Compilation Compile(string source)
    {
        Compilation compilation = TestCompilation.Create(Options, [source, .. Others]);
        compilation = compilation.AddSyntaxTrees(Generated(compilation));
        var errors = compilation.GetDiagnostics(CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
        return MayHaveErrors || errors.Count == 0
            ? compilation
            : throw new AssertionFailedException($"The test's source does not compile:\n{string.Join("\n", errors)}\n\n{source}");
    }
}
