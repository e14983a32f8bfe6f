using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace DynamoGen.Testing;

/// <summary>Verifies that a fix turns a source into another, and that fixing everything at once comes to the same.</summary>
/// <typeparam name="TAnalyzer">The analyzer that reports.</typeparam>
/// <typeparam name="TFix">The fix.</typeparam>
public static class CodeFixVerifier<TAnalyzer, TFix>
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private const int MostRounds = 50;

    /// <summary>Fails unless the analyzer reports what is marked, and the fix, applied until nothing is left to fix, makes the other source of it, one by one and all at once. Both must compile, and the rule has nothing more to say of the other than what is marked there.</summary>
    /// <param name="source">A source with marks, see <see cref="AnnotatedSource"/>.</param>
    /// <param name="fixedSource">What becomes of it, with marks where the analyzer still reports something.</param>
    /// <param name="setup">How it is compiled and looked at.</param>
    /// <param name="actionIndex">Which of several offered actions is taken.</param>
    public static async Task VerifyAsync(string source, string fixedSource, AnalyzerSetup? setup = null, int actionIndex = 0)
    {
        setup ??= new();
        await AnalyzerVerifier<TAnalyzer>.VerifyAsync(source, setup).ConfigureAwait(false);
        await AnalyzerVerifier<TAnalyzer>.VerifyAsync(fixedSource, setup).ConfigureAwait(false);
        fixedSource = AnnotatedSource.Parse(fixedSource).Text;
        var project = new FixProject<TAnalyzer, TFix>(setup);
        Require(fixedSource, await project.FixOneByOneAsync(AnnotatedSource.Parse(source).Text, actionIndex, MostRounds).ConfigureAwait(false), "Fixed one by one");
        Require(fixedSource, await project.FixAllAsync(AnnotatedSource.Parse(source).Text, actionIndex).ConfigureAwait(false), "Fixed all at once");
    }

    private static void Require(string expected, string received, string what)
    {
        if (TextDifference.NormalizeLineEnds(expected) != TextDifference.NormalizeLineEnds(received))
            throw new AssertionFailedException($"{what}, expected (-) and received (+) differ:\n{TextDifference.Of(expected, received)}\nReceived in full:\n{received}");
    }
}
