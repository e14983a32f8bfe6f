using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Testing;

/// <summary>A workspace with one project, in which a fix is applied as an editor applies it.</summary>
internal sealed class FixProject<TAnalyzer, TFix>(AnalyzerSetup setup)
    where TAnalyzer : DiagnosticAnalyzer, new()
    where TFix : CodeFixProvider, new()
{
    private readonly TFix fix = new();

    /// <summary>Applies the fix to the first diagnostic, and again, until none is left that it offers anything for.</summary>
    public async Task<string> FixOneByOneAsync(string source, int actionIndex, int mostRounds)
    {
        using var workspace = new AdhocWorkspace();
        var document = FixDocument.Open(workspace, setup, source);
        for (var round = 0; round < mostRounds; round++)
        {
            var actions = await ActionsAsync(document).ConfigureAwait(false);
            if (actions.Count <= actionIndex)
                return await TextOfAsync(document).ConfigureAwait(false);
            document = await ApplyAsync(actions[actionIndex].Action, document).ConfigureAwait(false);
        }
        throw new AssertionFailedException($"After {mostRounds} rounds there is still something to fix in:\n{await TextOfAsync(document).ConfigureAwait(false)}");
    }

    /// <summary>Applies the fix to the whole document at once.</summary>
    public async Task<string> FixAllAsync(string source, int actionIndex)
    {
        using var workspace = new AdhocWorkspace();
        var document = FixDocument.Open(workspace, setup, source);
        var actions = await ActionsAsync(document).ConfigureAwait(false);
        if (actions.Count <= actionIndex)
            return source;
        var provider = fix.GetFixAllProvider() ?? throw new AssertionFailedException($"{typeof(TFix).Name} cannot fix all.");
        var context = new FixAllContext(document, fix, FixAllScope.Document, actions[actionIndex].Action.EquivalenceKey, fix.FixableDiagnosticIds, new Provider(this), setup.CancellationToken);
        var action = await provider.GetFixAsync(context).ConfigureAwait(false) ?? throw new AssertionFailedException($"{typeof(TFix).Name} offers nothing for the whole document.");
        return await TextOfAsync(await ApplyAsync(action, document).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private async Task<List<(Diagnostic Diagnostic, CodeAction Action)>> ActionsAsync(Document document)
    {
        var actions = new List<(Diagnostic, CodeAction)>();
        foreach (var diagnostic in await DiagnosticsAsync(document).ConfigureAwait(false))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add((diagnostic, action)), setup.CancellationToken)).ConfigureAwait(false);
            if (actions.Count > 0)
                return actions;
        }
        return actions;
    }

    private async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document)
    {
        var compilation = await document.Project.GetCompilationAsync(setup.CancellationToken).ConfigureAwait(false);
        var tree = await document.GetSyntaxTreeAsync(setup.CancellationToken).ConfigureAwait(false);
        var all = await AnalyzerRun.DiagnosticsAsync(compilation!, [new TAnalyzer(), .. setup.Beside], setup.CancellationToken).ConfigureAwait(false);
        return [.. all.Where(each => each.Location.SourceTree == tree && fix.FixableDiagnosticIds.Contains(each.Id)).OrderBy(each => each.Location.SourceSpan.Start)];
    }

    private async Task<Document> ApplyAsync(CodeAction action, Document document)
    {
        var operations = await action.GetOperationsAsync(setup.CancellationToken).ConfigureAwait(false);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
    }

    private async Task<string> TextOfAsync(Document document) => (await document.GetTextAsync(setup.CancellationToken).ConfigureAwait(false)).ToString();

    private sealed class Provider(FixProject<TAnalyzer, TFix> project) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => await project.DiagnosticsAsync(document).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project scope, CancellationToken cancellationToken) =>
            (await Task.WhenAll(scope.Documents.Select(project.DiagnosticsAsync)).ConfigureAwait(false)).SelectMany(each => each);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project scope, CancellationToken cancellationToken) => Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}
