using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Analyzers;

/// <summary>DGEN234: a typed condition with <c>|</c> beside <c>&amp;&amp;</c>, where the first binds tighter than the second, unlike <c>||</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MixedConditionAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Rules.Usage(
        RuleIds.MixedCondition,
        "Operators of a condition are mixed",
        "'|' binds tighter than '&&', so that this is '{0}': write || and &&, or put the parentheses there");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.TypeOfLibrary(UsedTypeNames.Condition) is { } condition)
                start.RegisterSyntaxNodeAction(both => Look(both, condition), SyntaxKind.LogicalAndExpression);
        });
    }

    private static void Look(SyntaxNodeAnalysisContext context, INamedTypeSymbol condition)
    {
        var both = (BinaryExpressionSyntax)context.Node;
        foreach (var side in new[] { both.Left, both.Right })
            if (side.IsKind(SyntaxKind.BitwiseOrExpression) && SymbolEqualityComparer.Default.Equals(context.SemanticModel.GetTypeInfo(both, context.CancellationToken).Type, condition))
                context.ReportDiagnostic(Diagnostic.Create(Rule, ((BinaryExpressionSyntax)side).OperatorToken.GetLocation(), Shown(both, side)));
    }

    private static string Shown(BinaryExpressionSyntax both, ExpressionSyntax either) => either == both.Left ? "(… | …) && …" : "… && (… | …)";
}
