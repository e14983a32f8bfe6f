using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoGen.CodeFixes;

/// <summary>Lists a type in its hierarchy (DGEN129), at the base, wherever that is declared. Its value is its name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ListDerivedTypeCodeFix))]
[Shared]
public sealed class ListDerivedTypeCodeFix : CodeFixProvider
{
    private const string Title = "List the type in its hierarchy";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.UnlistedType];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new AllTypes();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var solution = context.Document.Project.Solution;
        foreach (var diagnostic in context.Diagnostics)
        {
            var changed = await FixAsync(solution, [(context.Document, diagnostic)], context.CancellationToken).ConfigureAwait(false);
            if (changed != solution)
                context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), equivalenceKey: Title), diagnostic);
        }
    }

    private static async Task<Solution> FixAsync(Solution solution, IEnumerable<(Document Document, Diagnostic Diagnostic)> diagnostics, CancellationToken cancellationToken)
    {
        var listings = new List<(AttributeListSyntax After, AttributeListSyntax List)>();
        foreach (var (document, diagnostic) in diagnostics)
            if (await TypeAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } type && await ListingAsync(type, cancellationToken).ConfigureAwait(false) is { } listing)
                listings.Add(listing);
        foreach (var inFile in listings.GroupBy(listing => listing.After.SyntaxTree))
        {
            if (solution.GetDocument(inFile.Key) is not { } document)
                continue;
            var root = await inFile.Key.GetRootAsync(cancellationToken).ConfigureAwait(false);
            root = root.TrackNodes(inFile.Select(listing => listing.After));
            foreach (var atBase in inFile.GroupBy(listing => listing.After))
                root = root.InsertNodesAfter(root.GetCurrentNode(atBase.Key)!, atBase.Select(listing => listing.List));
            solution = solution.WithDocumentSyntaxRoot(document.Id, root);
        }

        return solution;
    }

    private static async Task<INamedTypeSymbol?> TypeAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        return root is not null && root.FullSpan.Contains(diagnostic.Location.SourceSpan) && root.FindNode(diagnostic.Location.SourceSpan) is TypeDeclarationSyntax node
            && await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model ? model.GetDeclaredSymbol(node, cancellationToken) : null;
    }

    /// <summary>The annotation that lists a type, and behind which of its base's it goes; null when the type cannot be listed by its name.</summary>
    private static async Task<(AttributeListSyntax After, AttributeListSyntax List)?> ListingAsync(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        if (HierarchyParser.WithoutIt(type) is not { } hierarchy || type.IsGenericType)
            return null;
        var annotations = hierarchy.GetAttributes().Where(annotation => annotation.Is(AnnotationNames.DerivedItem) || annotation.Is(AnnotationNames.Polymorphic)).ToList();
        var isTaken = annotations.Exists(annotation => annotation.Is(AnnotationNames.DerivedItem) && annotation.Text() == type.Name);
        if (isTaken || annotations[annotations.Count - 1].ApplicationSyntaxReference is not { } last
            || await last.GetSyntaxAsync(cancellationToken).ConfigureAwait(false) is not { Parent: AttributeListSyntax after })
            return null;
        var list = MemberSyntax.List([$"DerivedItem<{type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}>({SymbolDisplay.FormatLiteral(type.Name, quote: true)})"], []);
        return (after, list.WithLeadingTrivia(after.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1)).WithTrailingTrivia(after.GetTrailingTrivia()));
    }

    /// <summary>Lists all types of a document, a project or a solution at once: several may go to one base, which may be in another file.</summary>
    private sealed class AllTypes : FixAllProvider
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
            return CodeAction.Create(Title, token => FixAsync(fixAllContext.Solution, found, token), equivalenceKey: Title);
        }
    }
}
