using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoGen.Testing;

/// <summary>Makes compilations of test sources.</summary>
public static class TestCompilation
{
    /// <summary>What a compilation learns of its references is shared with those made of it, which saves most of a small test's time.</summary>
    private static readonly ConcurrentDictionary<TestOptions, CSharpCompilation> Empty = new();

    private const string UsingsPath = "ImplicitUsings.g.cs";

    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading", "System.Threading.Tasks"];

    /// <summary>Compiles sources; errors are the caller's to look at.</summary>
    /// <param name="options">How.</param>
    /// <param name="sources">The sources.</param>
    public static CSharpCompilation Create(TestOptions options, params IEnumerable<TestSource> sources)
    {
        var trees = sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, options.ParseOptions, source.Path)).ToList();
        if (options.ImplicitUsings)
            trees.Add(CSharpSyntaxTree.ParseText(GlobalUsings, options.ParseOptions, UsingsPath));
        return Empty.GetOrAdd(options, static options => CSharpCompilation.Create(options.AssemblyName, references: options.References, options: options.CompilationOptions)).AddSyntaxTrees(trees);
    }

    /// <summary>The text that gives sources their implicit usings.</summary>
    internal static string GlobalUsings { get; } = string.Concat(ImplicitUsings.Select(name => $"global using {name};\n"));

    /// <summary>Everything wrong with a compilation, hidden remarks left out; none is wanted.</summary>
    /// <param name="compilation">The compilation.</param>
    public static ImmutableArray<Diagnostic> Faults(this Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !diagnostic.IsSuppressed)];

    /// <summary>Fails unless a compilation has neither errors nor warnings.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="what">What it is, for the message.</param>
    public static void RequireNoFaults(this Compilation compilation, string what)
    {
        var faults = compilation.Faults();
        if (faults.IsEmpty)
            return;
        var trees = faults.Select(fault => fault.Location.SourceTree).OfType<SyntaxTree>().Distinct();
        var shown = trees.Select(tree => $"--- {tree.FilePath}\n{AnnotatedSource.Render(tree.ToString(), faults.Where(fault => fault.Location.SourceTree == tree))}");
        throw new AssertionFailedException($"{what} does not compile without errors and warnings:\n{string.Join("\n", faults)}\n{string.Join("\n", shown)}");
    }

    /// <summary>The same compilation, with the implicit usings written into each source that is not generated: generated code must stand without them.</summary>
    internal static Compilation WithUsingsOnlyInSources(this Compilation compilation, ImmutableArray<SyntaxTree> generated)
    {
        var usings = compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == UsingsPath);
        if (usings is null)
            return compilation;
        foreach (var tree in compilation.SyntaxTrees.Except(generated).Where(tree => tree != usings))
        {
            var root = (CompilationUnitSyntax)tree.GetRoot();
            var present = root.Usings.Select(directive => directive.ToString().Trim()).ToHashSet();
            var missing = ImplicitUsings.Where(name => !present.Contains($"using {name};"));
            var directives = missing.Select(name => (UsingDirectiveSyntax)SyntaxFactory.ParseCompilationUnit($"using {name};\n").Usings[0]);
            compilation = compilation.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root.AddUsings([.. directives]), tree.Options));
        }
        return compilation.RemoveSyntaxTrees(usings);
    }
}
