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
    private readonly Compilation compilation;
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> items;
    private readonly Lazy<ImmutableArray<INamedTypeSymbol>> models;
    private readonly Lazy<Dictionary<string, string>> generatedNames;

    /// <summary>Prepares to look at a project.</summary>
    /// <param name="compilation">The project.</param>
    public DeclaredTypes(Compilation compilation)
    {
        this.compilation = compilation;
        items = new(() => Find(AnnotationNames.DynamoTable));
        models = new(() => Find(AnnotationNames.DynamoModel));
        generatedNames = new(NamesByFirstOwner);
    }

    /// <summary>The model classes, in the order of their names.</summary>
    public ImmutableArray<INamedTypeSymbol> Models => models.Value;

    /// <summary>Whether there is any item.</summary>
    public bool HasItems => !items.Value.IsEmpty;

    /// <summary>The items that name a table, in the order of their names.</summary>
    /// <param name="table">The table.</param>
    public IEnumerable<INamedTypeSymbol> Sharing(string? table) => items.Value.Where(item => TableOf(item)?.Text() == table);

    /// <summary>The annotation that declares an item.</summary>
    /// <param name="type">A type.</param>
    public static AttributeData? TableOf(INamedTypeSymbol type) => type.GetAttributes().Find(AnnotationNames.DynamoTable);

    /// <summary>The types generated for an item whose names those generated for another type have too.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Each name with the other type, which comes first in the order of names.</returns>
    public IEnumerable<(string Name, string Other)> Clashes(ItemModel item) => GeneratedNames.All(item)
        .Where(each => generatedNames.Value[each.Name] != each.Owner)
        .Select(each => (each.Name, generatedNames.Value[each.Name]));

    private Dictionary<string, string> NamesByFirstOwner()
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var type in items.Value)
            if (EntityParser.Parse(type, compilation, report: null, CancellationToken.None) is { } item)
                foreach (var (name, owner) in GeneratedNames.All(item))
                    if (!owners.ContainsKey(name))
                        owners.Add(name, owner);
        return owners;
    }

    private ImmutableArray<INamedTypeSymbol> Find(string annotation) =>
        [.. All(compilation.Assembly.GlobalNamespace).Where(type => type.GetAttributes().Find(annotation) is not null).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal)];

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
