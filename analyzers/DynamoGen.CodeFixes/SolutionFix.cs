using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DynamoGen.CodeFixes;

/// <summary>A fix that changes what is declared elsewhere perhaps, one diagnostic at a time or all of a document, project or solution at once: several may change one place.</summary>
public abstract class SolutionFix : CodeFixProvider
{
    /// <summary>What the fix is called in the menu.</summary>
    protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new All(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            // Offered only where it changes something.
            var changed = await FixAsync(solution, [(context.Document, diagnostic)], context.CancellationToken).ConfigureAwait(false);
            if (changed != solution)
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), equivalenceKey: Title), diagnostic);
        }
    }

    /// <summary>Changes what diagnostics are about; nothing where the repair is not mechanical.</summary>
    /// <param name="solution">What is changed.</param>
    /// <param name="diagnostics">The diagnostics, each with the document that it was found in.</param>
    /// <param name="cancellationToken">Gives up.</param>
    private protected abstract Task<Solution> FixAsync(Solution solution, IEnumerable<(Document Document, Diagnostic Diagnostic)> diagnostics, CancellationToken cancellationToken);

    private sealed class All(SolutionFix fix) : FixAllProvider
    {
        public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
        {
            var documents = fixAllContext.Scope switch
            {
                FixAllScope.Document => fixAllContext.Document is { } document ? [document] : [],
                FixAllScope.Project => fixAllContext.Project.Documents,
                _ => fixAllContext.Solution.Projects.SelectMany(project => project.Documents),
            };
            var found = new List<(Document, Diagnostic)>();
            foreach (var document in documents)
                found.AddRange((await fixAllContext.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)).OrderBy(each => each.Location.SourceSpan.Start).Select(each => (document, each)));
            return CodeAction.Create(fix.Title, token => fix.FixAsync(fixAllContext.Solution, found, token), equivalenceKey: fix.Title);
        }
    }
}
