using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Writes a time to live in seconds in the place of milliseconds or ticks (DGEN233).</summary>
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
        if (node is IdentifierNameSyntax { Identifier.ValueText: "ToUnixTimeMilliseconds" })
            editor.ReplaceNode(node, Seconds.WithTriviaFrom(node));
        else if (node is IdentifierNameSyntax { Identifier.ValueText: "Ticks", Parent: MemberAccessExpressionSyntax { Expression: var time } ticks } && ticks.Name == node)
            editor.ReplaceNode(ticks, SyntaxFactory.InvocationExpression(ticks.WithExpression(Moment(editor.SemanticModel, time)).WithName(Seconds)).WithTriviaFrom(ticks));
        else
            return false;
        return true;
    }

    private static IdentifierNameSyntax Seconds => SyntaxFactory.IdentifierName("ToUnixTimeSeconds");

    private static ExpressionSyntax Moment(SemanticModel model, ExpressionSyntax time) => model.GetTypeInfo(time).Type?.SpecialType != SpecialType.System_DateTime
        ? time
        : SyntaxFactory.ParseExpression($"new {CallSyntax.TypeName(model, time.SpanStart, "System.DateTimeOffset")}({time.WithoutTrivia()})").WithTriviaFrom(time);
}
