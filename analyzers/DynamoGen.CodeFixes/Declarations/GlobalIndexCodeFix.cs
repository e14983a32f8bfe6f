using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Makes a local index a global one with the table's partition key (DGEN141).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GlobalIndexCodeFix))]
[Shared]
public sealed class GlobalIndexCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LocalIndex];

    /// <inheritdoc/>
    protected override string Title => "Make it a global index";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (!diagnostic.Properties.TryGetValue(LocalIndexRule.PartitionKey, out var partitionKey)
            || node.FirstAncestorOrSelf<AttributeSyntax>() is not { Name: IdentifierNameSyntax name, ArgumentList.Arguments: [var first, ..] } annotation)
            return false;
        editor.ReplaceNode(name, SyntaxFactory.IdentifierName("Gsi").WithTriviaFrom(name));
        editor.InsertAfter(first, MemberSyntax.List([$"A(PartitionKey = nameof({partitionKey}))"], []).Attributes[0].ArgumentList!.Arguments[0]);
        return true;
    }
}
