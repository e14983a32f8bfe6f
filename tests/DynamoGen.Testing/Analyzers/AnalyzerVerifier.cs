using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Testing;

/// <summary>Verifies that an analyzer reports what is marked in a source, and nothing else.</summary>
/// <typeparam name="TAnalyzer">The analyzer.</typeparam>
public static class AnalyzerVerifier<TAnalyzer> where TAnalyzer : DiagnosticAnalyzer, new()
{
    /// <summary>Fails unless the analyzer reports exactly what is marked.</summary>
    /// <param name="source">A source with marks, see <see cref="AnnotatedSource"/>; it must compile.</param>
    /// <param name="setup">How it is compiled and looked at.</param>
    /// <returns>The diagnostics, in the order of their places, for a test that looks at their messages.</returns>
    /// <exception cref="AssertionFailedException">Something else is reported; the message shows the source with what was expected and what came.</exception>
    public static async Task<ImmutableArray<Diagnostic>> VerifyAsync(string source, AnalyzerSetup? setup = null)
    {
        setup ??= new();
        var annotated = AnnotatedSource.Parse(source);
        var compilation = setup.Compile(annotated.Text);
        var diagnostics = await AnalyzerRun.DiagnosticsAsync(compilation, [new TAnalyzer(), .. setup.Beside], setup.CancellationToken).ConfigureAwait(false);
        var inSource = diagnostics.Where(diagnostic => setup.Wants(diagnostic.Id)).OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).ToImmutableArray();

        var expected = AnnotatedSource.Render(annotated.Text, annotated.Marks.Select(mark => mark with { Id = mark.Id ?? setup.Id(new TAnalyzer()) }));
        var received = AnnotatedSource.Render(annotated.Text, inSource);
        return expected == received && inSource.Length == annotated.Marks.Length
            ? inSource
            : throw new AssertionFailedException($"Expected (-) and received (+) differ:\n{TextDifference.Of(expected, received)}\nReported: {string.Join("\n          ", inSource)}\n\nReceived in full:\n{received}");
    }
}
