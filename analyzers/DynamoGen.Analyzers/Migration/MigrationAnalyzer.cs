using System.Collections.Immutable;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Analyzers;

/// <summary>DGEN150: a type of the SDK's object persistence model that can be an item of DynamoGen.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MigrationAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Rules.Migration(
        RuleIds.Convertible,
        "Type can be converted to DynamoGen",
        "'{0}' is a type of the object persistence model, and can be an item of DynamoGen: convert its annotations");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.TypeOfLibrary(UsedTypeNames.PersistedTable) is not null && start.Compilation.TypeOfLibrary(AnnotationNames.DynamoTable) is not null)
                start.RegisterSemanticModelAction(EachType.Of((type, report, cancellationToken) => Look(type, start.Compilation, report, cancellationToken)));
        });
    }

    private static void Look(INamedTypeSymbol type, Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (PersistedType.Of(type, compilation, cancellationToken) is not null)
            report(Diagnostic.Create(Rule, type.FirstLocation(), type.Name));
    }
}
