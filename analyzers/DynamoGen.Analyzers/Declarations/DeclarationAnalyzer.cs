using System.Collections.Immutable;
using DynamoGen.Generators.Diagnostics;
using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace DynamoGen.Analyzers;

/// <summary>DGEN101 to DGEN119, and from DGEN122 on: what is wrong with a declaration, as the generator's own parser says it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = DiagnosticDescriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.TypeOfLibrary(AnnotationNames.DynamoTable) is null)
                return;
            var declared = DeclaredTypes.Of(start.Compilation);
            start.Options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.RootNamespace", out var rootNamespace);
            var standardModel = ModelClasses.Choose([], rootNamespace, start.Compilation.AssemblyName);
            start.RegisterSemanticModelAction(EachType.Of((type, report, cancellationToken) => new Look(start.Compilation, declared, report, cancellationToken).At(type, standardModel)));
        });
    }

    /// <summary>A look at one type.</summary>
    private sealed class Look(Compilation compilation, DeclaredTypes declared, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        public void At(INamedTypeSymbol type, ModelClass standardModel)
        {
            if (DeclaredTypes.TableOf(type) is { } table)
                Item(type, table.Location(type, cancellationToken));
            if (DeclaredTypes.TableOf(type) is null || !HierarchyParser.IsPolymorphic(type))
                HierarchyParser.Check(type, compilation, report, cancellationToken);
            if (HierarchyParser.WithoutIt(type) is { } hierarchy)
                report(Diagnostic.Create(DiagnosticDescriptors.UnlistedType, type.FirstLocation(), type.Name, hierarchy.Name));
            if (type.GetAttributes().Find(AnnotationNames.ProjectionOf) is not null)
                ProjectionParser.Parse(type, compilation, report, cancellationToken);
            if (type.GetAttributes().Find(AnnotationNames.ItemCollection) is not null)
                ItemCollectionParser.Parse(type, compilation, report, cancellationToken);
            if (type.GetAttributes().Find(AnnotationNames.DynamoModel) is not null)
                Model(type);
            else if (type.Name == standardModel.Name && type.ContainingType is null && TypeNamer.Display(type.ContainingNamespace) == standardModel.Namespace)
                StandardModel(type, standardModel);
        }

        private void Item(INamedTypeSymbol type, Location annotation)
        {
            var parsed = DeclaredTypes.Of(compilation).Read(type);
            foreach (var fault in parsed.Faults)
                report(fault);
            if (parsed.Model is not { } item)
                return;
            Share(item, [.. declared.Sharing(item.Table.Name).TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other.Type, type)).Select(other => other.Model)], annotation);
            foreach (var (name, other) in declared.Clashes(item))
                report(Diagnostic.Create(DiagnosticDescriptors.NameClash, type.FirstLocation(), name, $"{item.Mapping.FullTypeName}' and '{other}"));
        }

        /// <summary>Looks at what an item says of its table beside what those say that come before it.</summary>
        private void Share(ItemModel item, ImmutableArray<ItemModel> earlier, Location annotation)
        {
            TableModel? shared = null;
            foreach (var other in earlier)
            {
                // Who disagrees with those before was reported at that place.
                shared = shared is null ? other.Table : TableMerger.Merge(shared, other.Table).Table ?? shared;
                if (WhyNotShared(other, shared, item, annotation) is { } fault)
                {
                    report(fault);
                    return;
                }
            }

            if (shared is null || TableMerger.Merge(shared, item.Table).Table is not { } table)
                return;
            var before = TableLimits.Exceeded(shared, isMarked: shared.UsesTemplates || earlier.Length > 1).Select(each => each.What).ToList();
            foreach (var (what, count, maximum) in TableLimits.Exceeded(table, isMarked: true).Where(each => !before.Contains(each.What)))
                report(Diagnostic.Create(DiagnosticDescriptors.TooMany, annotation, table.Name, count, what, maximum));
        }

        private static Diagnostic? WhyNotShared(ItemModel earlier, TableModel shared, ItemModel item, Location annotation)
        {
            var (first, second, table) = (earlier.Mapping.FullTypeName, item.Mapping.FullTypeName, item.Table.Name);
            if (TableMerger.Merge(shared, item.Table).Disagreement is { } disagreement)
                return Diagnostic.Create(DiagnosticDescriptors.TableDisagreement, annotation, first, second, table, disagreement);
            if (Marks(earlier.Type).Intersect(Marks(item.Type)).FirstOrDefault() is { } mark)
                return Diagnostic.Create(
                    DiagnosticDescriptors.InvalidSetting, annotation, $"Table '{table}'", $"the items of '{first}' and '{second}' would both be marked '{mark}'; rename one of the types");
            return TemplateOverlap.OfKeys(earlier, item)
                ? Diagnostic.Create(DiagnosticDescriptors.TemplateCollision, annotation, first, second, table, $"{item.Type.ItemType.ToUpperInvariant()}#")
                : null;
        }

        private static IEnumerable<string> Marks(TypeModel type) => type.FormerItemTypes.Prepend(type.ItemType);

        private void Model(INamedTypeSymbol type)
        {
            ModelClasses.Parse(type, report, cancellationToken);
            if (!SymbolEqualityComparer.Default.Equals(declared.Models[0], type))
                report(Diagnostic.Create(DiagnosticDescriptors.InvalidSetting, type.FirstLocation(), $"[DynamoModel] on '{type.Name}'", $"'{declared.Models[0].Name}' is the model already, and an assembly has one"));
        }

        private void StandardModel(INamedTypeSymbol type, ModelClass model)
        {
            if (declared.Models.IsEmpty && declared.HasItems && GeneratedNames.IsTaken(compilation, type.ContainingNamespace, type.Name))
                report(Diagnostic.Create(DiagnosticDescriptors.NameClash, type.FirstLocation(), model.Name, compilation.AssemblyName));
        }
    }
}
