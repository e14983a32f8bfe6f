using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace DynamoGen.Generators.Parsing;

/// <summary>
/// Makes empty types for an item whose declaration has a fault. Without them the compiler stops at signatures that name the repository or the key, before the analyzers could say what is wrong.
/// </summary>
internal static class ShellParser
{
    /// <summary>The types that the item would get and others may name in signatures; null where there can be none.</summary>
    public static ShellModel? Parse(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.Name.Length == 0 || type.IsFileLocal || compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp10 })
            return null;
        var item = GeneratedNames.Flat(type);
        var free = Types(item).Where(each => !GeneratedNames.IsTaken(compilation, type.ContainingNamespace, each.Name)).Select(each => $"{each.Kind} {each.Name}").ToEquatableArray();
        return new(TypeNamer.Display(type.ContainingNamespace), item, MappingParser.IsPublic(type) ? "public" : "internal", free);
    }

    /// <summary>The types of an item that is sound alone, and not beside the others.</summary>
    public static ShellModel Of(ItemModel item) =>
        new(item.Type.Namespace, item.Type.FlatName, item.Type.Accessibility, Types(item.Type.FlatName).Select(each => $"{each.Kind} {each.Name}").ToEquatableArray());

    private static (string Kind, string Name)[] Types(string item) =>
    [
        ("partial interface", $"I{item}Repository"), ("partial class", $"{item}Repository"), ("readonly partial struct", $"{item}Key"), ("readonly partial struct", $"{item}Attributes"),
        ("partial class", $"{item}Update"),
    ];
}
