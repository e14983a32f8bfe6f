using System.Collections.Immutable;
using System.Composition;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace DynamoGen.CodeFixes;

/// <summary>Makes a <c>DateTime</c> a <c>DateTimeOffset</c> (DGEN145), which values of the former convert to.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DateTimeOffsetCodeFix))]
[Shared]
public sealed class DateTimeOffsetCodeFix : TypeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.DateTime];

    /// <inheritdoc/>
    protected override string Title => "Change to DateTimeOffset";

    private protected override string NewType => "global::System.DateTimeOffset";
}
