using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Makes a loop that goes from page to page end where the service says that there are no more (DGEN222).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PageToTheEndCodeFix))]
[Shared]
public sealed class PageToTheEndCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.EmptyPage];

    /// <inheritdoc/>
    protected override string Title => "Go on to the last page";

    /// <inheritdoc/>
    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // Where the condition comes before the body, another one would leave out the last page.
        if (node.FirstAncestorOrSelf<DoStatementSyntax>() is not { } loop || !loop.Condition.Span.Contains(node.Span) || !diagnostic.Properties.TryGetValue(FixHints.Condition, out var condition))
            return false;
        if (node.Parent is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both && SaysItAlready(loop.Condition))
            editor.ReplaceNode(both, (both.Left == node ? both.Right : both.Left).WithTriviaFrom(both));
        else
            editor.ReplaceNode(node, SyntaxFactory.ParseExpression(condition!).WithTriviaFrom(node));
        return true;
    }

    private static bool SaysItAlready(ExpressionSyntax condition) => condition.DescendantNodes().Any(each => each is IdentifierNameSyntax { Identifier.ValueText: "LastEvaluatedKey" or "IsDone" });
}
