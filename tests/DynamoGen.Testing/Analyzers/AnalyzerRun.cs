using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Testing;

/// <summary>Runs analyzers over a compilation.</summary>
public static class AnalyzerRun
{
    /// <summary>What the analyzers report. An analyzer that throws fails the test.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="analyzers">The analyzers.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken = default)
    {
        var exceptions = new ConcurrentQueue<string>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: (exception, analyzer, _) => exceptions.Enqueue($"{analyzer.GetType().Name} threw:\n{exception}"),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var diagnostics = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return exceptions.IsEmpty
            ? diagnostics
            : throw new AssertionFailedException($"{string.Join("\n", exceptions)}\nwhile looking at:\n{string.Join("\n----\n", compilation.SyntaxTrees)}");
    }
}
