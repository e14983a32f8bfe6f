using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Awaits a call that a thread waits for (DGEN225), where the method is asynchronous already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitCallCodeFix))]
[Shared]
public sealed class AwaitCallCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Blocking];

    /// <inheritdoc/>
    protected override string Title => "Await the call";

    /// <inheritdoc/>
    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node.Parent is not MemberAccessExpressionSyntax access || access.Name != node || !CallSyntax.IsAsync(node))
            return false;
        ExpressionSyntax? waiting = access.Name.Identifier.ValueText switch
        {
            "Result" => access,
            "Wait" when access.Parent is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } wait => wait,
            "GetResult" => access.Parent as InvocationExpressionSyntax,
            _ => null,
        };
        if (waiting is null)
            return false;
        editor.ReplaceNode(waiting, (current, _) => Awaited((ExpressionSyntax)current, NeedsParentheses(waiting)));
        return true;
    }

    private static ExpressionSyntax Awaited(ExpressionSyntax waiting, bool inParentheses)
    {
        ExpressionSyntax awaited = SyntaxFactory.AwaitExpression(Task(waiting).WithoutTrivia());
        return (inParentheses ? SyntaxFactory.ParenthesizedExpression(awaited) : awaited).WithTriviaFrom(waiting);
    }

    private static ExpressionSyntax Task(ExpressionSyntax waiting)
    {
        var access = (MemberAccessExpressionSyntax)(waiting is InvocationExpressionSyntax call ? call.Expression : waiting);
        return access is { Name.Identifier.ValueText: "GetResult", Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax getAwaiter } }
            ? getAwaiter.Expression : access.Expression;
    }

    private static bool NeedsParentheses(ExpressionSyntax waiting) =>
        waiting.Parent is MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or PostfixUnaryExpressionSyntax;
}
