using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Makes a projection expression of constant AttributesToGet (DGEN215).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ProjectionExpressionCodeFix))]
[Shared]
public sealed class ProjectionExpressionCodeFix : EditorFix
{
    private const string Legacy = "AttributesToGet";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LegacyParameter];

    /// <inheritdoc/>
    protected override string Title => "Use ProjectionExpression";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (RequestInitializer.Around(node) is not { } creation || RequestInitializer.Find(creation, Legacy) is not { } legacy || !legacy.Span.Contains(node.Span)
            || RequestInitializer.Find(creation, "ProjectionExpression") is not null || NamesIn(legacy.Right) is not { Count: > 0 } names || names.Any(NeedsMore))
            return false;
        editor.ReplaceNode(creation, (current, _) => Change((BaseObjectCreationExpressionSyntax)current, string.Join(", ", names)));
        return true;
    }

    private static BaseObjectCreationExpressionSyntax Change(BaseObjectCreationExpressionSyntax creation, string projection)
    {
        if (RequestInitializer.Find(creation, Legacy) is not { } legacy)
            return creation;
        var expression = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(projection));
        return creation.ReplaceNode(legacy, legacy.WithLeft(SyntaxFactory.IdentifierName("ProjectionExpression").WithTriviaFrom(legacy.Left)).WithRight(expression.WithTriviaFrom(legacy.Right)));
    }

    private static List<string>? NamesIn(ExpressionSyntax value)
    {
        var elements = value switch
        {
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions.AsEnumerable(),
            InitializerExpressionSyntax initializer => initializer.Expressions,
            CollectionExpressionSyntax collection => collection.Elements.Select(element => (element as ExpressionElementSyntax)?.Expression!),
            _ => [],
        };
        var all = elements.ToList();
        var names = all.OfType<LiteralExpressionSyntax>().Select(element => element.Token.Value).OfType<string>().ToList();
        return names.Count == all.Count ? names : null;
    }

    // What is no plain name, or a reserved word, needs a placeholder too; that is left to the hand.
    private static bool NeedsMore(string name) => ReservedWordRule.In(name).Count > 0 || !name.All(each => each is '_' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) || !char.IsLetter(name[0]);
}
