using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Pads a number of a key template (DGEN123), so that keys sort as it does: <c>{Total}</c> becomes <c>{Total:000000.00}</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PadTemplateNumberCodeFix))]
[Shared]
public sealed class PadTemplateNumberCodeFix : EditorFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [DiagnosticIds.TemplateMember];

    /// <inheritdoc/>
    protected override string Title => "Pad the number with zeros";

    private protected override string? Part(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(TemplateFault.HoleProperty, out var hole) ? hole : null;

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (Part(diagnostic) is not { } hole || !diagnostic.Properties.TryGetValue(TemplateFault.PaddedProperty, out var padded))
            return false;
        // Doubled braces are no place of a member.
        var texts = node.DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>().Where(text => text.IsKind(SyntaxKind.StringLiteralExpression) && text.Token.Text.Contains(hole) && !text.Token.Text.Contains("{{")).ToList();
        foreach (var text in texts)
            editor.ReplaceNode(text, (current, _) => Replaced((LiteralExpressionSyntax)current, hole, padded!));
        return texts.Count > 0;
    }

    private static LiteralExpressionSyntax Replaced(LiteralExpressionSyntax text, string hole, string padded) =>
        text.WithToken(SyntaxFactory.ParseToken(text.Token.Text.Replace(hole, padded)).WithTriviaFrom(text.Token));
}
