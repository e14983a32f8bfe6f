using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Writes a time to live in seconds in the place of milliseconds (DGEN233).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EpochSecondsCodeFix))]
[Shared]
public sealed class EpochSecondsCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.TimeToLiveForm];

    /// <inheritdoc/>
    protected override string Title => "Use seconds";

    /// <inheritdoc/>
    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (node is not IdentifierNameSyntax { Identifier.ValueText: "ToUnixTimeMilliseconds" })
            return false;
        editor.ReplaceNode(node, SyntaxFactory.IdentifierName("ToUnixTimeSeconds").WithTriviaFrom(node));
        return true;
    }
}
