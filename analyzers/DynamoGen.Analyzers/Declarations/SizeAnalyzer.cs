using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;
using DynamoGen.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Analyzers;

/// <summary>DGEN120: an item, member or key that its own bounds allow to exceed the service's limit. DGEN121 and DGEN149: a member that nothing bounds.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SizeAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor TooLarge = Rules.Size(
        RuleIds.TooLarge,
        "Size can exceed the service's limit",
        "'{0}' can take {1} bytes, but {2} holds at most {3}: {4}",
        DiagnosticSeverity.Warning);

    /// <summary>The property of a diagnostic that holds the bytes which the member's place allows.</summary>
    internal const string LimitProperty = "Limit";

    private const string UnboundedMessage = "Nothing bounds the size of '{0}', but {1} holds at most {2} bytes: say the most that it can take with [MaxSize(bytes)]";

    /// <summary>Keys, whose limits are near, and what grows: collections, bytes, values of any kind.</summary>
    private static readonly DiagnosticDescriptor Unbounded = Rules.Size(RuleIds.Unbounded, "Size has no bound", UnboundedMessage, DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor UnboundedText = Rules.Size(RuleIds.UnboundedText, "Text has no bound", UnboundedMessage, DiagnosticSeverity.Hidden);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [TooLarge, Unbounded, UnboundedText];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.TypeOfLibrary(AnnotationNames.DynamoTable) is not null)
                start.RegisterSemanticModelAction(EachType.Of((type, report, cancellationToken) => Look(type, start.Compilation, report, cancellationToken)));
        });
    }

    private static void Look(INamedTypeSymbol type, Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (type.GetAttributes().Find(AnnotationNames.DynamoTable) is null)
            return;
        // Sizes are of interest once the declaration is sound.
        if (DeclaredTypes.Of(compilation).Read(type).Model is not { } item)
            return;
        var parse = new ParseContext(compilation, report: null, cancellationToken);
        var estimator = new SizeEstimator(parse, new TypeNamer(compilation, type.ContainingNamespace, type));
        var properties = HierarchyParser.Listed(type).Prepend(type)
            .SelectMany(each => PropertyCollector.Collect(each, parse, type.FirstLocation()))
            .ToLookup(property => TypeNamer.Escape(property.Symbol.Name));

        var sizes = new Dictionary<string, long>(StringComparer.Ordinal);
        var isReported = false;
        foreach (var member in item.Mapping.Members)
        {
            var property = properties[member.Name].Last();
            var (owner, limit) = Limit(item, member.AttributeName);
            var bound = estimator.Of(property);
            if (bound.Bytes > limit)
            {
                Report(TooLarge, limit, property, property.Symbol.Name, Text(bound.Bytes.Value), owner, Text(limit), "lower its bound, or bound it in bytes with [MaxSize]");
                isReported = true;
            }
            else if (bound.Bytes is null)
                Report(bound.IsText && limit == ServiceLimits.ItemBytes ? UnboundedText : Unbounded, limit, property, bound.Within(property.Symbol.Name).Cause, owner, Text(limit));
            sizes.Add(member.Name, Encoding.UTF8.GetByteCount(member.AttributeName) + Math.Min(bound.Bytes ?? 0, limit));
        }

        var total = item.Mapping.Hierarchy is { } hierarchy
            ? hierarchy.Derived.Max(derived => derived.Mapping.Members.Sum(member => sizes[member.Name])) + HierarchyParser.DiscriminatorBytes(type)
            : sizes.Values.Sum();
        if (total > ServiceLimits.ItemBytes && !isReported)
            report(Diagnostic.Create(
                TooLarge, type.FirstLocation(), type.Name, Text(total), "an item", Text(ServiceLimits.ItemBytes), "lower its members' bounds, or bound them in bytes with [MaxSize]"));

        void Report(DiagnosticDescriptor rule, int limit, DataProperty property, params object[] arguments)
        {
            var isOwn = SymbolEqualityComparer.Default.Equals(property.Symbol.ContainingType, type);
            var properties = ImmutableDictionary<string, string?>.Empty.Add(LimitProperty, limit.ToString(CultureInfo.InvariantCulture));
            report(Diagnostic.Create(rule, (isOwn ? property.Symbol : (ISymbol)type).FirstLocation(), properties, arguments));
        }
    }

    /// <summary>What a member's value has to fit into: a key of the table or of an index, or else the item.</summary>
    private static (string Owner, int Limit) Limit(ItemModel item, string attribute)
    {
        var table = item.Table;
        if (table.SortKey?.Name == attribute || table.Indexes.Any(index => index.SortKeys.Any(key => key.Name == attribute)))
            return ("a sort key", ServiceLimits.SortKeyBytes);
        if (table.PartitionKey.Name == attribute || table.Indexes.Any(index => index.PartitionKeys.Any(key => key.Name == attribute)))
            return ("a partition key", ServiceLimits.PartitionKeyBytes);
        return ("an item", ServiceLimits.ItemBytes);
    }

    private static string Text(long bytes) => bytes.ToString("N0", CultureInfo.InvariantCulture);
}
