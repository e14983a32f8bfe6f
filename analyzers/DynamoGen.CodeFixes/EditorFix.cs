using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>A fix that changes nodes of one document, one diagnostic at a time or all at once in the same way.</summary>
public abstract class EditorFix : CodeFixProvider
{
    /// <summary>What the fix is called in the menu.</summary>
    protected abstract string Title { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(async (context, document, diagnostics) => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            // Offered only where it changes something.
            var changed = await FixAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false);
            if (changed != context.Document)
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), equivalenceKey: Title), diagnostic);
        }
    }

    /// <summary>Changes what a diagnostic is about; nothing where the repair is not mechanical.</summary>
    /// <param name="editor">Of the document. Nodes are those of its original root.</param>
    /// <param name="node">What the diagnostic is about.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether anything was changed.</returns>
    private protected abstract bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken);

    /// <summary>Which part of its place a diagnostic is about; null where it is all of it.</summary>
    private protected virtual string? Part(Diagnostic diagnostic) => null;

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellationToken)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
        var isChanged = false;
        // Two rules, or one twice, may say something of one place, which is changed once.
        foreach (var diagnostic in diagnostics.GroupBy(each => (each.Location.SourceSpan, Part(each))).Select(same => same.First()).OrderBy(each => each.Location.SourceSpan.Start))
            if (editor.OriginalRoot.FullSpan.Contains(diagnostic.Location.SourceSpan))
                isChanged |= Fix(editor, editor.OriginalRoot.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true), diagnostic, cancellationToken);
        return isChanged ? editor.GetChangedDocument() : document;
    }
}
