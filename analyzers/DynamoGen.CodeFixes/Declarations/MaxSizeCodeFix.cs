using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using System.Globalization;
using DynamoGen.Tables;
using Microsoft.CodeAnalysis.Editing;

namespace DynamoGen.CodeFixes;

/// <summary>Bounds a member with <c>[MaxSize]</c> (DGEN121, DGEN149): a key with the service's own limit, others with a size for a start.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MaxSizeCodeFix))]
[Shared]
public sealed class MaxSizeCodeFix : EditorFix
{
    private const int OfText = 4_096;
    private const int OfOthers = 16_384;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.Unbounded, RuleIds.UnboundedText];

    /// <inheritdoc/>
    protected override string Title => "Bound the size with [MaxSize]";

    private protected override bool Fix(DocumentEditor editor, SyntaxNode node, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        diagnostic.Properties.TryGetValue(SizeAnalyzer.LimitProperty, out var limit)
        && editor.Annotate(node, $"MaxSize({Digits(Bytes(int.Parse(limit!, CultureInfo.InvariantCulture), diagnostic.Id))})");

    private static int Bytes(int limit, string rule) => limit < ServiceLimits.ItemBytes ? limit : rule == RuleIds.UnboundedText ? OfText : OfOthers;

    private static string Digits(int bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '_');
}
