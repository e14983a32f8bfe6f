using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Takes the time of UTC in the place of local time (DGEN232).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UtcNowCodeFix))]
[Shared]
public sealed class UtcNowCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.LocalTime];

    /// <inheritdoc/>
    protected override string Title => "Use UtcNow";

    /// <inheritdoc/>
    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node is not IdentifierNameSyntax { Identifier.ValueText: "Now" })
            return false;
        editor.ReplaceNode(node, SyntaxFactory.IdentifierName("UtcNow").WithTriviaFrom(node));
        return true;
    }
}
