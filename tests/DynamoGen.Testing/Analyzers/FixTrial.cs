using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Testing;

/// <summary>Tries fixes on whatever analyzers report in a source that may be wrong: what comes out does not matter, as long as nothing throws.</summary>
internal sealed class FixTrial(AnalyzerSetup setup, ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<CodeFixProvider> fixes)
{
    /// <summary>Offers each fix for each diagnostic, and applies what is offered first and all of it at once.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The fixes that offered something.</returns>
    public async Task<IReadOnlyList<CodeFixProvider>> RunAsync(string source)
    {
        using var workspace = new AdhocWorkspace();
        var document = FixDocument.Open(workspace, setup, source);
        var compilation = await document.Project.GetCompilationAsync(setup.CancellationToken).ConfigureAwait(false);
        var tree = await document.GetSyntaxTreeAsync(setup.CancellationToken).ConfigureAwait(false);
        var all = await AnalyzerRun.DiagnosticsAsync(compilation!, analyzers, setup.CancellationToken).ConfigureAwait(false);
        var offering = new List<CodeFixProvider>();
        foreach (var fix in fixes)
            if (await OffersAsync(fix, document, [.. all.Where(each => each.Location.SourceTree == tree && fix.FixableDiagnosticIds.Contains(each.Id))]).ConfigureAwait(false))
                offering.Add(fix);
        return offering;
    }

    private async Task<bool> OffersAsync(CodeFixProvider fix, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var actions = new List<CodeAction>();
        foreach (var diagnostic in diagnostics)
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), setup.CancellationToken)).ConfigureAwait(false);
        foreach (var action in actions.GroupBy(action => action.EquivalenceKey).Select(same => same.First()))
        {
            await action.GetOperationsAsync(setup.CancellationToken).ConfigureAwait(false);
            var context = new FixAllContext(document, fix, FixAllScope.Document, action.EquivalenceKey, fix.FixableDiagnosticIds, new Known(diagnostics), setup.CancellationToken);
            if (fix.GetFixAllProvider() is { } provider && await provider.GetFixAsync(context).ConfigureAwait(false) is { } together)
                await together.GetOperationsAsync(setup.CancellationToken).ConfigureAwait(false);
        }

        return actions.Count > 0;
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
