using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Removes an index that repeats another or is never queried (DGEN142, DGEN143).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveIndexCodeFix))]
[Shared]
public sealed class RemoveIndexCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.DuplicateIndex, RuleIds.UnusedIndex];

    /// <inheritdoc/>
    protected override string Title => "Remove the index";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<AttributeSyntax>() is not { Parent.Parent: TypeDeclarationSyntax type } annotation)
            return false;
        // Others of the type may be removed with it, so that it is found by its text.
        editor.ReplaceNode(type, (current, _) => Without((TypeDeclarationSyntax)current, annotation));
        return true;
    }

    private static TypeDeclarationSyntax Without(TypeDeclarationSyntax type, AttributeSyntax annotation)
    {
        foreach (var list in type.AttributeLists)
            if (list.Attributes.FirstOrDefault(each => each.IsEquivalentTo(annotation)) is { } found)
                return list.Attributes.Count > 1
                    ? type.ReplaceNode(list, list.WithAttributes(list.Attributes.Remove(found)))
                    : (TypeDeclarationSyntax)type.WithAttributeLists(type.AttributeLists.Remove(list)).WithLeadingTrivia(type.GetLeadingTrivia());
        return type;
    }
}
