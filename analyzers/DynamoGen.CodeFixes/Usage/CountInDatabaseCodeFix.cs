using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Lets DynamoDB add to a counter that a repository stores counted on (DGEN229): <c>orders.PutAsync(order with { Visits = order.Visits + 1 })</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CountInDatabaseCodeFix))]
[Shared]
public sealed class CountInDatabaseCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Counter];

    /// <inheritdoc/>
    protected override string Title => "Let DynamoDB count";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (StoredCopy.Of(editor.SemanticModel, node, cancellationToken) is not { Changes: [(var member, BinaryExpressionSyntax sum)] } copy)
            return false;
        var old = $"{copy.Item}.{member}";
        var (change, by) = sum switch
        {
            { RawKind: (int)SyntaxKind.AddExpression } when sum.Left.ToString() == old => ("Add", sum.Right),
            { RawKind: (int)SyntaxKind.AddExpression } when sum.Right.ToString() == old => ("Add", sum.Left.WithoutTrivia()),
            { RawKind: (int)SyntaxKind.SubtractExpression } when sum.Left.ToString() == old => ("Subtract", sum.Right),
            _ => (null, sum),
        };
        if (change is null)
            return false;
        var update = CallSyntax.FreeName(editor.SemanticModel, copy.Call.SpanStart, "update");
        var text = $"{copy.Repository}.UpdateAsync({copy.Repository}.KeyOf({copy.Item}), {update} => {update}.{member}.{change}({by}){copy.Others})";
        editor.ReplaceNode(copy.Call, SyntaxFactory.ParseExpression(text).WithTriviaFrom(copy.Call));
        return true;
    }
}
