using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Writes placeholders for the reserved words of an expression, and defines them (DGEN207).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AliasReservedWordCodeFix))]
[Shared]
public sealed class AliasReservedWordCodeFix : EditorFix
{
    private const string Names = "ExpressionAttributeNames";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.ReservedWord];

    /// <inheritdoc/>
    protected override string Title => "Write a placeholder";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node is not LiteralExpressionSyntax literal || RequestInitializer.Around(node) is not { } creation || literal.Token.Text[0] != '"')
            return false;
        var words = ReservedWordRule.In(literal.Token.ValueText);
        // Where the same placeholder stands for something else, another name has to be found by hand.
        var property = creation.Initializer!.Expressions.OfType<AssignmentExpressionSyntax>().First(assignment => assignment.Span.Contains(literal.Span)).Left.ToString();
        if (Change(creation, property, words) is null)
            return false;
        editor.ReplaceNode(creation, (current, _) => Change((BaseObjectCreationExpressionSyntax)current, property, words) ?? current);
        return true;
    }

    private static BaseObjectCreationExpressionSyntax? Change(BaseObjectCreationExpressionSyntax creation, string property, IReadOnlyList<ExpressionToken> words)
    {
        if (RequestInitializer.Find(creation, property)?.Right is not LiteralExpressionSyntax literal)
            return null;
        var text = literal.Token.ValueText;
        foreach (var word in words.OrderByDescending(word => word.Start))
            text = text.Substring(0, word.Start) + Placeholder(word) + text.Substring(word.Start + word.Text.Length);
        creation = creation.ReplaceNode(literal, SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text)).WithTriviaFrom(literal));
        foreach (var word in words.GroupBy(word => word.Text).Select(group => group.First()))
        {
            if (RequestInitializer.HasKey(creation, Names, Placeholder(word)))
                continue;
            var name = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(word.Text));
            if (RequestInitializer.WithEntry(creation, Names, Placeholder(word), name, RequestInitializer.Find(creation, property)!) is not { } changed)
                return null;
            creation = changed;
        }
        return creation;
    }

    private static string Placeholder(ExpressionToken word) => "#" + ReservedWordRule.Placeholder(word.Text);
}
