using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace DynamoGen.Analyzers;

/// <summary>DGEN202: a query of the AWS SDK that is sent without a key condition. It looks at requests that are made and sent in one method; of others nothing is known.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class QueryWithoutKeyAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Rules.Usage(
        RuleIds.QueryWithoutKey,
        "Query has no key condition",
        "This query has no key condition, so the service refuses it: set KeyConditionExpression to the partition key's condition, such as \"pk = :pk\"");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.TypeOfLibrary(UsedTypeNames.QueryRequest) is not { } request)
                return;
            var queries = new InterfaceMethods(start.Compilation, UsedTypeNames.Client, "QueryAsync").And(new(start.Compilation, UsedTypeNames.Paginators, "Query"));
            start.RegisterOperationAction(creation => Look(creation, request, queries), OperationKind.ObjectCreation);
        });
    }

    private static void Look(OperationAnalysisContext context, INamedTypeSymbol request, InterfaceMethods queries)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!SymbolEqualityComparer.Default.Equals(creation.Type, request))
            return;
        var conditions = KeyCondition.InInitializer(creation).ToList();
        if (conditions.Any(condition => condition.IsSet))
            return;
        var use = Operations.Outermost(creation);
        if (use.Parent is IArgumentOperation { Parent: IInvocationOperation call } && queries.Contains(call.TargetMethod))
            Report(context, creation, conditions);
        else if (RequestVariable.Of(use, queries) is { } variable && variable.IsSentWithoutKey())
            Report(context, creation, [.. conditions, .. variable.Conditions]);
    }

    private static void Report(OperationAnalysisContext context, IObjectCreationOperation creation, IEnumerable<KeyCondition> conditions)
    {
        var location = conditions.FirstOrDefault(condition => !condition.IsSet)?.Value.Syntax.GetLocation() ?? WithoutInitializer(creation.Syntax);
        context.ReportDiagnostic(Diagnostic.Create(Rule, location));
    }

    private static Location WithoutInitializer(SyntaxNode creation) => creation is BaseObjectCreationExpressionSyntax { Initializer: { } initializer }
        ? Location.Create(creation.SyntaxTree, TextSpan.FromBounds(creation.SpanStart, initializer.OpenBraceToken.GetPreviousToken().Span.End))
        : creation.GetLocation();
}
