using System.Collections.Concurrent;
using System.Collections.Immutable;
using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace DynamoGen.Analyzers;

/// <summary>
/// DGEN143: an index that nothing in the project queries, where nobody else could: in a program, or on an internal type. The project must use the item's repository otherwise, or it may
/// only declare what is used elsewhere.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnusedIndexAnalyzer : DiagnosticAnalyzer
{
    private const string Repository = "Repository";
    private const string InternalsVisibleTo = "System.Runtime.CompilerServices.InternalsVisibleToAttribute";

    private static readonly DiagnosticDescriptor Rule = Rules.Declaration(
        RuleIds.UnusedIndex,
        "Index is never queried",
        "Nothing in this project queries index '{0}', and each write that changes it is paid for: remove it, or query it by '{1}'",
        DiagnosticSeverity.Info,
        WellKnownDiagnosticTags.CompilationEnd);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.TypeOfLibrary(AnnotationNames.DynamoTable) is null)
                return;
            var calls = new Calls();
            start.RegisterOperationAction(operation => calls.Add((IInvocationOperation)operation.Operation), OperationKind.Invocation);
            start.RegisterOperationAction(operation => calls.Add(((IMethodReferenceOperation)operation.Operation).Method), OperationKind.MethodReference);
            start.RegisterCompilationEndAction(end => Look(end, calls));
        });
    }

    private static void Look(CompilationAnalysisContext context, Calls calls)
    {
        var items = DeclaredTypes.Of(context.Compilation).Items;
        var used = new HashSet<(string Table, string? Index)>(
            items.SelectMany(item => item.Model.Queries.Where(query => calls.Queried(item.Model.Type, query)).Select(query => (item.Model.Table.Name, query.Index))));
        foreach (var item in items.Where(item => CanSeeAllUses(context.Compilation, item.Type) && calls.UseRepositoryOf(item.Model.Type)))
            foreach (var query in item.Model.Queries)
                if (query.Index is { } index && !used.Contains((item.Model.Table.Name, index))
                    && item.Type.GetAttributes().FirstOrDefault(annotation => annotation.Is(query.IsLocal ? AnnotationNames.Lsi : AnnotationNames.Gsi) && annotation.Text() == index) is { } annotation
                    && !IsNamedInTexts(context.Compilation, index, context.CancellationToken))
                    context.ReportDiagnostic(Diagnostic.Create(Rule, annotation.Location(item.Type, context.CancellationToken), index, query.Method));
    }

    private static bool CanSeeAllUses(Compilation compilation, INamedTypeSymbol type) =>
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
        || (!MappingParser.IsPublic(type) && !compilation.Assembly.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == InternalsVisibleTo));

    /// <summary>Whether a text outside of annotations and generated code has the name, such as the request of a call that does without the repository.</summary>
    private static bool IsNamedInTexts(Compilation compilation, string index, CancellationToken cancellationToken) =>
        compilation.SyntaxTrees.Any(tree => !tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) && tree.GetText(cancellationToken).ToString().Contains(index)
            && tree.GetRoot(cancellationToken).DescendantTokens().Any(token => IsText(token) && token.ValueText.Contains(index) && token.Parent?.FirstAncestorOrSelf<AttributeSyntax>() is null));

    private static bool IsText(SyntaxToken token) => token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken)
        || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken);

    /// <summary>What a project calls of its repositories.</summary>
    private sealed class Calls
    {
        private readonly ConcurrentDictionary<(string Type, string? Query), bool> seen = new();

        public void Add(IInvocationOperation call)
        {
            Add(call.TargetMethod);
            if (call.Instance?.Type is { } instance && IsRepository(instance))
                seen.TryAdd((FullName(instance), null), true);
        }

        public void Add(IMethodSymbol method)
        {
            if (method.Name.StartsWith("Query", StringComparison.Ordinal) && IsRepository(method.ContainingType))
                seen.TryAdd((FullName(method.ContainingType), method.Name), true);
        }

        public bool UseRepositoryOf(TypeModel type) => Names(type).Any(name => seen.ContainsKey((name, null)));

        public bool Queried(TypeModel type, QueryModel query) => Names(type).Any(name => seen.ContainsKey((name, query.Method)));

        private static bool IsRepository(ITypeSymbol type) => type.Name.EndsWith(Repository, StringComparison.Ordinal);

        private static string FullName(ITypeSymbol type) => $"{TypeNamer.Display(type.ContainingNamespace)}.{type.Name}";

        private static string[] Names(TypeModel type) => [$"{type.Namespace}.I{type.FlatName}{Repository}", $"{type.Namespace}.{type.FlatName}{Repository}"];
    }
}
