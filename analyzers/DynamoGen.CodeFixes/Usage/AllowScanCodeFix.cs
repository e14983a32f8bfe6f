using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.CodeFixes;

/// <summary>Allows scans of a table (DGEN201) where its item type is declared, so that the decision stands there for all to see: <c>[DynamoTable("Orders", AllowScan = true)]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowScanCodeFix))]
[Shared]
public sealed class AllowScanCodeFix : SolutionFix
{
    private const string Setting = "AllowScan";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Scan];

    /// <inheritdoc/>
    protected override string Title => "Allow scans of this table";

    private protected override async Task<Solution> FixAsync(Solution solution, IEnumerable<(Document Document, Diagnostic Diagnostic)> diagnostics, CancellationToken cancellationToken)
    {
        var annotations = new HashSet<AttributeSyntax>();
        foreach (var (document, diagnostic) in diagnostics)
            if (await AnnotationAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } annotation)
                annotations.Add(annotation);
        foreach (var inFile in annotations.GroupBy(annotation => annotation.SyntaxTree))
        {
            if (solution.GetDocument(inFile.Key) is not { } document)
                continue;
            var editor = await DocumentEditor.CreateAsync(document, cancellationToken).ConfigureAwait(false);
            foreach (var annotation in inFile)
                Allow(editor, annotation);
            solution = solution.WithDocumentSyntaxRoot(document.Id, editor.GetChangedRoot());
        }

        return solution;
    }

    /// <summary>The annotation of the item type that a call scans; null where it scans no table of an item type, or that is not declared in source.</summary>
    private static async Task<AttributeSyntax?> AnnotationAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not { } name || model?.GetSymbolInfo(name, cancellationToken).Symbol is not IMethodSymbol method)
            return null;
        var declared = (method.ReducedFrom?.Construct([.. method.TypeArguments]) ?? method).TypeArguments is [INamedTypeSymbol item, ..] ? DeclaredTypes.TableOf(item)?.ApplicationSyntaxReference : null;
        return declared is null ? null : await declared.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) as AttributeSyntax;
    }

    private static void Allow(DocumentEditor editor, AttributeSyntax annotation)
    {
        var allowed = MemberSyntax.List([$"A({Setting} = true)"], []).Attributes[0].ArgumentList!.Arguments[0];
        if (annotation.ArgumentList?.Arguments is not [.., var last] arguments)
            return;
        if (arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == Setting) is { } refused)
            editor.ReplaceNode(refused, allowed.WithTriviaFrom(refused));
        else
            editor.InsertAfter(last, allowed);
    }
}
