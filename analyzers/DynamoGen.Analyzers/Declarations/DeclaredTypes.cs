using System.Collections.Immutable;
using DynamoGen.Generators.Model;
using DynamoGen.Generators.Parsing;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Analyzers;

/// <summary>
/// The items and model classes of a project, for rules that look at several. They are found when first asked for, rather than at the end of a compilation, so that an editor
/// shows what is wrong while it is written.
/// </summary>
internal sealed class DeclaredTypes
{
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> types;
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> models;
    private readonly Lazy<ImmutableArray<DeclaredItem>> items;
    private readonly Lazy<ILookup<string, DeclaredItem>> itemsByTable;
    private readonly Lazy<Dictionary<string, string>> generatedNames;

    /// <summary>Prepares to look at a project.</summary>
    /// <param name="compilation">The project.</param>
    public DeclaredTypes(Compilation compilation)
    {
        var written = new Lazy<ImmutableArray<INamedTypeSymbol>>(() => [.. All(compilation.Assembly.GlobalNamespace).Where(IsWritten)]);
        types = new(() => Find(written.Value, AnnotationNames.DynamoTable));
        models = new(() => Find(written.Value, AnnotationNames.DynamoModel));
        items = new(() => ParseAll(types.Value, compilation));
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

    /// <summary>The annotation that declares an item.</summary>
    /// <param name="type">A type.</param>
    public static AttributeData? TableOf(INamedTypeSymbol type) => type.GetAttributes().Find(AnnotationNames.DynamoTable);

    /// <summary>The types generated for an item whose names those generated for another type have too.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Each name with the other type, which comes first in the order of names.</returns>
    public IEnumerable<(string Name, string Other)> Clashes(ItemModel item) => GeneratedNames.All(item)
        .Where(each => generatedNames.Value[each.Name] != each.Owner)
        .Select(each => (each.Name, generatedNames.Value[each.Name]));

    private static ImmutableArray<DeclaredItem> ParseAll(ImmutableArray<INamedTypeSymbol> types, Compilation compilation)
    {
        // Whoever asks first has to wait for all of them, and the others with it.
        Parallel.ForEach(types, type => ParsedItems.Of(type, compilation));
        return [.. types.Select(type => (Type: type, ParsedItems.Of(type, compilation).Model)).Where(each => each.Model is not null).Select(each => new DeclaredItem(each.Type, each.Model!))];
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

    private static IEnumerable<INamedTypeSymbol> All(INamespaceOrTypeSymbol parent)
    {
        foreach (var member in parent.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
                yield return type;
            foreach (var inner in All(member))
                yield return inner;
        }
    }
}
