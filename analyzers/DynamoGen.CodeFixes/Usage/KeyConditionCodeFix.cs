using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Gives a query a key condition to fill in (DGEN202).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyConditionCodeFix))]
[Shared]
public sealed class KeyConditionCodeFix : EditorFix
{
    private const string Condition = "KeyConditionExpression";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.QueryWithoutKey];

    /// <inheritdoc/>
    protected override string Title => "Add a key condition to fill in";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        // At the request, or at the empty condition that it is made with.
        var creation = node.AncestorsAndSelf().OfType<BaseObjectCreationExpressionSyntax>().FirstOrDefault(each => each.SpanStart == diagnostic.Location.SourceSpan.Start)
            ?? (RequestInitializer.Around(node) is { } around && RequestInitializer.Find(around, Condition)?.Right == node ? around : null);
        if (creation is null || Filled(creation) is null)
            return false;
        editor.ReplaceNode(creation, (current, _) => Filled((BaseObjectCreationExpressionSyntax)current) ?? current);
        return true;
    }

    private static BaseObjectCreationExpressionSyntax? Filled(BaseObjectCreationExpressionSyntax creation)
    {
        var text = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal("#pk = :pk"));
        if (RequestInitializer.Find(creation, Condition) is { } empty)
            creation = creation.ReplaceNode(empty.Right, text.WithTriviaFrom(empty.Right));
        else if (creation.Initializer is { Expressions.Count: > 0 } initializer)
        {
            if (initializer.Expressions[initializer.Expressions.Count - 1] is not AssignmentExpressionSyntax last)
                return null;
            creation = RequestInitializer.With(creation, Condition, text, last);
        }
        else
            creation = WithInitializer(creation);
        var condition = RequestInitializer.Find(creation, Condition)!;
        return RequestInitializer.WithEntry(creation, "ExpressionAttributeNames", "#pk", SyntaxFactory.ParseExpression("\"pk\""), condition) is { } named
            ? RequestInitializer.WithEntry(named, "ExpressionAttributeValues", ":pk", SyntaxFactory.ParseExpression("new(\"the partition key\")"), Last(named))
            : null;
    }

    // Before it, so that both maps come after the condition, names first.
    private static AssignmentExpressionSyntax Last(BaseObjectCreationExpressionSyntax creation) => RequestInitializer.Find(creation, "ExpressionAttributeNames") ?? RequestInitializer.Find(creation, Condition)!;

    private static BaseObjectCreationExpressionSyntax WithInitializer(BaseObjectCreationExpressionSyntax creation)
    {
        var made = (ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression($"new X {{ {Condition} = \"#pk = :pk\" }}");
        var trailing = creation.GetTrailingTrivia();
        return creation.WithTrailingTrivia(SyntaxFactory.Space).WithInitializer(made.Initializer!.WithTrailingTrivia(trailing));
    }
}
