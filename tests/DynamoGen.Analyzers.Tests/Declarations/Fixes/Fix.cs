using DynamoGen.Generators;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Analyzers.Tests.Declarations;

/// <summary>Verifies a fix of declarations: it makes the wanted source, which compiles with what is generated for it, and in which the rule has nothing more to say.</summary>
internal static class Fix
{
    /// <summary>Verifies the fix of one rule.</summary>
    public static async Task VerifyAsync<TAnalyzer, TFix>(string rule, string source, string fixedSource, Func<AnalyzerSetup, AnalyzerSetup>? with = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var setup = new AnalyzerSetup { Options = TestOptions.Default, Rules = [rule] };
        setup = with?.Invoke(setup) ?? setup;
        await CodeFixVerifier<TAnalyzer, TFix>.VerifyAsync(Advice.Usings + source, Advice.Usings + fixedSource, setup);
        new GeneratorHarness(() => new DynamoGenerator()).RunUnchecked(setup.Options, Advice.Usings + fixedSource).Output.RequireNoFaults("The fixed source");
    }

    /// <summary>Verifies that a fix leaves alone what it cannot repair.</summary>
    public static Task VerifyNoneAsync<TAnalyzer, TFix>(string rule, string source)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        CodeFixVerifier<TAnalyzer, TFix>.VerifyAsync(Advice.Usings + source, Advice.Usings + source, new() { Options = TestOptions.Default, Rules = [rule] });
}
