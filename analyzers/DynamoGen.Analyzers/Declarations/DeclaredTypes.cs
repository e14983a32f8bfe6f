using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>
/// The items and model classes of a project, for rules that look at several. They are found when first asked for, rather than at the end of a compilation, so that an editor
/// shows what is wrong while it is written; and each is read once, however many analyzers ask.
/// </summary>
internal sealed class DeclaredTypes
{
    private static readonly ConditionalWeakTable<Compilation, DeclaredTypes> OfProjects = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, ParsedItem> read = new(SymbolEqualityComparer.Default);
    private readonly Compilation compilation;
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> types;
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> models;
    private readonly Lazy<ImmutableArray<DeclaredItem>> items;
    private readonly Lazy<ILookup<string, DeclaredItem>> itemsByTable;
    private readonly Lazy<Dictionary<string, string>> generatedNames;

    private DeclaredTypes(Compilation compilation)
    {
        this.compilation = compilation;
        var written = new Lazy<ImmutableArray<INamedTypeSymbol>>(() => [.. Written(compilation.Assembly.GlobalNamespace)]);
        types = new(() => Find(written.Value, AnnotationNames.DynamoTable));
        models = new(() => Find(written.Value, AnnotationNames.DynamoModel));
        items = new(() => [.. types.Value.Select(type => (Type: type, Read(type).Model)).Where(each => each.Model is not null).Select(each => new DeclaredItem(each.Type, each.Model!))]);
        itemsByTable = new(() => items.Value.ToLookup(item => item.Model.Table.Name));
        generatedNames = new(NamesByFirstOwner);
    }

    /// <summary>The model classes, in the order of their names.</summary>
    public ImmutableArray<INamedTypeSymbol> Models => models.Value;

    /// <summary>The sound items, in the order of their names.</summary>
    public ImmutableArray<DeclaredItem> Items => items.Value;

    /// <summary>Whether there is any item.</summary>
    public bool HasItems => !types.Value.IsEmpty;

    /// <summary>The sound items that name a table, in the order of their names.</summary>
    /// <param name="table">The table.</param>
    public IEnumerable<DeclaredItem> Sharing(string table) => itemsByTable.Value[table];

    /// <summary>Whether any type of the project allows scans of a table.</summary>
    /// <param name="table">The table.</param>
    public bool AllowsScans(string? table) => types.Value.Any(type => TableOf(type) is { } annotation && annotation.Text() == table && annotation.Flag("AllowScan") is true);

    /// <summary>What a project declares.</summary>
    /// <param name="compilation">The project.</param>
    public static DeclaredTypes Of(Compilation compilation) => OfProjects.GetValue(compilation, static each => new(each));

    /// <summary>What an item type declares.</summary>
    /// <param name="type">A type with <c>[DynamoTable]</c>.</param>
    public ParsedItem Read(INamedTypeSymbol type) => read.GetOrAdd(type, Parse);

    /// <summary>The annotation that declares an item.</summary>
    /// <param name="type">A type.</param>
    public static AttributeData? TableOf(INamedTypeSymbol type) => type.GetAttributes().Find(AnnotationNames.DynamoTable);

    /// <summary>The types generated for an item whose names those generated for another type have too.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Each name with the other type, which comes first in the order of names.</returns>
    public IEnumerable<(string Name, string Other)> Clashes(ItemModel item) => GeneratedNames.All(item)
        .Where(each => generatedNames.Value[each.Name] != each.Owner)
        .Select(each => (each.Name, generatedNames.Value[each.Name]));

    private ParsedItem Parse(INamedTypeSymbol type)
    {
        var faults = ImmutableArray.CreateBuilder<Diagnostic>();
        var model = EntityParser.Parse(type, compilation, faults.Add, CancellationToken.None);
        return new(model, faults.ToImmutable());
    }

    private Dictionary<string, string> NamesByFirstOwner()
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, owner) in items.Value.SelectMany(item => GeneratedNames.All(item.Model)))
            if (!owners.ContainsKey(name))
                owners.Add(name, owner);
        return owners;
    }

    private static ImmutableArray<INamedTypeSymbol> Find(IEnumerable<INamedTypeSymbol> types, string annotation) =>
        [.. types.Where(type => type.GetAttributes().Find(annotation) is not null).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal)];

    // Of generated types there are many, and none is declared by its annotations.
    private static bool IsWritten(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(reference => !reference.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal));

    private static IEnumerable<INamedTypeSymbol> Written(INamespaceSymbol space) =>
        space.GetTypeMembers().SelectMany(Written).Concat(space.GetNamespaceMembers().SelectMany(Written));

    private static IEnumerable<INamedTypeSymbol> Written(INamedTypeSymbol type) =>
        IsWritten(type) ? type.GetTypeMembers().SelectMany(Written).Prepend(type) : [];
}
