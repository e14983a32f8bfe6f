using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Puts the parentheses where operators of a condition bind (DGEN234).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ParenthesesCodeFix))]
[Shared]
public sealed class ParenthesesCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.MixedCondition];

    /// <inheritdoc/>
    protected override string Title => "Put parentheses around it";

    /// <inheritdoc/>
    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node.FirstAncestorOrSelf<BinaryExpressionSyntax>(each => each.IsKind(SyntaxKind.BitwiseOrExpression)) is not { } either)
            return false;
        editor.ReplaceNode(either, (current, _) => SyntaxFactory.ParenthesizedExpression(((ExpressionSyntax)current).WithoutTrivia()).WithTriviaFrom(current));
        return true;
    }
}
