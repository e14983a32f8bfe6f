using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Removes what the service refuses from a request: a strong read of a global index (DGEN206), a placeholder that nothing uses (DGEN209), an empty map (DGEN217).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSettingCodeFix))]
[Shared]
public sealed class RemoveSettingCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.StrongIndexRead, RuleIds.UnusedPlaceholder, RuleIds.EmptyMap];

    /// <inheritdoc/>
    protected override string Title => "Remove it";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var element = node.AncestorsAndSelf().OfType<ExpressionSyntax>()
            .FirstOrDefault(each => each.Parent is InitializerExpressionSyntax { RawKind: not (int)SyntaxKind.ComplexElementInitializerExpression } && each.Span.Contains(diagnostic.Location.SourceSpan));
        if (element is null)
            return RemoveStatement(editor, node);
        // A map that becomes empty would be refused as well.
        while (element.Parent is InitializerExpressionSyntax { Expressions.Count: 1 } map && map.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { Left: IdentifierNameSyntax } assignment && assignment != element)
            element = assignment;
        editor.ReplaceNode(element.Parent!, (current, _) => Without((InitializerExpressionSyntax)current, element));
        return true;
    }

    private static bool RemoveStatement(DocumentEditor editor, SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<ExpressionStatementSyntax>() is not { Parent: BlockSyntax } statement)
            return false;
        editor.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives);
        return true;
    }

    // Others may have changed the initializer since, so the element is looked for by its text.
    private static InitializerExpressionSyntax Without(InitializerExpressionSyntax initializer, ExpressionSyntax element) =>
        initializer.Expressions.FirstOrDefault(each => SyntaxFactory.AreEquivalent(each, element)) is { } found ? RequestInitializer.Without(initializer, found) : initializer;
}
