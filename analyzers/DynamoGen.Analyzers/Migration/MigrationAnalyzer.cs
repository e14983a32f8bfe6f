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
            if (start.Compilation.GetTypeByMetadataName(UsedTypeNames.PersistedTable) is null || start.Compilation.GetTypeByMetadataName(AnnotationNames.DynamoTable) is null)
                return;
            start.RegisterSymbolAction(Look, SymbolKind.NamedType);
        });
    }

    private static void Look(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (PersistedType.Of(type, context.Compilation, context.CancellationToken) is not null)
            context.ReportDiagnostic(Diagnostic.Create(Rule, type.FirstLocation(), type.Name));
    }
}
