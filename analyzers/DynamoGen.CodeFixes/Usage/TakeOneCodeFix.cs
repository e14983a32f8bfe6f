using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Ends a query at its first item (DGEN238).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeOneCodeFix))]
[Shared]
public sealed class TakeOneCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.ReadsMore];

    /// <inheritdoc/>
    protected override string Title => "Take one";

    /// <inheritdoc/>
    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node.Parent is not MemberAccessExpressionSyntax access || access.Name != node)
            return false;
        editor.ReplaceNode(access, (current, _) => TakingOne((MemberAccessExpressionSyntax)current));
        return true;
    }

    /// <summary>What leads from the query to the call, such as the end of a line, leads to the new call too.</summary>
    private static MemberAccessExpressionSyntax TakingOne(MemberAccessExpressionSyntax access)
    {
        var take = access.WithName(SyntaxFactory.IdentifierName("Take"));
        var one = SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(1)));
        var taken = SyntaxFactory.InvocationExpression(take, SyntaxFactory.ArgumentList([one])).WithTrailingTrivia(access.Expression.GetTrailingTrivia());
        return access.WithExpression(taken);
    }
}
