using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoGen.CodeFixes;

/// <summary>What fixes of calls ask of the text around them.</summary>
internal static class CallSyntax
{
    /// <summary>Whether a place may await: its function is asynchronous, and it is not within a lock.</summary>
    public static bool IsAsync(SyntaxNode node)
    {
        foreach (var parent in node.Ancestors())
            switch (parent)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax function:
                    return function.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MemberDeclarationSyntax member and not GlobalStatementSyntax:
                    return member is MethodDeclarationSyntax && member.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case LockStatementSyntax:
                    return false;
            }

        return false;
    }

    /// <summary>The call whose name a diagnostic stands at, such as <c>client.PutItemAsync(…)</c>.</summary>
    public static InvocationExpressionSyntax? Call(SyntaxNode name) =>
        name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Name == name ? call : null;

    /// <summary>What awaits a call, with or without <c>ConfigureAwait</c>.</summary>
    public static AwaitExpressionSyntax? Awaiting(InvocationExpressionSyntax call) => call.Parent switch
    {
        AwaitExpressionSyntax awaiting => awaiting,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait", Parent: InvocationExpressionSyntax { Parent: AwaitExpressionSyntax awaiting } } => awaiting,
        _ => null,
    };

    /// <summary>Whether a comment stands inside of a node; a fix that rewrites it would lose it.</summary>
    public static bool HasComments(SyntaxNode node) => node.DescendantTrivia().Any(trivia => node.Span.Contains(trivia.Span)
        && (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia) || trivia.IsDirective));

    /// <summary>The name of a type as it can be written at a place.</summary>
    public static string TypeName(SemanticModel model, int position, string metadataName) =>
        model.Compilation.GetTypeByMetadataName(metadataName)?.ToMinimalDisplayString(model, position) ?? metadataName;

    /// <summary>A name that is not in use at a place: the wanted one, or that with a number.</summary>
    public static string FreeName(SemanticModel model, int position, string wanted)
    {
        var taken = new HashSet<string>(model.LookupSymbols(position).Select(symbol => symbol.Name), StringComparer.Ordinal);
        var name = wanted;
        for (var number = 2; taken.Contains(name); number++)
            name = FormattableString.Invariant($"{wanted}{number}");
        return name;
    }
}
