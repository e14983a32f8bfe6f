using System.Collections.Immutable;
using DynamoGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Xunit;

namespace DynamoGen.Analyzers.Tests.Harness;

#pragma warning disable RS1036, RS1038, RS1041, RS2008 // Made for these tests, never loaded by a compiler.

public sealed class CodeFixVerifierTests
{
    [Fact]
    public Task What_is_marked_and_nothing_else_passes() => AnalyzerVerifier<NoShouting>.VerifyAsync("class [|SHOUT|] { } class Whisper { }");

    [Fact]
    public async Task A_missing_report_fails_and_shows_the_source()
    {
        var failure = await Assert.ThrowsAsync<AssertionFailedException>(() => AnalyzerVerifier<NoShouting>.VerifyAsync("class [|Whisper|] { }"));

        Assert.Contains("- class {|TEST1:Whisper|} { }\n+ class Whisper { }", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_report_too_many_fails() => Assert.ThrowsAsync<AssertionFailedException>(() => AnalyzerVerifier<NoShouting>.VerifyAsync("class SHOUT { }"));

    [Fact]
    public Task A_source_that_does_not_compile_fails() => Assert.ThrowsAsync<AssertionFailedException>(() => AnalyzerVerifier<NoShouting>.VerifyAsync("class [|SHOUT|] {"));

    [Fact]
    public async Task An_analyzer_that_throws_fails()
    {
        var failure = await Assert.ThrowsAsync<AssertionFailedException>(() => AnalyzerVerifier<NoShouting>.VerifyAsync("class THROW { }"));

        Assert.Contains("NoShouting threw", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_fix_is_applied_to_each_and_to_all() =>
        CodeFixVerifier<NoShouting, Whisper>.VerifyAsync("class [|SHOUT|] { } class [|CRY|] { }", "class shout { } class cry { }");

    [Fact]
    public Task A_fix_that_makes_something_else_fails() =>
        Assert.ThrowsAsync<AssertionFailedException>(() => CodeFixVerifier<NoShouting, Whisper>.VerifyAsync("class [|SHOUT|] { }", "class Shout { }"));

    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class NoShouting : DiagnosticAnalyzer
    {
        public const string Id = "TEST1";

        private static readonly DiagnosticDescriptor Rule = new(Id, "Shouting", "Shouting", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(Look, SymbolKind.NamedType);
        }

        private static void Look(SymbolAnalysisContext context)
        {
            if (context.Symbol.Name == "THROW")
                throw new InvalidOperationException("A defect.");
            if (context.Symbol.Name.All(char.IsUpper))
                context.ReportDiagnostic(Diagnostic.Create(Rule, context.Symbol.Locations[0]));
        }
    }

    private sealed class Whisper : CodeFixProvider
    {
        public override ImmutableArray<string> FixableDiagnosticIds => [NoShouting.Id];

        public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

        public override Task RegisterCodeFixesAsync(CodeFixContext context)
        {
            context.RegisterCodeFix(CodeAction.Create("Whisper", token => ChangeAsync(context.Document, context.Span, token), "Whisper"), context.Diagnostics);
            return Task.CompletedTask;
        }

        private static async Task<Document> ChangeAsync(Document document, TextSpan span, CancellationToken token)
        {
            var text = await document.GetTextAsync(token);
            return document.WithText(text.WithChanges(new TextChange(span, text.ToString(span).ToLowerInvariant())));
        }
    }
}
