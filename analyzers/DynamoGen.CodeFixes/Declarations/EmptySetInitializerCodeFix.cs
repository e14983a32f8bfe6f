using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Generators.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Lets a set begin empty (DGEN116), with the comparer that it has.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EmptySetInitializerCodeFix))]
[Shared]
public sealed class EmptySetInitializerCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.SetInitializer];

    /// <inheritdoc/>
    protected override string Title => "Begin with the empty set";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node is not PropertyDeclarationSyntax { Initializer.Value: { } value } property)
            return false;
        var empty = value is BaseObjectCreationExpressionSyntax { Initializer: not null, ArgumentList.Arguments.Count: > 0 } creation
            ? creation.WithInitializer(null).WithArgumentList(creation.ArgumentList!.WithoutTrailingTrivia())
            : EmptySet.Of(editor.SemanticModel.GetDeclaredSymbol(property, cancellationToken)?.Type);
        if (empty is null)
            return false;
        editor.ReplaceNode(value, empty.WithTriviaFrom(value));
        return true;
    }
}
