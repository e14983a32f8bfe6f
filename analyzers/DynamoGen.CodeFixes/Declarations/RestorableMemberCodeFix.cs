using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Makes what cannot be read back a property that can (DGEN114): a read-only one gets <c>init</c>, a field becomes a property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RestorableMemberCodeFix))]
[Shared]
public sealed class RestorableMemberCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.CannotRestore];

    /// <inheritdoc/>
    protected override string Title => "Make it a property that can be read back";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case PropertyDeclarationSyntax { AccessorList: { Accessors: [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration, Body: null, ExpressionBody: null } get] } accessors }:
                editor.ReplaceNode(accessors, accessors.WithAccessors([get, Init(get)]));
                return true;
            case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: FieldDeclarationSyntax field } }:
                editor.ReplaceNode(field, Property(field));
                return true;
            default:
                return false;
        }
    }

    private static AccessorDeclarationSyntax Init(AccessorDeclarationSyntax get) =>
        SyntaxFactory.AccessorDeclaration(SyntaxKind.InitAccessorDeclaration).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken)).WithTrailingTrivia(get.GetTrailingTrivia());

    private static PropertyDeclarationSyntax Property(FieldDeclarationSyntax field)
    {
        var variable = field.Declaration.Variables[0];
        var isReadOnly = field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword);
        var property = (PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration($"object A {{ get; {(isReadOnly ? "init" : "set")}; }}")!;
        return property
            .WithAttributeLists(field.AttributeLists)
            .WithModifiers(new(field.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.ReadOnlyKeyword))))
            .WithType(field.Declaration.Type)
            .WithIdentifier(variable.Identifier.WithTrailingTrivia(SyntaxFactory.Space))
            .WithInitializer(variable.Initializer?.WithLeadingTrivia(SyntaxFactory.Space))
            .WithSemicolonToken(variable.Initializer is null ? default : field.SemicolonToken)
            .WithTriviaFrom(field);
    }
}
