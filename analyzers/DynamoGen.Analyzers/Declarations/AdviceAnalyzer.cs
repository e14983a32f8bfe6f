using System.Collections.Immutable;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Analyzers;

/// <summary>
/// DGEN138 to DGEN142 and DGEN144 to DGEN148: declarations that work, and will be regretted. All rules look at the same item, which is read once. The compiler passes over an analyzer that has nothing but
/// suggestions, unless an editor shows them or a project raises one, so that warnings and suggestions are kept apart.
/// </summary>
public abstract class AdviceAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<AdviceRule> All =
    [
        new FewPartitionsRule(), new InexactKeyRule(), new LocalIndexRule(), new DuplicateIndexRule(), new NullableSetRule(), new DateTimeRule(), new InexactMoneyRule(), new MutableKeyRule(),
        new EndlessRecursionRule(),
    ];

    private readonly ImmutableArray<AdviceRule> rules;

    private protected AdviceAnalyzer(Func<AdviceRule, bool> isOne)
    {
        rules = [.. All.Where(isOne)];
        SupportedDiagnostics = [.. rules.SelectMany(rule => rule.Descriptors)];
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.TypeOfLibrary(AnnotationNames.DynamoTable) is not null)
                start.RegisterSemanticModelAction(EachType.Of((type, report, cancellationToken) => Look(type, start.Compilation, report, cancellationToken)));
        });
    }

    private void Look(INamedTypeSymbol type, Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (DeclaredTypes.TableOf(type) is null || ItemDeclaration.Of(type, compilation, cancellationToken) is not { } item)
            return;
        foreach (var diagnostic in rules.SelectMany(rule => rule.Look(item)))
            report(diagnostic);
    }
}
