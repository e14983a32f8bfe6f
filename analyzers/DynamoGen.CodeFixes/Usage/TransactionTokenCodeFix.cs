using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Gives a transaction its token where the request is made, outside of what is retried (DGEN226).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TransactionTokenCodeFix))]
[Shared]
public sealed class TransactionTokenCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.RetriedTransaction];

    /// <inheritdoc/>
    protected override string Title => "Set ClientRequestToken";

    /// <inheritdoc/>
    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (CallSyntax.Call(node) is not { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax request }, ..] }
            || editor.SemanticModel.GetSymbolInfo(request, cancellationToken).Symbol is not ILocalSymbol { DeclaringSyntaxReferences: [var declared] })
            return false;
        if (declared.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax creation })
            return false;
        // A request that is made anew each time would get a new token each time.
        var retried = node.Ancestors().FirstOrDefault(parent => parent is WhileStatementSyntax or ForStatementSyntax or DoStatementSyntax or AnonymousFunctionExpressionSyntax);
        if (retried is null || retried.Contains(creation))
            return false;
        var token = SyntaxFactory.ParseExpression($"{CallSyntax.TypeName(editor.SemanticModel, creation.SpanStart, "System.Guid")}.NewGuid().ToString()");
        editor.ReplaceNode(creation, (current, _) => WithToken((BaseObjectCreationExpressionSyntax)current, token));
        return true;
    }

    private static BaseObjectCreationExpressionSyntax WithToken(BaseObjectCreationExpressionSyntax creation, ExpressionSyntax token)
    {
        if (creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().LastOrDefault() is { } last)
            return RequestInitializer.With(creation, "ClientRequestToken", token, last);
        var made = (ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new R {{ ClientRequestToken = {token} }}");
        return creation.WithoutTrailingTrivia().WithInitializer(made.Initializer!.WithLeadingTrivia(SyntaxFactory.Space)).WithTrailingTrivia(creation.GetTrailingTrivia());
    }
}
