using System.Collections.Concurrent;
using System.Collections.Immutable;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Analyzers;

/// <summary>DGEN138 to DGEN142 and DGEN144 to DGEN148: declarations that work, and will be regretted. All rules look at the same item, which is read once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AdviceAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<AdviceRule> Rules =
    [
        new FewPartitionsRule(), new InexactKeyRule(), new LocalIndexRule(), new DuplicateIndexRule(), new NullableSetRule(), new DateTimeRule(), new InexactMoneyRule(), new MutableKeyRule(),
        new EndlessRecursionRule(),
    ];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rules.SelectMany(rule => rule.Descriptors)];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AnnotationNames.DynamoTable) is null)
                return;
            // A member of a nested type is stored in several items perhaps, and is to be reported once.
            var reported = new ConcurrentDictionary<(string Id, Location Location), bool>();
            start.RegisterSymbolAction(symbol => Look(symbol, reported), SymbolKind.NamedType);
        });
    }

    private static void Look(SymbolAnalysisContext context, ConcurrentDictionary<(string Id, Location Location), bool> reported)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (DeclaredTypes.TableOf(type) is null || ItemDeclaration.Of(type, context.Compilation, context.CancellationToken) is not { } item)
            return;
        foreach (var diagnostic in Rules.SelectMany(rule => rule.Look(item)))
            if (reported.TryAdd((diagnostic.Id, diagnostic.Location), true))
                context.ReportDiagnostic(diagnostic);
    }
}
