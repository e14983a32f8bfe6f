using System.Collections.Immutable;
using DynamoGen.Generators.Model;
using Microsoft.CodeAnalysis;

namespace DynamoGen.Generators.Parsing;

/// <summary>Finds or names the class that is the assembly's model.</summary>
internal static class ModelClasses
{
    /// <summary>A class with <c>[DynamoModel]</c>.</summary>
    public static ModelClass Of(INamedTypeSymbol type) => new(TypeNamer.Display(type.ContainingNamespace), TypeNamer.Escape(type.Name), true);

    /// <summary>The user's class, or one in the root namespace that is named after the assembly.</summary>
    public static ModelClass Choose(ImmutableArray<ModelClass> declared, string? rootNamespace, string? assemblyName) =>
        declared.OrderBy(model => model.FullName, StringComparer.Ordinal).FirstOrDefault()
        ?? new(GeneratedNames.RootNamespace(rootNamespace is null or "" ? assemblyName : rootNamespace), Name(assemblyName), false);

    private static string Name(string? assemblyName) =>
        NameRules.Identifier(string.Concat((assemblyName ?? "").Split('.').Select(part => NameRules.Identifier(part)))) + "Model";
}
