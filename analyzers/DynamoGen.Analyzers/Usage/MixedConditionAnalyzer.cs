using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

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
            if (start.Compilation.GetTypeByMetadataName(UsedTypeNames.Condition) is { } condition)
                start.RegisterOperationAction(both => Look(both, condition), OperationKind.Binary);
        });
    }

    private static void Look(OperationAnalysisContext context, INamedTypeSymbol condition)
    {
        var operation = (IBinaryOperation)context.Operation;
        if (operation.OperatorKind != BinaryOperatorKind.ConditionalAnd || !SymbolEqualityComparer.Default.Equals(operation.Type, condition) || operation.Syntax is not BinaryExpressionSyntax both)
            return;
        foreach (var side in new[] { both.Left, both.Right })
            if (side.IsKind(SyntaxKind.BitwiseOrExpression))
                context.ReportDiagnostic(Diagnostic.Create(Rule, ((BinaryExpressionSyntax)side).OperatorToken.GetLocation(), Shown(both, side)));
    }

    private static string Shown(BinaryExpressionSyntax both, ExpressionSyntax either) => either == both.Left ? "(… | …) && …" : "… && (… | …)";
}
