using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoGen.CodeFixes;

/// <summary>Changes what a request is made with, in the manner in which the rest is written.</summary>
internal static class RequestInitializer
{
    /// <summary>The creation in whose initializer a node sets a property; null where it stands elsewhere.</summary>
    public static BaseObjectCreationExpressionSyntax? Around(SyntaxNode node) =>
        node.AncestorsAndSelf().OfType<AssignmentExpressionSyntax>().Select(assignment => assignment.Parent?.Parent).OfType<BaseObjectCreationExpressionSyntax>().LastOrDefault(creation => IsRequest(creation, node));

    /// <summary>What sets a property.</summary>
    public static AssignmentExpressionSyntax? Find(BaseObjectCreationExpressionSyntax creation, string property) =>
        creation.Initializer?.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax { Identifier.ValueText: var name } && name == property);

    /// <summary>Adds a property after another one.</summary>
    public static BaseObjectCreationExpressionSyntax With(BaseObjectCreationExpressionSyntax creation, string property, ExpressionSyntax value, AssignmentExpressionSyntax after)
    {
        var assignment = SyntaxFactory.AssignmentExpression(
            SyntaxKind.SimpleAssignmentExpression,
            SyntaxFactory.IdentifierName(property),
            SyntaxFactory.Token(SyntaxKind.EqualsToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space),
            value);
        return creation.WithInitializer(Insert(creation.Initializer!, creation.Initializer!.Expressions.IndexOf(after) + 1, assignment));
    }

    /// <summary>Removes an element of an initializer.</summary>
    public static InitializerExpressionSyntax Without(InitializerExpressionSyntax initializer, ExpressionSyntax element)
    {
        var index = initializer.Expressions.IndexOf(element);
        var isLast = index == initializer.Expressions.Count - 1;
        var rest = initializer.Expressions.RemoveAt(index);
        if (isLast && rest.Count > 0 && rest.SeparatorCount < rest.Count)
            rest = rest.Replace(rest[rest.Count - 1], rest[rest.Count - 1].WithTrailingTrivia(element.GetTrailingTrivia()));
        return initializer.WithExpressions(rest);
    }

    /// <summary>Adds an entry to a map that a property is set to, or sets the property to one with it; null where the map is not made on the spot.</summary>
    public static BaseObjectCreationExpressionSyntax? WithEntry(BaseObjectCreationExpressionSyntax creation, string property, string key, ExpressionSyntax value, AssignmentExpressionSyntax after)
    {
        if (Find(creation, property) is not { } map)
            return With(creation, property, SyntaxFactory.ParseExpression($"new() {{ [\"{key}\"] = {value} }}"), after);
        var initializer = map.Right switch
        {
            BaseObjectCreationExpressionSyntax made => made.Initializer,
            InitializerExpressionSyntax filled => filled,
            _ => null,
        };
        if (initializer is null || initializer.Expressions.Count == 0)
            return null;
        var entry = initializer.Expressions[0].IsKind(SyntaxKind.ComplexElementInitializerExpression) ? $"new D {{ {{ \"{key}\", {value} }} }}" : $"new D {{ [\"{key}\"] = {value} }}";
        var element = ((ObjectCreationExpressionSyntax)SyntaxFactory.ParseExpression(entry)).Initializer!.Expressions[0].WithoutTrivia();
        return creation.ReplaceNode(initializer, Insert(initializer, initializer.Expressions.Count, element));
    }

    /// <summary>Whether a map that is made on the spot has a key.</summary>
    public static bool HasKey(BaseObjectCreationExpressionSyntax creation, string property, string key) =>
        Find(creation, property)?.DescendantNodes().OfType<LiteralExpressionSyntax>().Any(literal => literal.Token.ValueText == key) is true;

    private static bool IsRequest(BaseObjectCreationExpressionSyntax creation, SyntaxNode node) =>
        creation.Initializer!.Expressions.Any(each => each is AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment && assignment.Span.Contains(node.Span));

    private static InitializerExpressionSyntax Insert(InitializerExpressionSyntax initializer, int index, ExpressionSyntax element)
    {
        var list = initializer.Expressions;
        var tokens = list.GetWithSeparators().ToList();
        var previous = list[index - 1];
        var isOnLines = previous.GetLeadingTrivia().Any(SyntaxKind.WhitespaceTrivia) && initializer.OpenBraceToken.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(isOnLines ? initializer.OpenBraceToken.TrailingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) : [SyntaxFactory.Space]);
        var at = tokens.IndexOf(previous);
        element = isOnLines ? element.WithLeadingTrivia(previous.GetLeadingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia))) : element.WithoutLeadingTrivia();
        if (at + 1 < tokens.Count && tokens[at + 1].IsToken)
            tokens.InsertRange(at + 2, at + 2 < tokens.Count ? [element, comma] : isOnLines ? [element, comma] : [element]);
        else
        {
            // The last element keeps what stands before the closing brace.
            tokens[at] = previous.WithTrailingTrivia();
            tokens.InsertRange(at + 1, [comma, element.WithTrailingTrivia(previous.GetTrailingTrivia())]);
        }
        return initializer.WithExpressions(SyntaxFactory.SeparatedList<ExpressionSyntax>(new SyntaxNodeOrTokenList(tokens)));
    }
}
