using System.Collections.Immutable;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>DGEN201: a scan, of the AWS SDK or of an item type whose table does not allow it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScanAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] BulkScans = ["ClearTableByScanAsync", "CopyByScanAsync", "ExportByScanAsync"];

    private static readonly DiagnosticDescriptor Rule = Rules.Usage(
        RuleIds.Scan,
        "Scan reads the whole table",
        "A scan reads and bills the whole table, whatever a filter leaves of it: {0}");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var sdk = new InterfaceMethods(start.Compilation, UsedTypeNames.Client, "ScanAsync")
                .And(new(start.Compilation, UsedTypeNames.Paginators, "Scan"))
                .And(new(start.Compilation, UsedTypeNames.ObjectContext, "ScanAsync", "FromScanAsync"))
                .And(new(start.Compilation, UsedTypeNames.DocumentTable, "Scan"));
            var items = new InterfaceMethods(start.Compilation, UsedTypeNames.ItemOperations, "ScanAsync")
                .And(new(start.Compilation, UsedTypeNames.Bulk, BulkScans));
            if (sdk.IsEmpty && items.IsEmpty)
                return;
            var declared = DeclaredTypes.Of(start.Compilation);
            start.RegisterOperationAction(call => Look(call, ((IInvocationOperation)call.Operation).TargetMethod, sdk, items, declared), OperationKind.Invocation);
            start.RegisterOperationAction(use => Look(use, ((IMethodReferenceOperation)use.Operation).Method, sdk, items, declared), OperationKind.MethodReference);
        });
    }

    private static void Look(OperationAnalysisContext context, IMethodSymbol method, InterfaceMethods sdk, InterfaceMethods items, DeclaredTypes declared)
    {
        if (method.Name is not ("Scan" or "ScanAsync" or "FromScanAsync") && !BulkScans.Contains(method.Name))
            return;
        method = method.ReducedFrom?.Construct([.. method.TypeArguments]) ?? method;
        if (sdk.Contains(method))
            Report(context, sdk, "query the table or an index by its partition key, or suppress this where the whole table is wanted");
        else if (items.Contains(method) && method.TypeArguments.FirstOrDefault() is INamedTypeSymbol item && RefusesScans(item, declared))
            Report(context, items, $"query by a key, or set AllowScan = true in the [DynamoTable] of '{item.Name}'; without it this call is refused");
    }

    private static void Report(OperationAnalysisContext context, InterfaceMethods scans, string advice)
    {
        // What wraps a client has to pass its scans on; the caller is the one to ask.
        if (context.ContainingSymbol is IMethodSymbol caller && scans.Contains(caller))
            return;
        context.ReportDiagnostic(Diagnostic.Create(Rule, Operations.NameIn(context.Operation.Syntax).GetLocation(), advice));
    }

    /// <summary>Whether an item type declares its table, and neither it nor another type of the project that shares the table allows scans. Nothing is known of what declares none.</summary>
    private static bool RefusesScans(INamedTypeSymbol item, DeclaredTypes declared) =>
        DeclaredTypes.TableOf(item) is { } table && table.Flag("AllowScan") is not true && !declared.AllowsScans(table.Text());
}
