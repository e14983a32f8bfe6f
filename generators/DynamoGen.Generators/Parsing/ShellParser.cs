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
        if (type.IsFileLocal || compilation is CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp10 })
            return null;
        var item = GeneratedNames.Flat(type);
        (string Kind, string Name)[] types =
            [("interface", $"I{item}Repository"), ("sealed class", $"{item}Repository"), ("readonly struct", $"{item}Key"), ("readonly struct", $"{item}Attributes"), ("sealed class", $"{item}Update")];
        var free = types.Where(each => !GeneratedNames.IsTaken(compilation, type.ContainingNamespace, each.Name)).Select(each => $"{each.Kind} {each.Name}").ToEquatableArray();
        return new(TypeNamer.Display(type.ContainingNamespace), item, MappingParser.IsPublic(type) ? "public" : "internal", free);
    }
}
