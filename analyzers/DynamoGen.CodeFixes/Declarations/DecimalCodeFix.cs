using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using DynamoGen.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace DynamoGen.CodeFixes;

/// <summary>Makes an inexact number a <c>decimal</c> (DGEN140, DGEN146).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DecimalCodeFix))]
[Shared]
public sealed class DecimalCodeFix : TypeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [RuleIds.InexactKey, RuleIds.InexactMoney];

    /// <inheritdoc/>
    protected override string Title => "Change to decimal";

    private protected override string NewType => "decimal";

    /// <summary>Literals become decimal ones; what else there may be does not convert.</summary>
    private protected override ExpressionSyntax? Convert(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { Token: { Value: double or float, Text: var text } } => Literal(text.TrimEnd('d', 'D', 'f', 'F')),
        LiteralExpressionSyntax => value,
        DefaultExpressionSyntax { Type: var type } => SyntaxFactory.DefaultExpression(SyntaxFactory.ParseTypeName("decimal").WithTriviaFrom(type)),
        _ => null,
    };

    private static LiteralExpressionSyntax? Literal(string digits) =>
        decimal.TryParse(digits.Replace("_", ""), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(digits + "m", number))
            : null;
}
