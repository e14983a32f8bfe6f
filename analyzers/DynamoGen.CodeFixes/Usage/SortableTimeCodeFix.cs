using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Writes a time as text that sorts (DGEN231).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SortableTimeCodeFix))]
[Shared]
public sealed class SortableTimeCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.UnsortableTime];

    /// <inheritdoc/>
    protected override string Title => "Use the format \"O\"";

    /// <inheritdoc/>
    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node is InterpolationSyntax part)
            editor.ReplaceNode(part, part.WithFormatClause(Format));
        else if (CallSyntax.Call(node) is { } call)
            Rewrite(editor, node, call);
        else
            return false;
        return true;
    }

    private static InterpolationFormatClauseSyntax Format =>
        SyntaxFactory.InterpolationFormatClause(SyntaxFactory.Token(SyntaxKind.ColonToken), SyntaxFactory.Token(default, SyntaxKind.InterpolatedStringTextToken, "O", "O", default));

    private static void Rewrite(DocumentEditor editor, SyntaxNode node, InvocationExpressionSyntax call)
    {
        var format = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("O"));
        editor.ReplaceNode(node, SyntaxFactory.IdentifierName("ToString").WithTriviaFrom(node));
        editor.ReplaceNode(call.ArgumentList, SyntaxFactory.ArgumentList([SyntaxFactory.Argument(format)]).WithTriviaFrom(call.ArgumentList));
    }
}
