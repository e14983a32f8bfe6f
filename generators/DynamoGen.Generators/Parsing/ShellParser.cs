using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DynamoGen.Generators.Parsing;

/// <summary>
/// Makes empty types for an item, or a collection of items, whose declaration has a fault. Without them the compiler stops at signatures that name the repository or the key, before the analyzers could say
/// what is wrong.
/// </summary>
internal static class ShellParser
{
    /// <summary>The types that an item would get and others may name in signatures; null where there can be none.</summary>
    public static ShellModel? Item(INamedTypeSymbol type, Compilation compilation) => Parse(type, compilation, item => Types(item, IndexItems(type, item)));

    /// <summary>The types that a collection of items would get and others may name in signatures; null where there can be none.</summary>
    public static ShellModel? Collection(INamedTypeSymbol type, Compilation compilation) => Parse(type, compilation, Types);

    /// <summary>The types of an item that is sound alone, and not beside the others.</summary>
    public static ShellModel Of(ItemModel item) => Of(item.Type, Types(item.Type.FlatName, item.Queries.Select(query => query.Result?.Name).OfType<string>()));

    /// <summary>The types of a collection that is sound alone, and whose items are not.</summary>
    public static ShellModel Of(ItemCollectionModel collection) => Of(collection.Type, Types(collection.Type.FlatName));

    private static ShellModel? Parse(INamedTypeSymbol type, Compilation compilation, Func<string, IEnumerable<(string Kind, string Name)>> types)
    {
        if (type.Name.Length == 0 || type.IsFileLocal || compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp10 })
            return null;
        var name = GeneratedNames.Flat(type);
        var free = types(name).Where(each => !GeneratedNames.IsTaken(compilation, type.ContainingNamespace, each.Name)).Select(each => $"{each.Kind} {each.Name}").ToEquatableArray();
        return new(TypeNamer.Display(type.ContainingNamespace), name, MappingParser.IsPublic(type) ? "public" : "internal", free);
    }

    private static ShellModel Of(TypeModel type, IEnumerable<(string Kind, string Name)> types) =>
        new(type.Namespace, type.FlatName, type.Accessibility, types.Select(each => $"{each.Kind} {each.Name}").ToEquatableArray());

    private static IEnumerable<(string Kind, string Name)> Types(string item, IEnumerable<string> indexItems) =>
    [
        ("partial interface", $"I{item}Repository"), ("partial class", $"{item}Repository"), ("readonly partial struct", $"{item}Key"), ("readonly partial struct", $"{item}Attributes"),
        ("partial class", $"{item}Update"), .. indexItems.Select(name => ("partial record", name)),
    ];

    private static IEnumerable<(string Kind, string Name)> Types(string collection) =>
        [("partial interface", ItemCollectionModel.InterfaceOf(collection)), ("partial class", ItemCollectionModel.ClassOf(collection))];

    /// <summary>The types of what indexes hold that do not hold all.</summary>
    private static IEnumerable<string> IndexItems(INamedTypeSymbol type, string item) => type.GetAttributes()
        .Where(annotation => (annotation.Is(AnnotationNames.Gsi) || annotation.Is(AnnotationNames.Lsi)) && (annotation.Number("Projection") ?? IndexModel.All) != IndexModel.All)
        .Select(annotation => annotation.Text()).OfType<string>().Select(index => IndexItemParser.Name(item, index)).Distinct();
}
