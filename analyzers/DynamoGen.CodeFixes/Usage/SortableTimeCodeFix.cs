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
    protected override string Title => "Use ToString(\"O\")";

    /// <inheritdoc/>
    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (CallSyntax.Call(node) is not { } call)
            return false;
        var format = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("O"));
        editor.ReplaceNode(node, SyntaxFactory.IdentifierName("ToString").WithTriviaFrom(node));
        editor.ReplaceNode(call.ArgumentList, SyntaxFactory.ArgumentList([SyntaxFactory.Argument(format)]).WithTriviaFrom(call.ArgumentList));
        return true;
    }
}
