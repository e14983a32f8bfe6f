using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Operations;

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

    /// <inheritdoc/>
    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (CallSyntax.Call(node) is not { ArgumentList.Arguments: [{ NameColon: null, Expression: WithExpressionSyntax with }, ..] arguments } call
            || !IsOfRepository(editor.SemanticModel.GetOperation(call, cancellationToken)))
            return false;
        if (with is not { Expression: IdentifierNameSyntax item, Initializer.Expressions: [AssignmentExpressionSyntax { Left: IdentifierNameSyntax member, Right: BinaryExpressionSyntax sum }] }
            || arguments.Skip(1).Any(argument => argument.NameColon is null) || sum.Left.ToString() != $"{item}.{member.Identifier.Text}")
            return false;
        var change = sum.IsKind(SyntaxKind.AddExpression) ? "Add" : sum.IsKind(SyntaxKind.SubtractExpression) ? "Subtract" : null;
        if (change is null)
            return false;
        var repository = ((MemberAccessExpressionSyntax)call.Expression).Expression.WithoutTrivia();
        var parameter = CallSyntax.FreeName(editor.SemanticModel, call.SpanStart, "update");
        var rest = string.Concat(arguments.Skip(1).Select(argument => $", {argument}"));
        var update = SyntaxFactory.ParseExpression($"{repository}.UpdateAsync({repository}.KeyOf({item}), {parameter} => {parameter}.{member.Identifier.Text}.{change}({sum.Right}){rest})");
        editor.ReplaceNode(call, update.WithTriviaFrom(call));
        return true;
    }

    private static bool IsOfRepository(IOperation? call) => call is IInvocationOperation { TargetMethod.ContainingType: { } type } && ItemTypes.RepositoryOf(type) is not null;
}
