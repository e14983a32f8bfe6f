using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Takes the question mark from a set, and lets a property begin with the empty set (DGEN144).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NonNullableSetCodeFix))]
[Shared]
public sealed class NonNullableSetCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.NullableSet];

    /// <inheritdoc/>
    protected override string Title => "Make the set non-nullable";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (MemberSyntax.TypeOf(node) is not NullableTypeSyntax type || MemberSyntax.IsBound(editor.SemanticModel, node, cancellationToken))
            return false;
        var value = MemberSyntax.ValueOf(node);
        if (node is PropertyDeclarationSyntax property)
        {
            if (EmptySet.Of(editor.SemanticModel.GetDeclaredSymbol(property, cancellationToken)?.Type) is not { } empty)
                return false;
            if (value is null ? !property.Modifiers.Any(SyntaxKind.RequiredKeyword) : value.IsKind(SyntaxKind.NullLiteralExpression))
                editor.ReplaceNode(property, (current, _) => Beginning((PropertyDeclarationSyntax)current, empty));
        }
        else if (value is not null)
            return false;
        editor.ReplaceNode(type, (current, _) => ((NullableTypeSyntax)current).ElementType.WithTriviaFrom(current));
        return true;
    }

    private static PropertyDeclarationSyntax Beginning(PropertyDeclarationSyntax property, ExpressionSyntax value)
    {
        if (property.Initializer is { } initializer)
            return property.WithInitializer(initializer.WithValue(value));
        var bare = property.WithoutTrailingTrivia();
        return bare
            .WithInitializer(SyntaxFactory.EqualsValueClause(value.WithLeadingTrivia(SyntaxFactory.Space)).WithLeadingTrivia(SyntaxFactory.Space))
            .WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken))
            .WithTrailingTrivia(property.GetTrailingTrivia());
    }
}
