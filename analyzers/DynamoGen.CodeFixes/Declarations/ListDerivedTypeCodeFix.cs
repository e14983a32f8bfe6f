using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoGen.CodeFixes;

/// <summary>Lists a type in its hierarchy (DGEN129), at the base, wherever that is declared. Its value is its name.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ListDerivedTypeCodeFix))]
[Shared]
public sealed class ListDerivedTypeCodeFix : SolutionFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.UnlistedType];

    /// <inheritdoc/>
    protected override string Title => "List the type in its hierarchy";

    private protected override async Task<Solution> FixAsync(Solution solution, IEnumerable<(Document Document, Diagnostic Diagnostic)> diagnostics, CancellationToken cancellationToken)
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
}
