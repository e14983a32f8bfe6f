using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Takes the question mark from a key (DGEN105). What would then begin as null becomes required.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NonNullableKeyCodeFix))]
[Shared]
public sealed class NonNullableKeyCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.NullableKey];

    /// <inheritdoc/>
    protected override string Title => "Make the key non-nullable";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (MemberSyntax.TypeOf(node) is not NullableTypeSyntax type || MemberSyntax.IsBound(editor.SemanticModel, node, cancellationToken) || MemberSyntax.ValueOf(node) is not null)
            return false;
        editor.ReplaceNode(type, type.ElementType.WithTriviaFrom(type));
        if (node is PropertyDeclarationSyntax property && NeedsValue(property, editor.SemanticModel.GetDeclaredSymbol(property, cancellationToken)))
            editor.SetModifiers(property, editor.Generator.GetModifiers(property).WithIsRequired(true));
        return true;
    }

    /// <summary>Whether nothing but an object initialiser could give the property a value.</summary>
    private static bool NeedsValue(PropertyDeclarationSyntax property, IPropertySymbol? symbol) =>
        symbol is { Type.IsReferenceType: true, IsRequired: false, SetMethod: { } setter } && setter.DeclaredAccessibility == symbol.DeclaredAccessibility
        && property.Parent is TypeDeclarationSyntax { ParameterList: null } type && !type.Members.Any(SyntaxKind.ConstructorDeclaration);
}
